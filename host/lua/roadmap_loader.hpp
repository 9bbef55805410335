// SPDX-License-Identifier: MIT
#pragma once

#include "lua/limits.hpp"
#include "nastavnik/capability.hpp"
#include "roadmap/bundle.hpp"
#include "roadmap/roadmap_check.hpp"
#include "roadmap/roadmap_reader.hpp"

#include <string>
#include <vector>

namespace nastavnik::lua {

struct LoadedRoadmap {
    roadmap::Roadmap roadmap;         ///< everything that could be read
    std::vector<Fault> faults;        ///< RM… errors and RW… warnings, sorted by file and line
    std::vector<std::string> actions; ///< functions of actions.lua, "pairs.fix"

    /// Without errors; warnings do not matter.
    bool isSound() const;
};

/// Executes roadmap.lua and actions.lua in sandboxes, reads what they declare and checks all of it. The one loader, for
/// `check` and for running. Throws nothing over what a person wrote. Takes bounded time and memory.
LoadedRoadmap loadRoadmap(const roadmap::Bundle& bundle, const std::vector<Capability>& capabilities,
                          roadmap::SchoolYear year, const roadmap::InputValues& inputs = {}, Limits limits = {});

} // namespace nastavnik::lua
