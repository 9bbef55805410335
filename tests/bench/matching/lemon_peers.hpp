// SPDX-License-Identifier: MIT
#pragma once

#include "matching/lemon_flow.hpp"
#include "solver/market.hpp"

#include <cstdint>

namespace nastavnik::matching {

struct Measured {
    std::int64_t worth = 0;
    double seconds = 0; ///< 0: not measured
};

/// LEMON's two best algorithms for flows of least cost; the graph is built before the clock starts.
Measured byNetworkSimplex(const Market& market);
Measured byCostScaling(const Market& market);

} // namespace nastavnik::matching
