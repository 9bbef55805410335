// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/capability.hpp"

namespace nastavnik::matching {

/// `matching.what_if`: the matching as it is and with `changes`, and the difference. Of equally good matchings the one
/// that moves the fewest people is shown. The difference counts points by the criteria before the changes, so that a
/// change of weights costs what it costs by the present ones; "after" has its own points. Throws Error with all faults
/// of the changes, then of the lists.
Value whatIf(const Call& call);

} // namespace nastavnik::matching
