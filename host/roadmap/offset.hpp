// SPDX-License-Identifier: MIT
#pragma once

#include "roadmap/work_calendar.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace nastavnik::roadmap {

/// A distance from a day: negative lies before it, positive after it, 0 days is the day itself.
struct Offset {
    enum Unit { days, workingDays, weeks, months, years };

    int amount = 0;
    Unit unit = days;

    bool operator==(const Offset&) const = default;
};

/// Reads «за 7 дней», «через 3 рабочих дня», «неделя», «в день…». A bare length counts forward.
/// Nothing when the phrase says something else too.
std::optional<Offset> understandOffset(std::string_view phrase);

/// The day that lies `offset` away. Months and years keep the day of the month, at most its last one;
/// working days are counted by `calendar`, the day itself does not count.
Date apply(Offset offset, Date day, const WorkCalendar& calendar = officialCalendar());

/// "+5BD", "-3D", "0D": the spelling of terms (D, BD, W, M, Y).
std::string text(Offset offset);
/// The other way round; nothing for a text of another kind.
std::optional<Offset> offsetIn(std::string_view text);

} // namespace nastavnik::roadmap
