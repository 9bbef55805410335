// SPDX-License-Identifier: MIT
#pragma once

#include "matching/lemon_flow.hpp"
#include "solver/market.hpp"

#include <cstdint>

namespace nastavnik::matching {

struct Measured {
    std::int64_t worth = 0;
    double seconds = 0;     ///< 0: not measured
    bool isStopped = false; ///< had no result after so many seconds
};

/// How long a peer is given.
struct Patience {
    int seconds = 600; ///< of the processor, all rounds together
    int rounds = 1;    ///< their mean counts: the clock is coarse next to ten people
};

/// LEMON's two best algorithms for flows of least cost; the graph is built before the clock starts. In a process of its
/// own, which ends when the patience does.
Measured byNetworkSimplex(const Market& market, Patience patience);
Measured byCostScaling(const Market& market, Patience patience);

} // namespace nastavnik::matching
