// SPDX-License-Identifier: MIT
#pragma once

#include "delivery.hpp"
#include "wire.hpp"

#include <deque>
#include <string>

namespace nastavnik::notifications {

/// A server that says its lines in order, one piece per receive(), and writes down what it hears.
class ScriptedWire final : public Wire {
public:
    explicit ScriptedWire(std::deque<std::string> answers) : answers_(std::move(answers)) {}

    void send(std::string_view bytes) override { heard += bytes; }
    std::string receive() override {
        if (answers_.empty())
            throw DeliveryStopped(Status::retry, {"связь прервана.", "the line broke."});
        std::string next = std::move(answers_.front());
        answers_.pop_front();
        return next;
    }
    void startTls() override { heard += "(TLS)\r\n"; }
    void hurry(std::chrono::seconds) override {}
    std::string ownName() const override { return "[192.0.2.7]"; }

    std::string heard;

private:
    std::deque<std::string> answers_;
};

} // namespace nastavnik::notifications
