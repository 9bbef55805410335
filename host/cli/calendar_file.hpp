// SPDX-License-Identifier: MIT
#pragma once

#include "cli/plan.hpp"
#include "nastavnik/date.hpp"

#include <string>

namespace nastavnik::cli {

/// The plan as an iCalendar file (RFC 5545): one all-day event for each window. An event keeps its UID as long as
/// roadmap, activity and window stay the same, so importing again changes events instead of doubling them.
std::string calendarFile(const Plan& plan, Moment now);

} // namespace nastavnik::cli
