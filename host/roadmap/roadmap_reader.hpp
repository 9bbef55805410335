// SPDX-License-Identifier: MIT
#pragma once

#include "roadmap/declaration.hpp"
#include "roadmap/roadmap.hpp"

#include <map>
#include <vector>

namespace nastavnik::roadmap {

struct ReadResult {
    Roadmap roadmap; ///< everything that could be read
    std::vector<Fault> faults;
};

/// What a municipality filled in instead of the defaults, by id of the `input`.
using InputValues = std::map<std::string, Value>;

/// Makes a roadmap of its declarations; what is wrong in itself (keys, types, values, offsets, twice the same id) is
/// a fault and left out. References are looked at by checkRoadmap().
ReadResult readRoadmap(const std::vector<Declaration>& declarations, const InputValues& inputs = {});

} // namespace nastavnik::roadmap
