// SPDX-License-Identifier: MIT
#include "solver/highest_scores.hpp"

#include <gtest/gtest.h>

#include <random>

namespace nastavnik::matching {

TEST(HighestScoresTest, CutsLikeAFullSort) {
    std::mt19937 numbers(5);
    HighestScores highest;
    for (int round = 0; round < 300; ++round) {
        const std::size_t kept = 1 + numbers() % 30;
        std::vector<Candidate> row(kept + 1 + numbers() % 400);
        for (Candidate& candidate : row)
            candidate = {0, static_cast<std::int32_t>(numbers() % (round % 2 == 0 ? 5 : 100'000)) - 2};
        std::vector<std::int32_t> scores;
        for (const Candidate& candidate : row)
            scores.push_back(candidate.score);
        std::sort(scores.begin(), scores.end(), std::greater<>());
        const auto equal =
            std::count(scores.begin(), scores.begin() + static_cast<std::ptrdiff_t>(kept), scores[kept - 1]);
        const HighestScores::Cut cut = highest.cut(row, kept);
        EXPECT_EQ(cut.least, scores[kept - 1]);
        EXPECT_EQ(cut.next, scores[kept]);
        EXPECT_EQ(cut.equal, static_cast<std::size_t>(equal));
    }
}

TEST(HighestScoresTest, CountsTheLowestOfAllNumbersToo) {
    const std::vector<Candidate> row(50, Candidate{0, INT32_MIN});
    const HighestScores::Cut cut = HighestScores().cut(row, 7);
    EXPECT_EQ(cut.least, INT32_MIN);
    EXPECT_EQ(cut.equal, 7u);
}

} // namespace nastavnik::matching
