// SPDX-License-Identifier: MIT
#pragma once

#include "engine/verbs.hpp"

#include <vector>

namespace nastavnik::engine {

/// The pairs and groups that a script names: tables with `mentor` or `mentors`, `mentee` or `mentees`, and perhaps
/// `form`, `kind`, `subject`, `network`. They are checked as a whole, all faults at once: EN012 no such person (or one
/// of another school), EN071 a mentor of another school without the agreement of the schools and the consent of that
/// school's head, EN072 nobody on one side, or somebody on both.
std::vector<people::Mentorship> namedPairs(const VerbCall& call, const Value& pairs);

/// A mentorship of this organisation, by id or table. Throws Error EN013.
const people::Mentorship& requirePair(const VerbCall& call, const Value& reference);

} // namespace nastavnik::engine
