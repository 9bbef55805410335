// SPDX-License-Identifier: MIT
#include "roadmap/school_year.hpp"

namespace nastavnik::roadmap {

using namespace std::chrono;

namespace {

constexpr int firstMonth = 8;

Date dayOf(int yearNumber, month monthOfYear, unsigned dayNumber) {
    return year_month_day{year{yearNumber}, monthOfYear, day{dayNumber}};
}

} // namespace

SchoolYear SchoolYear::of(Date date) {
    const year_month_day parts{date};
    const int yearNumber = static_cast<int>(parts.year());
    return {parts.month() >= month{firstMonth} ? yearNumber : yearNumber - 1};
}

Date SchoolYear::begins() const { return dayOf(first, August, 1); }

Date SchoolYear::ends() const { return dayOf(first + 1, July, 31); }

Window SchoolYear::programmePeriod() const { return {dayOf(first, September, 1), dayOf(first + 1, May, 31)}; }

int SchoolYear::yearOf(int monthNumber) const { return monthNumber >= firstMonth ? first : first + 1; }

std::string SchoolYear::text() const { return std::to_string(first) + "–" + std::to_string(first + 1); }

} // namespace nastavnik::roadmap
