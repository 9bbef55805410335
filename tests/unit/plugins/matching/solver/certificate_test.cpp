// SPDX-License-Identifier: MIT
#include "solver/certificate.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

namespace nastavnik::matching {

namespace {

const Market twoForOneSeat{.first = {0, 1, 2}, .candidates = {{0, 10}, {0, 30}}, .capacity = {1}, .demand = {1, 1}};

} // namespace

TEST(CertificateTest, ProvesAnOptimum) {
    const Verdict verdict = examine(twoForOneSeat, {.chosen = {1}, .price = {10}, .gain = {0, 20}, .total = 30});
    EXPECT_TRUE(verdict.proved());
    EXPECT_EQ(verdict.worth, 30);
}

TEST(CertificateTest, ShowsByHowMuchAnAssignmentMayFallShort) {
    const Verdict verdict = examine(twoForOneSeat, {.chosen = {0}, .price = {10}, .gain = {0, 20}, .total = 10});
    EXPECT_FALSE(verdict.proved());
    EXPECT_EQ(verdict.worth, 10);
    EXPECT_EQ(verdict.bound, 30);
}

TEST(CertificateTest, CountsSeats) {
    EXPECT_FALSE(examine(twoForOneSeat, {.chosen = {0, 1}, .price = {0}, .gain = {10, 30}, .total = 40}).feasible);
}

TEST(CertificateTest, CountsMentorsOfAMentee) {
    const Market market{.first = {0, 2}, .candidates = {{0, 1}, {1, 1}}, .capacity = {1, 1}, .demand = {1}};
    EXPECT_FALSE(examine(market, {.chosen = {0, 1}, .price = {1, 1}, .gain = {0}, .total = 2}).feasible);
}

TEST(CertificateTest, RefusesNumbersThatDoNotBelongToTheMarket) {
    EXPECT_THROW(examine(twoForOneSeat, {.chosen = {2}, .price = {0}, .gain = {0, 0}}), std::logic_error);
    EXPECT_THROW(examine(twoForOneSeat, {.chosen = {1, 1}, .price = {0}, .gain = {0, 0}}), std::logic_error);
    EXPECT_THROW(examine(twoForOneSeat, {.chosen = {}, .price = {-1}, .gain = {0, 0}}), std::logic_error);
    EXPECT_THROW(examine(twoForOneSeat, {.chosen = {}, .price = {}, .gain = {0, 0}}), std::logic_error);
}

} // namespace nastavnik::matching
