// SPDX-License-Identifier: MIT
#pragma once

#include "solver/assignment.hpp"

#include <string>

namespace nastavnik::matching {

/// What one pass over the pairs says about an assignment.
struct Verdict {
    bool feasible = false;  ///< capacities and demands are kept, no pair twice
    std::int64_t worth = 0; ///< of the chosen pairs above leaving everybody out
    std::int64_t bound = 0; ///< no choice of pairs whatever can be worth more than this
    bool proved() const { return feasible && worth == bound; }
};

/// Checks without trusting the solver. With any prices and gains >= 0, every choice of pairs is worth at most
///   sum of capacity * price + sum of demand * gain + sum over all pairs of max(0, score - leftOut - gain - price),
/// so a choice that reaches this bound is an optimum. Throws std::logic_error when the assignment does not belong
/// to the market (sizes, indexes, negative prices).
Verdict examine(const Market& market, const Assignment& assignment);

} // namespace nastavnik::matching
