// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/capability.hpp"
#include "plugins/channel.hpp"

#include <deque>
#include <optional>

namespace nastavnik::plugins {

/// What comes to a worker that serves: calls, and the elements that the call in hand asked for. Calls that come between
/// are kept for their turn.
class Requests {
public:
    explicit Requests(Channel& channel) : channel_(channel) {}

    /// The next call; nothing when the host has gone.
    std::optional<Value> nextCall();
    void ask(const Value& question) { channel_.send(question); }
    /// Waits for the answer to the oldest question that has none. The process ends when the host has gone.
    Value answer();
    void write(const Value& message) { channel_.send(message); }

private:
    Channel& channel_;
    std::deque<Value> calls_;
};

/// The worker's end of the exchange of one call. Asks for the next elements while the plugin works on those before, so
/// that both processes have something to do.
class WorkerExchange final : public Exchange {
public:
    /// `lists` as they stand in the message of the call.
    WorkerExchange(Requests& requests, Value ticket, const Value& lists);
    ~WorkerExchange() override;

    const std::map<std::string, std::size_t>& lists() const override { return lists_; }
    Value elements(const std::string& list, std::size_t from) override;
    void write(std::uint64_t offset, std::string_view bytes) override;

private:
    struct Question {
        std::string list;
        std::size_t from;
        bool operator==(const Question&) const = default;
    };

    void ask(const Question& question);

    Requests& requests_;
    Value ticket_;
    std::map<std::string, std::size_t> lists_;
    std::optional<Question> asked_; ///< not answered yet
};

} // namespace nastavnik::plugins
