// SPDX-License-Identifier: MIT
#pragma once

#include "lua/limits.hpp"
#include "roadmap/bundle.hpp"
#include "roadmap/roadmap_tests.hpp"

namespace nastavnik::lua {

/// Executes tests.lua and tests/*.lua of a bundle with addTests() in sandboxes and reads what they declare. Throws
/// nothing over what a person wrote: all faults, sorted by file and line. Takes bounded time and memory.
roadmap::TestsRead loadTests(const roadmap::Bundle& bundle, const roadmap::Roadmap& roadmap, roadmap::SchoolYear year,
                             Limits limits = {});

} // namespace nastavnik::lua
