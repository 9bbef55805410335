// SPDX-License-Identifier: MIT
#pragma once

#include "engine/capabilities.hpp"
#include "engine/run_driver.hpp"
#include "engine/scripts.hpp"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <future>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace nastavnik::engine {

/// A wish from outside (a person at the page, a command): carried out in a transaction of its own.
struct Command {
    std::string actor; ///< "person:12", "cli"
    std::string cause; ///< "command:submit"
    std::function<Value(Turn&, RunDriver&)> act;
    std::promise<Value> answer = {};
};

/// Everything that reached the engine since it last looked.
struct Post {
    std::vector<ScriptEvent> events;
    std::vector<CallReply> replies;
    std::vector<Command> commands;

    bool hasReports() const { return !events.empty() || !replies.empty(); }
    bool isEmpty() const { return events.empty() && replies.empty() && commands.empty(); }
};

/// Where other threads leave what they have for the engine.
class Mailbox {
public:
    void put(std::vector<ScriptEvent> events);
    void put(CallReply reply);
    void put(Command command);
    /// Only wakes the reader.
    void ring();

    Post take();
    /// Only what scripts and plugins reported: put in the place of `post`'s reports, which have been dealt with. When
    /// there is nothing at all, waits at most this long for it.
    void takeReports(Post& post, std::chrono::microseconds atMost);
    bool isEmpty() const;
    /// Returns when there is something to take, after ring(), or after this long.
    void wait(std::optional<std::chrono::microseconds> atMost);

private:
    mutable std::mutex mutex_;
    std::condition_variable filled_;
    Post post_;
    bool rung_ = false;
};

} // namespace nastavnik::engine
