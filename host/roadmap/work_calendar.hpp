// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/date.hpp"

#include <set>

namespace nastavnik::roadmap {

/// Which days are worked in Russia: Monday to Friday without the holidays of article 112 of the Labour Code,
/// corrected by the days that the government moves every year (they are data, see the members).
struct WorkCalendar {
    std::set<Date> extraDaysOff;     ///< weekdays that were made days off
    std::set<Date> extraWorkingDays; ///< weekend days that are worked; stronger than everything else

    bool isWorkingDay(Date day) const;
};

} // namespace nastavnik::roadmap
