// SPDX-License-Identifier: MIT
#include "engine/mailbox.hpp"

#include <iterator>
#include <utility>

namespace nastavnik::engine {

void Mailbox::put(std::vector<ScriptEvent> events) {
    {
        const std::lock_guard lock(mutex_);
        std::move(events.begin(), events.end(), std::back_inserter(post_.events));
    }
    filled_.notify_one();
}

void Mailbox::put(CallReply reply) {
    {
        const std::lock_guard lock(mutex_);
        post_.replies.push_back(std::move(reply));
    }
    filled_.notify_one();
}

void Mailbox::put(Command command) {
    {
        const std::lock_guard lock(mutex_);
        post_.commands.push_back(std::move(command));
    }
    filled_.notify_one();
}

void Mailbox::ring() {
    {
        const std::lock_guard lock(mutex_);
        rung_ = true;
    }
    filled_.notify_one();
}

Post Mailbox::take() {
    const std::lock_guard lock(mutex_);
    return std::exchange(post_, {});
}

void Mailbox::takeReports(Post& post, std::chrono::microseconds atMost) {
    std::unique_lock lock(mutex_);
    if (atMost.count() > 0 && !rung_) // Who rang is heard after this turn.
        filled_.wait_for(lock, atMost, [this] { return rung_ || !post_.isEmpty(); });
    post.events = std::exchange(post_.events, {});
    post.replies = std::exchange(post_.replies, {});
}

bool Mailbox::isEmpty() const {
    const std::lock_guard lock(mutex_);
    return post_.isEmpty();
}

void Mailbox::wait(std::optional<std::chrono::microseconds> atMost) {
    std::unique_lock lock(mutex_);
    const auto ready = [this] { return rung_ || !post_.isEmpty(); };
    if (atMost)
        filled_.wait_for(lock, *atMost, ready);
    else
        filled_.wait(lock, ready);
    rung_ = false;
}

} // namespace nastavnik::engine
