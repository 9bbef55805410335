// SPDX-License-Identifier: MIT
#pragma once

#include "solver/market.hpp"

#include <cstdint>
#include <vector>

namespace nastavnik::matching {

/// The best choice of pairs in which a mentor leads a group of at least so many, or none at all.
struct GroupChoice {
    std::vector<std::uint32_t> chosen; ///< indexes into Market::candidates, ascending
    bool isBest = false;               ///< proved; otherwise the best that was found within the limit
    std::int64_t worth = 0;            ///< above leaving everybody out
    std::int64_t bound = 0;            ///< nothing can be worth more
};

/// `least` of each mentor: the smallest group, 0 or 1 for no rule. The problem is NP-hard, so it is searched with
/// bounds (each from an exact solution in which undecided groups have no smallest size) for at most `mostSolutions`
/// solutions. Not proved for mentees who want several mentors: they are counted towards the smallest size only.
GroupChoice chooseGroups(const Market& market, const std::vector<std::int32_t>& least, int mostSolutions);

/// Whether a choice leaves a group that is neither empty nor large enough.
bool hasSmallGroup(const Market& market, const std::vector<std::uint32_t>& chosen,
                   const std::vector<std::int32_t>& least);

} // namespace nastavnik::matching
