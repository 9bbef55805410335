// SPDX-License-Identifier: MIT
#include "roadmap/school_year.hpp"

#include <gtest/gtest.h>

namespace nastavnik::roadmap {
namespace {

Date day(std::string_view iso) { return *parseDate(iso); }

TEST(SchoolYearTest, BeginsInAugust) {
    EXPECT_EQ(SchoolYear::of(day("2026-07-31")), SchoolYear{2025});
    EXPECT_EQ(SchoolYear::of(day("2026-08-01")), SchoolYear{2026});
    EXPECT_EQ(SchoolYear{2026}.begins(), day("2026-08-01"));
    EXPECT_EQ(SchoolYear{2026}.ends(), day("2027-07-31"));
}

TEST(SchoolYearTest, HasAProgrammePeriodFromSeptemberToMay) {
    EXPECT_EQ(SchoolYear{2026}.programmePeriod(), (Window{day("2026-09-01"), day("2027-05-31")}));
}

TEST(SchoolYearTest, IsWrittenWithBothYears) { EXPECT_EQ(SchoolYear{2026}.text(), "2026–2027"); }

} // namespace
} // namespace nastavnik::roadmap
