// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/date.hpp"

#include <set>
#include <string_view>

namespace nastavnik::roadmap {

/// Which days are worked in Russia: Monday to Friday without the holidays of article 112 of the Labour Code,
/// corrected by the days that the government moves every year (they are data, see the members).
struct WorkCalendar {
    std::set<Date> extraDaysOff = {};     ///< weekdays that were made days off
    std::set<Date> extraWorkingDays = {}; ///< weekend days that are worked; stronger than everything else
    std::set<int> years = {};             ///< calendar years of which the moved days are known

    bool isWorkingDay(Date day) const;
};

/// Reads lines "2026-12-31<tab>off", "2024-04-27<tab>work" and "2026<tab>decree"; # begins a comment.
/// Throws std::invalid_argument naming the line that is none of these.
WorkCalendar readWorkCalendar(std::string_view lines);

/// The calendar of host/roadmap/moved_days.tsv, which is built in.
const WorkCalendar& officialCalendar();

/// The text of that file.
std::string_view movedDays();

} // namespace nastavnik::roadmap
