// SPDX-License-Identifier: MIT
#pragma once

#include "matching/lemon_peers.hpp"

#include <cstdint>
#include <vector>

namespace nastavnik::matching {

/// scipy.sparse.csgraph.min_weight_full_bipartite_matching, with copied seats and a dummy for everybody who may be left
/// out. Nothing (0 seconds) when python3-scipy is not installed, or somebody wants several mentors.
Measured byScipy(const Market& market, Patience patience);

/// scipy.optimize.linear_sum_assignment on a square table.
Measured byScipyDense(const std::vector<std::int32_t>& scores, Patience patience);

} // namespace nastavnik::matching
