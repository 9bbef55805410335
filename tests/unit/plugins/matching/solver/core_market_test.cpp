// SPDX-License-Identifier: MIT
#include "solver/core_market.hpp"

#include "solver/certificate.hpp"
#include "unit/plugins/matching/solver/random_market.hpp"

#include <gtest/gtest.h>

namespace nastavnik::matching {

namespace {

class WholeMarket final : public PairSource {
public:
    explicit WholeMarket(const Market& market) : market_(market) {}
    void candidates(std::size_t mentee, std::int32_t least, std::vector<Candidate>& into) override {
        into.clear();
        for (const Candidate& candidate : market_.of(mentee))
            if (candidate.score >= least)
                into.push_back(candidate);
    }

private:
    const Market& market_;
};

CoreSolution solvedByParts(const Market& market, const CoreOptions& options) {
    WholeMarket source(market);
    return solveCore(source, market.capacity, market.demand, options);
}

} // namespace

TEST(CoreMarketTest, FindsTheOptimumOfAllPairsOnAFewOfThem) {
    Dice dice(21);
    for (int round = 0; round < 30; ++round) {
        const Market market = randomMarket({.mentees = 60,
                                            .mentors = dice.between(30, 70),
                                            .percent = 90,
                                            .score = {0, dice.between(1, 1000)},
                                            .capacity = {1, dice.between(1, 2)},
                                            .demand = {1, dice.between(1, 2)}},
                                           dice);
        const CoreSolution solution = solvedByParts(market, {.keep = 4});
        ASSERT_EQ(solution.assignment.total, solve(market).total) << "round " << round;
        ASSERT_LT(solution.market.candidates.size(), market.candidates.size());
    }
}

TEST(CoreMarketTest, ServesMostPeopleOfAllPairs) {
    Dice dice(22);
    for (int round = 0; round < 30; ++round) {
        Market market = randomMarket({.mentees = 50, .mentors = 40, .percent = 30, .score = {-20, 500}}, dice);
        market.leftOut = leftOutForMostPeople(market);
        const Assignment whole = solve(market);
        const CoreSolution solution = solvedByParts(market, {.keep = 3, .mostPeople = true});
        ASSERT_EQ(solution.assignment.total, whole.total) << "round " << round;
        ASSERT_EQ(solution.assignment.chosen.size(), whole.chosen.size()) << "round " << round;
    }
}

TEST(CoreMarketTest, SpreadsMenteesWhenAllScoresAreEqual) {
    Dice dice(23);
    const Market market = randomMarket({.mentees = 300, .mentors = 300, .percent = 100, .score = {5, 5}}, dice);
    const CoreSolution solution = solvedByParts(market, {});
    EXPECT_EQ(solution.assignment.chosen.size(), 300U);
    EXPECT_EQ(solution.rounds, 1);
}

} // namespace nastavnik::matching
