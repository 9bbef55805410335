// SPDX-License-Identifier: MIT
#include "roadmap/work_calendar.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <stdexcept>
#include <string>

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

int yearIn(std::string_view text) {
    int number = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    return fault == std::errc() && end == text.data() + text.size() ? number : 0;
}

void readLine(std::string_view line, WorkCalendar& calendar) {
    if (line.empty() || line.starts_with('#'))
        return;
    const std::size_t tab = std::min(line.find('\t'), line.size());
    const std::string_view first = line.substr(0, tab), second = line.substr(std::min(tab + 1, line.size()));
    const auto date = parseDate(first);
    if (date && second == "off")
        calendar.extraDaysOff.insert(*date);
    else if (date && second == "work")
        calendar.extraWorkingDays.insert(*date);
    else if (!date && yearIn(first) != 0)
        calendar.years.insert(yearIn(first));
    else
        throw std::invalid_argument("no line of a calendar of working days: " + std::string(line));
}

} // namespace

WorkCalendar readWorkCalendar(std::string_view lines) {
    WorkCalendar calendar;
    while (!lines.empty()) {
        const std::size_t end = std::min(lines.find('\n'), lines.size());
        readLine(lines.substr(0, end), calendar);
        lines.remove_prefix(std::min(end + 1, lines.size()));
    }
    return calendar;
}

const WorkCalendar& officialCalendar() {
    static const WorkCalendar calendar = readWorkCalendar(movedDays());
    return calendar;
}

bool WorkCalendar::isWorkingDay(Date date) const {
    if (extraWorkingDays.contains(date))
        return true;
    const weekday dayOfWeek{date};
    return dayOfWeek != Saturday && dayOfWeek != Sunday && !isHoliday(date) && !extraDaysOff.contains(date);
}

} // namespace nastavnik::roadmap
