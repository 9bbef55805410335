// SPDX-License-Identifier: MIT
#pragma once

#include "engine/turn.hpp"

#include <set>
#include <vector>

namespace nastavnik::engine {

/// What goes over from a programme into the next school year.
struct YearEnd {
    std::vector<const people::Mentorship*> open; ///< pairs and groups of its schools that still run
    int closed = 0;                              ///< those that ended during the year
    int undone = 0;                              ///< tasks that are not over
};

YearEnd yearEndOf(const ProgrammeState& programme, const people::Directory& directory);

/// Begins the programme of the next school year for the same department: people and what was filled in go on, so do
/// the pairs that are open; `closing` ends by decision on the last day of the old year. Requests and questionnaires
/// belong to a programme: the new one asks for them again. Throws Error EN064 when that year has its programme already,
/// EN065 for a pair that is not open.
Id beginNextYear(Turn& turn, Id programme, const roadmap::Bundle& bundle,
                 std::shared_ptr<const roadmap::Roadmap> roadmap, const std::set<Id>& closing);

} // namespace nastavnik::engine
