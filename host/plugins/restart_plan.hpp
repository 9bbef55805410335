// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <deque>
#include <optional>

namespace nastavnik::plugins {

/// How soon a crashed worker is started again, so that a broken one does not eat the machine.
struct RestartPolicy {
    std::chrono::milliseconds firstDelay{50}; ///< doubles with each crash
    std::chrono::milliseconds longestDelay{10'000};
    std::size_t crashes = 5; ///< so many in a row …
    std::chrono::seconds within{60};
    std::chrono::seconds rest{300}; ///< … and it is left off for so long
};

/// Counts crashes in a row; knows no clock and no process.
class RestartPlan {
public:
    using Clock = std::chrono::steady_clock;

    explicit RestartPlan(RestartPolicy policy) : policy_(policy) {}

    struct Pause {
        Clock::duration length;
        bool isRest; ///< the worker counts as switched off
    };

    Pause afterCrash(Clock::time_point now);
    /// It did its work: earlier crashes do not count any more.
    void proven() { crashes_.clear(); }

private:
    RestartPolicy policy_;
    std::deque<Clock::time_point> crashes_;
};

} // namespace nastavnik::plugins
