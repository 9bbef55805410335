// SPDX-License-Identifier: MIT
#include "solver/groups.hpp"

#include "solver/assignment.hpp"
#include "unit/plugins/matching/solver/random_market.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace nastavnik::matching {

namespace {

/// The best worth by trying everything: each mentee goes nowhere or to one of its candidates.
class EveryChoice {
public:
    EveryChoice(const Market& market, const std::vector<std::int32_t>& least)
        : market_(market), least_(least), sizes_(market.mentors(), 0) {}

    std::int64_t best() {
        from(0, 0);
        return best_;
    }

private:
    void from(std::size_t mentee, std::int64_t worth) {
        if (mentee == market_.mentees()) {
            for (std::size_t mentor = 0; mentor < sizes_.size(); ++mentor)
                if (sizes_[mentor] > 0 && sizes_[mentor] < least_[mentor])
                    return;
            best_ = std::max(best_, worth);
            return;
        }
        from(mentee + 1, worth);
        for (const Candidate& candidate : market_.of(mentee)) {
            const auto mentor = static_cast<std::size_t>(candidate.mentor);
            if (sizes_[mentor] == market_.capacity[mentor])
                continue;
            ++sizes_[mentor];
            from(mentee + 1, worth + candidate.score - market_.leftOut);
            --sizes_[mentor];
        }
    }

    const Market& market_;
    const std::vector<std::int32_t>& least_;
    std::vector<std::int32_t> sizes_;
    std::int64_t best_ = 0;
};

} // namespace

TEST(GroupsTest, FindsTheBestChoiceThatTryingEverythingFinds) {
    Dice dice(5);
    int small = 0;
    for (int round = 0; round < 200; ++round) {
        Market market =
            randomMarket({.mentees = 7, .mentors = 4, .percent = 55, .score = {-20, 100}, .capacity = {1, 4}}, dice);
        if (dice.below(2) == 0)
            market.leftOut = leftOutForMostPeople(market);
        std::vector<std::int32_t> least;
        for (const std::int32_t seats : market.capacity)
            least.push_back(dice.between(0, seats));
        small += hasSmallGroup(market, solve(market).chosen, least) ? 1 : 0;
        const GroupChoice choice = chooseGroups(market, least, 1000);
        EXPECT_TRUE(choice.isBest);
        EXPECT_FALSE(hasSmallGroup(market, choice.chosen, least));
        EXPECT_EQ(choice.worth, EveryChoice(market, least).best());
    }
    EXPECT_GT(small, 50); // the rule mattered
}

TEST(GroupsTest, SaysHowFarItMayBeFromTheBestWhenTheLimitIsReached) {
    Dice dice(6);
    const Market market =
        randomMarket({.mentees = 60, .mentors = 20, .percent = 40, .score = {0, 100}, .capacity = {4, 8}}, dice);
    const std::vector<std::int32_t> least(market.mentors(), 4);
    const GroupChoice choice = chooseGroups(market, least, 1);
    EXPECT_FALSE(choice.isBest);
    EXPECT_FALSE(hasSmallGroup(market, choice.chosen, least));
    EXPECT_GE(choice.bound, choice.worth);
}

} // namespace nastavnik::matching
