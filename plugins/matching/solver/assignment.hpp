// SPDX-License-Identifier: MIT
#pragma once

#include "solver/market.hpp"

#include <cstdint>
#include <vector>

namespace nastavnik::matching {

/// Chosen pairs together with the prices that prove them to be the best (see certificate.hpp).
struct Assignment {
    std::vector<std::uint32_t> chosen; ///< indexes into Market::candidates, ascending
    std::vector<std::int64_t> price;   ///< of one seat of each mentor, >= 0; 0 when a seat stays empty
    std::vector<std::int64_t> gain;    ///< of each mentee above staying left out, >= 0; 0 when the demand is not met
    std::int64_t total = 0;            ///< sum of the scores of the chosen pairs
};

/// The exact optimum: no other choice of pairs within capacities and demands is worth more.
/// Depends on nothing but the market; equal markets give equal assignments on every machine.
/// Among equally good choices the earlier mentee and the earlier mentor come first when bids are made.
Assignment solve(const Market& market);

} // namespace nastavnik::matching
