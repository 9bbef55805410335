// SPDX-License-Identifier: MIT
#include "roadmap/work_calendar.hpp"

#include <algorithm>
#include <array>

namespace nastavnik::roadmap {

using namespace std::chrono;

namespace {

bool isHoliday(Date date) {
    static constexpr std::array others{February / 23, March / 8, May / 1, May / 9, June / 12, November / 4};
    const year_month_day parts{date};
    if (parts.month() == January && parts.day() <= day{8})
        return true;
    return std::ranges::find(others, parts.month() / parts.day()) != others.end();
}

} // namespace

bool WorkCalendar::isWorkingDay(Date date) const {
    if (extraWorkingDays.contains(date))
        return true;
    const weekday dayOfWeek{date};
    return dayOfWeek != Saturday && dayOfWeek != Sunday && !isHoliday(date) && !extraDaysOff.contains(date);
}

} // namespace nastavnik::roadmap
