// SPDX-License-Identifier: MIT
#include "roadmap/term_rhythm.hpp"

#include "roadmap/term_calendar.hpp"

#include <algorithm>
#include <array>
#include <functional>

namespace nastavnik::roadmap {

using namespace std::chrono;

namespace {

std::string baseText(const Frequency& frequency) {
    static constexpr std::array names{"DAILY", "WEEKLY", "MONTHLY", "MONTHLY", "MONTHLY", "MONTHLY", "YEARLY"};
    static constexpr std::array factors{1, 1, 1, 3, 3, 6, 1};
    const int interval = frequency.interval * factors.at(frequency.unit);
    return std::string("FREQ=") + names.at(frequency.unit) +
           (interval > 1 ? ";INTERVAL=" + std::to_string(interval) : "");
}

std::string join(const std::vector<std::string>& parts) {
    std::string result;
    for (const std::string& part : parts)
        result += (result.empty() ? "" : ",") + part;
    return result;
}

std::string monthDaysText(const Frequency& frequency) {
    if (frequency.isDeadline || frequency.firstDay == frequency.lastDay)
        return std::to_string(frequency.lastDay);
    std::vector<std::string> listed;
    for (int number = frequency.firstDay; number <= (frequency.lastDay < 0 ? 31 : frequency.lastDay); ++number)
        listed.push_back(std::to_string(number));
    return join(listed);
}

std::string countText(const Frequency& frequency) {
    std::string result;
    if (frequency.atLeast)
        result += ";X-MIN=" + std::to_string(frequency.times);
    if (frequency.atMost)
        result += ";X-MAX=" + std::to_string(*frequency.atMost);
    if (!frequency.atLeast && !frequency.atMost && frequency.times > 1)
        result += ";X-TIMES=" + std::to_string(frequency.times);
    return result;
}

int monthOf(Date date) { return static_cast<int>(static_cast<unsigned>(year_month_day{date}.month())); }
int yearOf(Date date) { return static_cast<int>(year_month_day{date}.year()); }

Date endOfMonths(Date from, int count) {
    const year_month target = year_month_day{from}.year() / year_month_day{from}.month() + months{count - 1};
    return Date{target / last};
}

/// The last day of the period to which the day belongs.
Date endOfPeriod(Date date, const Frequency& frequency) {
    const int month = monthOf(date);
    switch (frequency.unit) {
    case Frequency::day:
        return date + days{frequency.interval - 1};
    case Frequency::week:
        return date + days{7 - static_cast<int>(weekday{date}.iso_encoding())} + weeks{frequency.interval - 1};
    case Frequency::month:
        return endOfMonths(date, frequency.interval);
    case Frequency::quarter:
        return endOfMonths(date, 3 - (month - 1) % 3 + 3 * (frequency.interval - 1));
    case Frequency::term: {
        const int lastMonth = month <= 3 ? 3 : month <= 8 ? 8 : month <= 10 ? 10 : 12;
        return lastOfMonth(yearOf(date), lastMonth);
    }
    case Frequency::halfYear:
        return lastOfMonth(yearOf(date), month >= 9 ? 12 : 8);
    default:
        return Date::max();
    }
}

std::vector<Window> wholePeriods(Window window, const Frequency& frequency) {
    std::vector<Window> result;
    for (Date from = window.start; from <= window.end;) {
        const Date end = std::min(endOfPeriod(from, frequency), window.end);
        result.push_back({from, end});
        from = end + days{1};
    }
    return result;
}

std::vector<Window> daysOf(Window window, const std::function<bool(Date)>& wanted) {
    std::vector<Window> result;
    for (Date date = window.start; date <= window.end; date += days{1})
        if (wanted(date))
            result.push_back({date, date});
    return result;
}

/// "FR", "1MO" (the first Monday of the month), "-1FR" (the last Friday).
bool isWeekday(Date date, const std::string& wanted) {
    static constexpr std::array<std::string_view, 7> names{"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
    if (!wanted.ends_with(names.at(weekday{date}.iso_encoding() - 1)))
        return false;
    const int number = wanted.size() > 2 ? std::stoi(wanted) : 0;
    const auto dayNumber = static_cast<int>(static_cast<unsigned>(year_month_day{date}.day()));
    const bool isLast = monthOf(date + weeks{1}) != monthOf(date);
    return number == 0 || (number < 0 ? isLast : (dayNumber - 1) / 7 + 1 == number);
}

Window monthDaysIn(Date start, const Frequency& frequency) {
    const Date first = firstOfMonth(yearOf(start), monthOf(start)), end = lastOfMonth(yearOf(start), monthOf(start));
    const auto dayAt = [&](int number) { return number < 0 ? end : std::min(first + days{number - 1}, end); };
    return {dayAt(frequency.firstDay), dayAt(frequency.lastDay)};
}

std::vector<Window> monthDays(Window window, const Frequency& frequency) {
    std::vector<Window> result;
    for (const Window& period : wholePeriods(window, frequency)) {
        const Window wanted = monthDaysIn(period.start, frequency);
        const Window cut{std::max(wanted.start, window.start), std::min(wanted.end, window.end)};
        if (cut.start <= cut.end)
            result.push_back(cut);
    }
    return result;
}

/// As even as months allow (September–December and January–May), below that as even as days allow.
std::vector<Window> inParts(Window window, int count) {
    const int monthCount =
        (yearOf(window.end) - yearOf(window.start)) * 12 + monthOf(window.end) - monthOf(window.start) + 1;
    const int dayCount = static_cast<int>((window.end - window.start).count()) + 1;
    std::vector<Window> result;
    Date from = window.start;
    for (int part = 1; part <= std::min(count, dayCount); ++part) {
        const Date end = monthCount >= count ? endOfMonths(window.start, part * monthCount / count)
                                             : window.start + days{part * dayCount / std::min(count, dayCount) - 1};
        result.push_back({from, std::min(end, window.end)});
        from = end + days{1};
    }
    return result;
}

} // namespace

std::string recurrenceText(const Frequency& frequency) {
    if (frequency.unit == Frequency::unspecified)
        return "UNSPECIFIED";
    return baseText(frequency) + (frequency.weekdays.empty() ? "" : ";BYDAY=" + join(frequency.weekdays)) +
           (frequency.firstDay == 0 ? "" : ";BYMONTHDAY=" + monthDaysText(frequency)) + countText(frequency);
}

std::vector<Window> periodsIn(Window window, const Frequency& frequency) {
    if (!frequency.weekdays.empty() && frequency.times == 1)
        return daysOf(window, [&](Date date) {
            return std::ranges::any_of(frequency.weekdays, [&](const auto& wanted) { return isWeekday(date, wanted); });
        });
    if (frequency.unit == Frequency::day && frequency.interval == 1)
        return daysOf(window, [](Date date) { return officialCalendar().isWorkingDay(date); });
    if (frequency.firstDay != 0)
        return monthDays(window, frequency);
    if (frequency.times <= 1)
        return wholePeriods(window, frequency);
    std::vector<Window> result;
    for (const Window& period : wholePeriods(window, frequency))
        std::ranges::copy(inParts(period, frequency.times), std::back_inserter(result));
    return result;
}

} // namespace nastavnik::roadmap
