// SPDX-License-Identifier: MIT
#include "solver/rematch.hpp"

#include "solver/certificate.hpp"
#include "unit/plugins/matching/solver/random_market.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace nastavnik::matching {

TEST(RematchTest, StaysTheOptimumWhilePeopleComeAndGo) {
    Dice dice(3);
    for (int round = 0; round < 150; ++round) {
        Market market = randomMarket({.mentees = 14,
                                      .mentors = 10,
                                      .percent = 45,
                                      .score = {-5, 60},
                                      .capacity = {0, 3},
                                      .demand = {0, round % 3 == 0 ? 1 : 3}},
                                     dice);
        if (round % 2 == 0)
            market.leftOut = round % 4 == 0 ? -(1 << 28) : leftOutForMostPeople(market);
        Rematch rematch(market, solve(market));
        std::vector<bool> menteeGone(market.mentees()), mentorGone(market.mentors()), seatAdded(market.mentors());
        for (int step = 0; step < 25; ++step) {
            const auto mentee = static_cast<std::size_t>(dice.below(14)),
                       mentor = static_cast<std::size_t>(dice.below(10));
            switch (dice.below(3)) {
            case 0:
                menteeGone[mentee] ? rematch.returnMentee(mentee) : rematch.removeMentee(mentee);
                menteeGone[mentee] = !menteeGone[mentee];
                break;
            case 1:
                if (seatAdded[mentor])
                    continue;
                mentorGone[mentor] ? rematch.returnMentor(mentor) : rematch.removeMentor(mentor);
                mentorGone[mentor] = !mentorGone[mentor];
                break;
            default:
                if (mentorGone[mentor])
                    continue;
                seatAdded[mentor] ? rematch.takeSeat(mentor) : rematch.addSeat(mentor);
                seatAdded[mentor] = !seatAdded[mentor];
            }
            const Market now = rematch.market();
            const Verdict verdict = examine(now, rematch.assignment());
            ASSERT_TRUE(verdict.proved()) << "round " << round << ", step " << step;
            ASSERT_EQ(verdict.worth, examine(now, solve(now)).worth);
            ASSERT_EQ(verdict.worth, rematch.worth());
        }
    }
}

TEST(RematchTest, MovesOnlyThoseWhoHaveTo) {
    // The second mentor can take over one of the first one's people; the third pair has nothing to do with it.
    const Market market{
        .first = {0, 2, 3}, .candidates = {{0, 5}, {1, 4}, {2, 7}}, .capacity = {1, 1, 1}, .demand = {1, 1}};
    Rematch rematch(market, solve(market));
    rematch.removeMentor(0);
    EXPECT_EQ(rematch.assignment().chosen, (std::vector<std::uint32_t>{1, 2}));
    rematch.returnMentor(0);
    EXPECT_EQ(rematch.assignment().chosen, (std::vector<std::uint32_t>{0, 2}));
}

} // namespace nastavnik::matching
