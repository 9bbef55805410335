// SPDX-License-Identifier: MIT
#include "solver/stability.hpp"

#include "unit/plugins/matching/solver/random_market.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace nastavnik::matching {

namespace {

/// Couples who would both rather have each other, looked for in every pair.
std::size_t discontented(const Market& market, const std::vector<Liking>& likings,
                         const std::vector<std::uint32_t>& chosen) {
    Discontent discontent(market.capacity, market.demand);
    std::size_t count = 0;
    for (const bool isLast : {false, true})
        for (std::size_t mentee = 0; mentee < market.mentees(); ++mentee)
            for (std::uint32_t index = market.first[mentee]; index < market.first[mentee + 1]; ++index) {
                const auto mentor = static_cast<std::size_t>(market.candidates[index].mentor);
                const bool isChosen = std::binary_search(chosen.begin(), chosen.end(), index);
                if (isChosen && !isLast)
                    discontent.together(mentor, mentee, likings[index]);
                if (!isChosen && isLast && discontent.wouldPair(mentor, mentee, likings[index]))
                    ++count;
            }
    return count;
}

} // namespace

TEST(StabilityTest, GivesTheMenteesTheBestOfSeveralStableChoices) {
    // Both mentees rank 0 before 1 crosswise with what the mentors want: mentees propose, so mentees win.
    const Market market{
        .first = {0, 2, 4}, .candidates = {{0, 1}, {1, 1}, {0, 1}, {1, 1}}, .capacity = {1, 1}, .demand = {1, 1}};
    const std::vector<Liking> likings = {{2, 1}, {1, 2}, {1, 2}, {2, 1}};
    EXPECT_THAT(stablePairs(market, likings), testing::ElementsAre(0u, 3u));
}

TEST(StabilityTest, TakesTheLowerNumberWhenLikedEqually) {
    const Market market{.first = {0, 1, 2}, .candidates = {{0, 1}, {0, 1}}, .capacity = {1}, .demand = {1, 1}};
    EXPECT_THAT(stablePairs(market, {{1, 1}, {1, 1}}), testing::ElementsAre(0u));
}

TEST(StabilityTest, LeavesNoCoupleWhoWouldRatherHaveEachOther) {
    Dice dice(11);
    for (int round = 0; round < 500; ++round) {
        const Market market =
            randomMarket({.mentees = 9, .mentors = 7, .percent = 60, .capacity = {0, 3}, .demand = {0, 3}}, dice);
        std::vector<Liking> likings;
        for (std::size_t candidate = 0; candidate < market.candidates.size(); ++candidate)
            likings.push_back({dice.below(5), dice.below(5)}); // many ties
        const std::vector<std::uint32_t> chosen = stablePairs(market, likings);
        EXPECT_EQ(discontented(market, likings, chosen), 0u);
        std::vector<std::int32_t> taken(market.mentors(), 0);
        for (const std::uint32_t candidate : chosen)
            ++taken[static_cast<std::size_t>(market.candidates[candidate].mentor)];
        for (std::size_t mentor = 0; mentor < taken.size(); ++mentor)
            EXPECT_LE(taken[mentor], market.capacity[mentor]);
        // And the count can tell: without one pair somebody is discontented.
        EXPECT_TRUE(chosen.empty() || discontented(market, likings, {chosen.begin() + 1, chosen.end()}) > 0);
    }
}

} // namespace nastavnik::matching
