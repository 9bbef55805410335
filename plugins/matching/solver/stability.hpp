// SPDX-License-Identifier: MIT
#pragma once

#include "solver/market.hpp"

#include <cstdint>
#include <vector>

namespace nastavnik::matching {

/// How much the two of a pair like each other; only the order of the numbers of one person counts.
struct Liking {
    std::int64_t mentee = 0; ///< the mentee's liking of the mentor
    std::int64_t mentor = 0; ///< and the other way round
};

/// Deferred acceptance, mentees first (Gale and Shapley 1962; several places on both sides): no mentee and mentor who
/// are not together would both rather be. Of all such choices the one that is best for the mentees, given the tie rule:
/// whom a person likes equally are ranked by their numbers, the lower first.
/// `likings` are those of market.candidates. Returns indexes of candidates, ascending.
std::vector<std::uint32_t> stablePairs(const Market& market, const std::vector<Liking>& likings);

/// Finds the couples who would both rather have each other than whom they have: strictly, so that ties are no reason.
class Discontent {
public:
    Discontent(std::vector<std::int32_t> capacity, std::vector<std::int32_t> demand);

    /// The two are together.
    void together(std::size_t mentor, std::size_t mentee, const Liking& liking);
    /// Whether the two, who are not together, would rather be; ask when all pairs are known.
    bool wouldPair(std::size_t mentor, std::size_t mentee, const Liking& liking) const;

private:
    std::vector<std::int32_t> seats_, wanted_; ///< still free
    std::vector<std::int64_t> leastOfMentor_, leastOfMentee_;
};

} // namespace nastavnik::matching
