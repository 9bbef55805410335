// SPDX-License-Identifier: MIT
#pragma once

#include "roadmap/roadmap.hpp"
#include "roadmap/school_year.hpp"

#include <optional>
#include <string>

namespace nastavnik::roadmap {

/// Terms that ended before a school year, and how far they have to be moved to lie in it.
struct ExpiredTerms {
    int count = 0;
    int activities = 0; ///< of so many
    int current = 0;    ///< terms that name a year and have not expired: they must not be moved along
    SchoolYear began{}; ///< school year in which most of the expired terms begin
    int years = 0;      ///< from that one to the wanted one
};

/// Nothing when no term is over.
std::optional<ExpiredTerms> expiredTerms(const Roadmap& roadmap, SchoolYear year);

/// What has expired and which command moves it.
Text adviceOn(const ExpiredTerms& expired, SchoolYear year);

/// The phrase with `years` added to every year that is written in it: «Апрель, 2022», «25.04.2022», «2022-2024 гг.»,
/// «31.03.22». The same phrase when it names none.
std::string withYearsMoved(const std::string& phrase, int years);

} // namespace nastavnik::roadmap
