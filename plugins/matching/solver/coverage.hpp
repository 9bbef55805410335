// SPDX-License-Identifier: MIT
#pragma once

#include "solver/assignment.hpp"

#include <cstdint>

namespace nastavnik::matching {

/// Whether no other choice of pairs, whatever its scores, makes more of them. Then the assignment is an optimum for
/// every leftOut below the market's as well, and its prices are raised to prove it for `leftOut`.
/// Follows the chains of moves from everybody who is left over: a chain that ends at an empty seat makes one pair more.
/// Whoever such a chain cannot reach gains by the difference; the seats that it reaches become dearer by it.
bool coversMost(const Market& market, Assignment& assignment, std::int64_t leftOut);

} // namespace nastavnik::matching
