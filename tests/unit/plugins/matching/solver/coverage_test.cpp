// SPDX-License-Identifier: MIT
#include "solver/coverage.hpp"

#include "solver/certificate.hpp"
#include "unit/plugins/matching/solver/random_market.hpp"

#include <gtest/gtest.h>

namespace nastavnik::matching {

TEST(CoverageTest, FindsTheChainThatWouldServeOneMore) {
    // The first mentee holds the seat that the second one needs, and could sit elsewhere.
    const Market market{
        .first = {0, 2, 3}, .candidates = {{0, 9}, {1, 1}, {0, 5}}, .capacity = {1, 1}, .demand = {1, 1}};
    Assignment oneServed{.chosen = {0}, .price = {5, 0}, .gain = {4, 0}, .total = 9};
    EXPECT_FALSE(coversMost(market, oneServed, -100));
}

TEST(CoverageTest, ProvesTheOptimumForEveryLowerValueOfBeingLeftOut) {
    Dice dice(7);
    int covered = 0;
    for (int round = 0; round < 300; ++round) {
        Market market =
            randomMarket({.mentees = 12, .mentors = 9, .percent = 25, .capacity = {0, 2}, .demand = {0, 3}}, dice);
        market.leftOut = -3000;
        Assignment assignment = solve(market);
        if (!coversMost(market, assignment, -1'000'000))
            continue;
        ++covered;
        market.leftOut = -1'000'000;
        EXPECT_TRUE(examine(market, assignment).proved());
    }
    EXPECT_GT(covered, 200);
}

} // namespace nastavnik::matching
