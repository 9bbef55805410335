// SPDX-License-Identifier: MIT
#pragma once

#include "roadmap/term.hpp"
#include "roadmap/term_reading.hpp"

namespace nastavnik::roadmap {

/// Lays «ежегодно …» into a school year: start, end, windows, recurrence and whether the series is over.
/// Outside its years the term shows the first occurrence, as it was written. Nothing when there is no such day.
std::optional<Term> yearlyTerm(const Reading& reading, SchoolYear year);

/// The window of a range; turned over the new year when its end would lie before its start.
/// Nothing when there is no such day, or when written years stand in reverse order.
std::optional<Window> windowOf(const Range& range, SchoolYear year);

} // namespace nastavnik::roadmap
