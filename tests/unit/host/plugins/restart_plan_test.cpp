// SPDX-License-Identifier: MIT
#include "plugins/restart_plan.hpp"

#include <gtest/gtest.h>

namespace nastavnik::plugins {

using namespace std::chrono_literals;

class RestartPlanTest : public testing::Test {
protected:
    RestartPlan plan_{RestartPolicy{}};
    RestartPlan::Clock::time_point now_{};
};

TEST_F(RestartPlanTest, WaitsTwiceAsLongAfterEachCrash) {
    EXPECT_EQ(plan_.afterCrash(now_).length, 50ms);
    EXPECT_EQ(plan_.afterCrash(now_ + 1s).length, 100ms);
    EXPECT_EQ(plan_.afterCrash(now_ + 2s).length, 200ms);
}

TEST_F(RestartPlanTest, NeverWaitsLongerThanTheLongestDelay) {
    RestartPlan::Pause pause{};
    for (int crash = 0; crash < 100; ++crash)
        pause = plan_.afterCrash(now_ + crash * 1h);
    EXPECT_EQ(pause.length, 10s);
    EXPECT_FALSE(pause.isRest);
}

TEST_F(RestartPlanTest, RestsAfterFiveCrashesWithinAMinute) {
    for (int crash = 0; crash < 4; ++crash)
        EXPECT_FALSE(plan_.afterCrash(now_ + crash * 15s).isRest);
    const auto pause = plan_.afterCrash(now_ + 60s);
    EXPECT_TRUE(pause.isRest);
    EXPECT_EQ(pause.length, 5min);
    EXPECT_EQ(plan_.afterCrash(now_ + 10min).length, 50ms);
}

TEST_F(RestartPlanTest, ForgetsCrashesWhenTheWorkerDidItsWork) {
    for (int crash = 0; crash < 4; ++crash)
        plan_.afterCrash(now_);
    plan_.proven();
    EXPECT_EQ(plan_.afterCrash(now_).length, 50ms);
}

} // namespace nastavnik::plugins
