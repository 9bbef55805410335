// SPDX-License-Identifier: MIT
#pragma once

#include "solver/market.hpp"

#include <cstdint>

namespace nastavnik::matching {

/// What the best choice of pairs is worth above leaving everybody out, by LEMON's network simplex.
std::int64_t worthByLemon(const Market& market);

} // namespace nastavnik::matching
