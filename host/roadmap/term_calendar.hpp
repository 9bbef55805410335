// SPDX-License-Identifier: MIT
#pragma once

#include "roadmap/school_year.hpp"
#include "roadmap/term_token.hpp"

#include <optional>

namespace nastavnik::roadmap {

/// Lays a point into a school year: a written year is literal, a month without one lies in that school year.
/// Nothing when there is no such day («31 сентября»).
std::optional<Window> windowOf(const Point& point, SchoolYear year);

/// The day by which a thing is due that is due «до» the point; the day belongs to the term.
std::optional<Date> deadlineOf(const Point& point, SchoolYear year);

/// How else the point may be meant, for the note; empty when there is no doubt.
Text doubtAbout(const Point& point);

Date firstOfMonth(int year, int month);
Date lastOfMonth(int year, int month);

} // namespace nastavnik::roadmap
