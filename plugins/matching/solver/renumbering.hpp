// SPDX-License-Identifier: MIT
#pragma once

#include "solver/assignment.hpp"
#include "solver/market.hpp"

namespace nastavnik::matching {

/// A market with its people numbered anew, so that those who compete with one another stand close in memory.
/// The candidates of a mentee keep their order.
struct Renumbering {
    Market market;
    std::vector<std::uint32_t> oldMentee; ///< by new number
    std::vector<std::uint32_t> newMentor; ///< by old number
};

Renumbering renumber(const Market& market);

/// An assignment of the renumbered market as one of `market`.
Assignment inOldNumbers(const Assignment& renumbered, const Renumbering& numbers, const Market& market);
/// An assignment of `market` as one of the renumbered market.
Assignment inNewNumbers(const Assignment& assignment, const Renumbering& numbers, const Market& market);

} // namespace nastavnik::matching
