// SPDX-License-Identifier: MIT
#pragma once

#include "solver/assignment.hpp"

#include <cstdint>
#include <vector>

namespace nastavnik::matching {

/// Admissible pairs too many to be kept: a mentee's are made when they are asked for, the same each time.
class PairSource {
public:
    virtual ~PairSource() = default;
    static constexpr std::int32_t anyScore = INT32_MIN;
    /// Replaces `into` by the mentee's candidates with a score of `least` or more, in the order of the mentors.
    virtual void candidates(std::size_t mentee, std::int32_t least, std::vector<Candidate>& into) = 0;
    struct Prices {
        const std::vector<std::int64_t>& of; ///< of each mentor
        std::int64_t cheapest;
    };
    /// Replaces `into` by those whose score is more than `bar` above their mentor's price, in the order of the mentors.
    /// Asked often and finds few: a source that looks at prices while it makes the pairs saves most of the work.
    virtual void worthwhile(std::size_t mentee, std::int64_t bar, const Prices& prices, std::vector<Candidate>& into);
};

struct CoreOptions {
    std::size_t keep = 24; ///< best candidates of a mentee that are looked at first
    bool mostPeople = false;
    std::int64_t leftOut = 0; ///< when not mostPeople
};

/// The optimum over all pairs of the source, found on a small part of them.
struct CoreSolution {
    Market market;         ///< the part that was looked at
    Assignment assignment; ///< its optimum
    int rounds = 0;
    std::uint64_t pairs = 0; ///< admissible pairs of the source
};

/// Solves the part, then reads every pair left out: one that is worth more than its mentee's gain and its mentor's
/// seat together joins the part. The end is reached when there is none, so that what was left out cannot matter.
CoreSolution solveCore(PairSource& source, std::vector<std::int32_t> capacity, std::vector<std::int32_t> demand,
                       const CoreOptions& options);

} // namespace nastavnik::matching
