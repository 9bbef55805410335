// SPDX-License-Identifier: MIT
#include "roadmap/offset.hpp"

#include "roadmap/term_grammar.hpp"

#include <array>
#include <cstdlib>

namespace nastavnik::roadmap {

using namespace std::chrono;

namespace {

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
    static constexpr std::array names{"D", "BD", "W", "M", "Y"};
    return (offset.amount > 0 ? "+" : "") + std::to_string(offset.amount) + names.at(offset.unit);
}

} // namespace nastavnik::roadmap
