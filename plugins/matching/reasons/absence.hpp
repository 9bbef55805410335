// SPDX-License-Identifier: MIT
#pragma once

#include "reasons/explanation.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace nastavnik::matching {

/// What would be lost without a mentor, when everybody else is matched anew in the best way.
struct Absence {
    std::int64_t people = 0; ///< so many more would be left without a mentor
    std::int64_t points = 0; ///< the total would be less by this; may be negative when people are lost
};

/// For every mentor who has somebody. Empty when there are too many people to try everybody, or no optimum.
/// Exact when the market lists all admissible pairs; otherwise the loss is at most this.
std::vector<std::optional<Absence>> absences(const Matched& matched);

} // namespace nastavnik::matching
