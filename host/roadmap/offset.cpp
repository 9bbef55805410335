// SPDX-License-Identifier: MIT
#include "roadmap/offset.hpp"

#include "roadmap/term_grammar.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>

namespace nastavnik::roadmap {

using namespace std::chrono;

namespace {

constexpr std::array<std::string_view, 5> unitNames{"D", "BD", "W", "M", "Y"};

Date afterMonths(Date date, int count) {
    const year_month_day parts{date};
    const year_month target = parts.year() / parts.month() + months{count};
    const year_month_day_last last = target / std::chrono::last;
    return parts.day() > last.day() ? Date{last} : Date{target / parts.day()};
}

Date afterWorkingDays(Date date, int count, const WorkCalendar& calendar) {
    const days step{count < 0 ? -1 : 1};
    for (int left = std::abs(count); left > 0;) {
        date += step;
        if (calendar.isWorkingDay(date))
            --left;
    }
    return date;
}

} // namespace

std::optional<Offset> understandOffset(std::string_view phrase) {
    const std::vector<Token> tokens = parseTerm(phrase).tokens;
    std::optional<Offset> found;
    for (const Token& token : tokens) {
        const auto* offset = std::get_if<Offset>(&token.meaning);
        if (!offset || found)
            return std::nullopt;
        found = *offset;
    }
    return found;
}

Date apply(Offset offset, Date date, const WorkCalendar& calendar) {
    switch (offset.unit) {
    case Offset::days:
        return date + days{offset.amount};
    case Offset::workingDays:
        return afterWorkingDays(date, offset.amount, calendar);
    case Offset::weeks:
        return date + weeks{offset.amount};
    case Offset::months:
        return afterMonths(date, offset.amount);
    case Offset::years:
        return afterMonths(date, offset.amount * 12);
    }
    return date;
}

std::string text(Offset offset) {
    return (offset.amount > 0 ? "+" : "") + std::to_string(offset.amount) + std::string(unitNames.at(offset.unit));
}

std::optional<Offset> offsetIn(std::string_view text) {
    if (text.starts_with('+'))
        text.remove_prefix(1);
    int amount = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), amount);
    if (fault != std::errc{})
        return std::nullopt;
    const std::string_view unit(end, static_cast<std::size_t>(text.data() + text.size() - end));
    const auto known = std::find(unitNames.begin(), unitNames.end(), unit);
    if (known == unitNames.end())
        return std::nullopt;
    return Offset{amount, static_cast<Offset::Unit>(known - unitNames.begin())};
}

} // namespace nastavnik::roadmap
