// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/capability.hpp"

namespace nastavnik::matching {

/// `matching.propose`: people and criteria in, the best pairs out, with a reason for every pair and everybody left
/// over. Throws Error with all faults of all lists.
Value propose(const Call& call);

/// `matching.candidates`: the best admissible mentors of every mentee, as a script needs them to give points of its
/// own.
Value candidates(const Call& call);

} // namespace nastavnik::matching
