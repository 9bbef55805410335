// SPDX-License-Identifier: MIT
#include "plugins/restart_plan.hpp"

#include <algorithm>

namespace nastavnik::plugins {

RestartPlan::Pause RestartPlan::afterCrash(Clock::time_point now) {
    crashes_.push_back(now);
    if (crashes_.size() >= policy_.crashes) {
        const bool tooFast = now - crashes_[crashes_.size() - policy_.crashes] <= policy_.within;
        if (tooFast) {
            crashes_.clear();
            return {policy_.rest, true};
        }
    }
    constexpr std::size_t mostDoublings = 20;
    const auto doublings = std::min(crashes_.size() - 1, mostDoublings);
    const auto most = std::max<std::size_t>(policy_.crashes, mostDoublings);
    if (crashes_.size() > most)
        crashes_.pop_front();
    return {std::min<Clock::duration>(policy_.firstDelay * (1 << doublings), policy_.longestDelay), false};
}

} // namespace nastavnik::plugins
