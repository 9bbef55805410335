// SPDX-License-Identifier: MIT
#include "roadmap/offset.hpp"

#include <gtest/gtest.h>

namespace nastavnik::roadmap {
namespace {

Date day(std::string_view iso) { return *parseDate(iso); }

TEST(OffsetTest, ReadsBeforeAsNegativeAndAfterAsPositive) {
    EXPECT_EQ(understandOffset("за 7 дней"), (Offset{-7, Offset::days}));
    EXPECT_EQ(understandOffset("через 3 рабочих дня"), (Offset{3, Offset::workingDays}));
    EXPECT_EQ(understandOffset("за неделю до начала"), (Offset{-1, Offset::weeks}));
    EXPECT_EQ(understandOffset("через полгода"), (Offset{6, Offset::months}));
    EXPECT_EQ(understandOffset("накануне"), (Offset{-1, Offset::days}));
    EXPECT_EQ(understandOffset("в день подписания"), (Offset{0, Offset::days}));
}

TEST(OffsetTest, CountsABareLengthForward) {
    EXPECT_EQ(understandOffset("3 дня"), (Offset{3, Offset::days}));
    EXPECT_EQ(understandOffset("1 неделя"), (Offset{1, Offset::weeks}));
    EXPECT_EQ(understandOffset("два месяца"), (Offset{2, Offset::months}));
    EXPECT_EQ(understandOffset("5 лет"), (Offset{5, Offset::years}));
}

TEST(OffsetTest, ReadsNothingElse) {
    for (const char* phrase : {"", "сентябрь", "за 7", "за 7 дней, ежемесячно", "дней 7", "за 7 слонов", "\xFF"})
        EXPECT_EQ(understandOffset(phrase), std::nullopt) << phrase;
}

TEST(OffsetTest, KeepsTheDayOfTheMonthOrTakesTheLastOne) {
    EXPECT_EQ(apply({1, Offset::months}, day("2027-01-31")), day("2027-02-28"));
    EXPECT_EQ(apply({-1, Offset::months}, day("2027-01-15")), day("2026-12-15"));
    EXPECT_EQ(apply({1, Offset::years}, day("2028-02-29")), day("2029-02-28"));
    EXPECT_EQ(apply({-2, Offset::weeks}, day("2026-09-15")), day("2026-09-01"));
    EXPECT_EQ(apply({0, Offset::days}, day("2026-09-15")), day("2026-09-15"));
}

TEST(OffsetTest, CountsWorkingDaysOverWeekendsAndHolidays) {
    EXPECT_EQ(apply({5, Offset::workingDays}, day("2026-09-01")), day("2026-09-08"));
    EXPECT_EQ(apply({1, Offset::workingDays}, day("2026-12-31")), day("2027-01-11"));
    EXPECT_EQ(apply({-1, Offset::workingDays}, day("2026-11-05")), day("2026-11-03"));
}

int workingDaysOf(int year) {
    int count = 0;
    for (Date date = std::chrono::year(year) / 1 / 1; date <= Date(std::chrono::year(year) / 12 / 31);
         date += std::chrono::days(1))
        count += officialCalendar().isWorkingDay(date) ? 1 : 0;
    return count;
}

/// The yearly counts of the five-day week as they are published with every calendar.
TEST(WorkCalendarTest, CountsTheOfficialWorkingDays) {
    EXPECT_EQ(workingDaysOf(2022), 247);
    EXPECT_EQ(workingDaysOf(2023), 247);
    EXPECT_EQ(workingDaysOf(2024), 248);
    EXPECT_EQ(workingDaysOf(2025), 247);
    EXPECT_EQ(workingDaysOf(2026), 247);
    EXPECT_FALSE(officialCalendar().years.contains(2030));
}

TEST(WorkCalendarTest, CountsWorkingDaysOverMovedOnes) {
    EXPECT_EQ(apply({1, Offset::workingDays}, day("2026-12-30")), day("2027-01-11"));
    EXPECT_EQ(apply({1, Offset::workingDays}, day("2025-10-31")), day("2025-11-01"));
    EXPECT_EQ(apply({-2, Offset::workingDays}, day("2026-05-12")), day("2026-05-07"));
}

TEST(WorkCalendarTest, NamesTheLineThatItDoesNotUnderstand) {
    EXPECT_THROW(readWorkCalendar("2026-13-01\toff"), std::invalid_argument);
    EXPECT_THROW(readWorkCalendar("2026-12-31\tmaybe"), std::invalid_argument);
    EXPECT_EQ(readWorkCalendar("# nothing\n\n2026\tdecree").years, std::set<int>{2026});
}

TEST(WorkCalendarTest, TakesMovedDaysFromData) {
    const WorkCalendar moved{.extraDaysOff = {day("2026-12-31")}, .extraWorkingDays = {day("2026-12-26")}};
    EXPECT_TRUE(WorkCalendar{}.isWorkingDay(day("2026-12-31")));
    EXPECT_FALSE(moved.isWorkingDay(day("2026-12-31")));
    EXPECT_FALSE(WorkCalendar{}.isWorkingDay(day("2026-12-26")));
    EXPECT_TRUE(moved.isWorkingDay(day("2026-12-26")));
}

TEST(OffsetTest, IsSpelledAsInTerms) {
    EXPECT_EQ(text(Offset{5, Offset::workingDays}), "+5BD");
    EXPECT_EQ(text(Offset{-3, Offset::days}), "-3D");
    EXPECT_EQ(text(Offset{}), "0D");
}

} // namespace
} // namespace nastavnik::roadmap
