// SPDX-License-Identifier: MIT
#pragma once

#include "engine/capabilities.hpp"
#include "engine/turn.hpp"

#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

namespace nastavnik::engine {

/// Sends the letters that stand in the ledger, each by one call of `notifications.deliver`, and writes down what came
/// of it. A letter whose delivery was cut off goes out again with the same Message-ID: at least once, never silently
/// lost.
class Outbox {
public:
    /// `hostName`: right-hand side of the Message-IDs.
    Outbox(Capabilities& capabilities, std::string hostName);

    /// Takes due letters, as many as are let out at once.
    void sendDue(Turn& turn);
    /// Mail is off: what was to be sent when it was on stays in the inbox.
    static void withdrawDue(Turn& turn);
    /// True when the reply was about a letter.
    bool handle(Turn& turn, CallReply& reply);
    void committed();
    void forget();

    bool isIdle() const { return underWay_.empty(); }

private:
    bool canDeliver() const;
    void send(Turn& turn, StoredLetter letter);
    void keep(Turn& turn, StoredLetter letter, const Value& answer) const;
    void close(StoredLetter& letter, const Value& answer, Moment now) const;

    Capabilities& capabilities_;
    std::string hostName_;
    std::unordered_map<Id, StoredLetter> underWay_;
    std::vector<std::function<void()>> outgoing_;
};

} // namespace nastavnik::engine
