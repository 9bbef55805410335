// SPDX-License-Identifier: MIT
#include "solver/assignment.hpp"

#include "solver/certificate.hpp"
#include "unit/plugins/matching/solver/lemon_oracle.hpp"
#include "unit/plugins/matching/solver/random_market.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

namespace nastavnik::matching {

namespace {

/// Tries every choice of pairs; for markets of about a dozen pairs.
class EveryChoice {
public:
    explicit EveryChoice(const Market& market) : market_(market), seats_(market.capacity) {}

    std::int64_t best() {
        try_(0, 0, 0, market_.demand.empty() ? 0 : market_.demand[0]);
        return best_;
    }

private:
    void try_(std::size_t mentee, std::uint32_t candidate, std::int64_t worth, int wanted) {
        if (mentee == market_.mentees()) {
            best_ = std::max(best_, worth);
            return;
        }
        if (candidate == market_.first[mentee + 1]) {
            try_(mentee + 1, candidate, worth, mentee + 1 < market_.mentees() ? market_.demand[mentee + 1] : 0);
            return;
        }
        try_(mentee, candidate + 1, worth, wanted);
        int& seats = seats_[static_cast<std::size_t>(market_.candidates[candidate].mentor)];
        if (wanted == 0 || seats == 0)
            return;
        --seats;
        try_(mentee, candidate + 1, worth + market_.candidates[candidate].score - market_.leftOut, wanted - 1);
        ++seats;
    }

    const Market& market_;
    std::vector<int> seats_;
    std::int64_t best_ = 0;
};

std::int64_t provedWorth(const Market& market) {
    const Verdict verdict = examine(market, solve(market));
    EXPECT_TRUE(verdict.feasible);
    EXPECT_EQ(verdict.worth, verdict.bound);
    return verdict.worth;
}

const std::vector<std::pair<int, int>> scoreLaws = {{-3, 9}, {0, 1000}, {7, 7}, {1, 3}};

} // namespace

TEST(AssignmentTest, EqualsEveryChoiceOnSmallMarkets) {
    Dice dice(20260728);
    for (int round = 0; round < 4000; ++round) {
        const Market market = randomMarket({.mentees = dice.between(0, 4),
                                            .mentors = dice.between(0, 4),
                                            .percent = dice.between(30, 100),
                                            .score = scoreLaws[static_cast<std::size_t>(dice.below(4))],
                                            .capacity = {0, dice.between(0, 3)},
                                            .demand = {0, dice.between(0, 3)},
                                            .leftOut = dice.between(-4, 4)},
                                           dice);
        ASSERT_EQ(provedWorth(market), EveryChoice(market).best()) << "round " << round;
    }
}

TEST(AssignmentTest, EqualsLemonWhereSeatsAreScarce) {
    Dice dice(1);
    for (int round = 0; round < 60; ++round) {
        const Market market = randomMarket({.mentees = 120,
                                            .mentors = dice.between(40, 130),
                                            .percent = 10,
                                            .score = scoreLaws[static_cast<std::size_t>(dice.below(4))]},
                                           dice);
        ASSERT_EQ(provedWorth(market), worthByLemon(market)) << "round " << round;
    }
}

TEST(AssignmentTest, EqualsLemonWhereMenteesWantSeveralMentors) {
    Dice dice(2);
    for (int round = 0; round < 120; ++round) {
        const Market market = randomMarket({.mentees = 80,
                                            .mentors = dice.between(20, 90),
                                            .percent = dice.between(5, 40),
                                            .score = scoreLaws[static_cast<std::size_t>(dice.below(4))],
                                            .capacity = {0, dice.between(1, 5)},
                                            .demand = {0, dice.between(1, 4)}},
                                           dice);
        ASSERT_EQ(provedWorth(market), worthByLemon(market)) << "round " << round;
    }
}

TEST(AssignmentTest, EqualsLemonWhereMostPeopleComeFirst) {
    Dice dice(3);
    for (int round = 0; round < 60; ++round) {
        Market market = randomMarket({.mentees = 100,
                                      .mentors = dice.between(40, 100),
                                      .percent = 4,
                                      .score = scoreLaws[static_cast<std::size_t>(dice.below(4))],
                                      .demand = {1, dice.between(1, 2)}},
                                     dice);
        market.leftOut = leftOutForMostPeople(market);
        ASSERT_EQ(provedWorth(market), worthByLemon(market)) << "round " << round;
    }
}

TEST(AssignmentTest, EqualsLemonInADenseTable) {
    Dice dice(4);
    const Market market = randomMarket({.mentees = 150, .mentors = 150, .percent = 100}, dice);
    EXPECT_EQ(provedWorth(market), worthByLemon(market));
}

TEST(AssignmentTest, ServesMostPeopleBeforeItCountsScores) {
    // Mentor 0 is the only one for mentee 0, and worth far more to mentee 1.
    Market market{.first = {0, 1, 3}, .candidates = {{0, 1}, {0, 900}, {1, 2}}, .capacity = {1, 1}, .demand = {1, 1}};
    EXPECT_EQ(solve(market).total, 900);
    market.leftOut = leftOutForMostPeople(market);
    const Assignment most = solve(market);
    EXPECT_EQ(most.chosen, (std::vector<std::uint32_t>{0, 2}));
    EXPECT_EQ(most.total, 3);
}

TEST(AssignmentTest, ProvesMostPeopleWhereEverybodyOrEverySeatIsServed) {
    Dice dice(7);
    for (const int mentors : {20, 60}) {
        Market market = randomMarket({.mentees = 40, .mentors = mentors, .percent = 80, .capacity = {0, 2}}, dice);
        market.leftOut = leftOutForMostPeople(market);
        ASSERT_EQ(provedWorth(market), worthByLemon(market));
    }
}

TEST(AssignmentTest, MakesNoPairThatIsWorthNothing) {
    const Market market{.first = {0, 1}, .candidates = {{0, 0}}, .capacity = {1}, .demand = {1}};
    EXPECT_TRUE(solve(market).chosen.empty());
}

TEST(AssignmentTest, GivesNobodyTheSameMentorTwice) {
    const Market market{.first = {0, 1}, .candidates = {{0, 10}}, .capacity = {3}, .demand = {3}};
    EXPECT_EQ(solve(market).chosen, std::vector<std::uint32_t>{0});
}

TEST(AssignmentTest, NeedsNoMemoryForSeatsThatNobodyCanTake) {
    constexpr int many = 2'000'000'000;
    const Market market{.first = {0, 2}, .candidates = {{0, 10}, {1, 20}}, .capacity = {many, many}, .demand = {many}};
    EXPECT_EQ(solve(market).total, 30);
}

TEST(AssignmentTest, IsTheSameOnEveryRun) {
    Dice dice(5);
    const Market market = randomMarket({.mentees = 60, .mentors = 60, .percent = 20, .score = {5, 6}}, dice);
    EXPECT_EQ(solve(market).chosen, solve(market).chosen);
}

TEST(AssignmentTest, OneMoreSeatIsNeverWorthMoreThanItsPrice) {
    Dice dice(6);
    for (int round = 0; round < 50; ++round) {
        Market market = randomMarket({.mentees = 12, .mentors = 8, .percent = 50}, dice);
        const Assignment before = solve(market);
        for (std::size_t mentor = 0; mentor < market.mentors(); ++mentor) {
            ++market.capacity[mentor];
            EXPECT_LE(solve(market).total - before.total, before.price[mentor]);
            --market.capacity[mentor];
        }
    }
}

} // namespace nastavnik::matching
