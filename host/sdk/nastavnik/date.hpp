// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstdio>
#include <optional>
#include <string>
#include <string_view>

namespace nastavnik {

/// A day of the calendar; stored and sent as ISO text ("2026-09-01").
using Date = std::chrono::sys_days;

/// A point in time, UTC; stored as an integer of microseconds.
using Moment = std::chrono::sys_time<std::chrono::microseconds>;

inline std::string isoText(Date date) {
    const std::chrono::year_month_day day{date};
    char text[16];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                  static_cast<unsigned>(day.day()));
    return text;
}

/// Reads "YYYY-MM-DD"; nothing when it is not such a text or there is no such day.
inline std::optional<Date> parseDate(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    const auto number = [&](std::size_t from, std::size_t count) {
        int result = 0;
        for (const char digit : text.substr(from, count))
            result = digit < '0' || digit > '9' || result < 0 ? -1 : result * 10 + (digit - '0');
        return result;
    };
    const int year = number(0, 4), month = number(5, 2), day = number(8, 2);
    if (year < 1 || month < 1 || day < 1)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day))};
    if (!date.ok())
        return std::nullopt;
    return Date{date};
}

} // namespace nastavnik
