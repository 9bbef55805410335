// SPDX-License-Identifier: MIT
#pragma once

#include "solver/market.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace nastavnik::matching {

/// Where a row of candidates is cut when only the highest scores are kept. Most of a long row costs one comparison.
class HighestScores {
public:
    struct Cut {
        std::int32_t least = 0; ///< the lowest score that is kept
        std::size_t equal = 0;  ///< how many of the kept ones have it
        std::int32_t next = 0;  ///< the highest score that is not kept
    };

    /// `row` has more than `kept` candidates.
    Cut cut(const std::vector<Candidate>& row, std::size_t kept) {
        scores_.clear();
        std::int32_t above = INT32_MIN; // nothing up to here can be among the first kept + 1
        for (const Candidate& candidate : row) {
            if (candidate.score <= above && scores_.size() > kept)
                continue;
            scores_.push_back(candidate.score);
            if (scores_.size() == 4 * (kept + 1))
                above = shorten(kept);
        }
        const std::int32_t next = shorten(kept);
        const auto last = scores_.begin() + static_cast<std::ptrdiff_t>(kept);
        const std::int32_t least = *std::min_element(scores_.begin(), last);
        return {least, static_cast<std::size_t>(std::count(scores_.begin(), last, least)), next};
    }

private:
    /// Keeps the first kept + 1; the last of them is returned.
    std::int32_t shorten(std::size_t kept) {
        const auto last = scores_.begin() + static_cast<std::ptrdiff_t>(kept);
        std::nth_element(scores_.begin(), last, scores_.end(), std::greater<>());
        scores_.resize(kept + 1);
        return scores_.back();
    }

    std::vector<std::int32_t> scores_;
};

} // namespace nastavnik::matching
