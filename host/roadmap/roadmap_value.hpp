// SPDX-License-Identifier: MIT
#pragma once

#include "roadmap/roadmap.hpp"

namespace nastavnik::roadmap {

/// A roadmap on its way between processes, for the API, and as the form in which a version is kept ready for the next
/// start. Keys are the members' names; roadmapOf(toValue(map)) gives the same roadmap again.
Value toValue(const Roadmap& roadmap);
/// Throws Error RV001 when the value is no such roadmap.
Roadmap roadmapOf(const Value& value);

} // namespace nastavnik::roadmap
