// SPDX-License-Identifier: MIT
#include "solver/market.hpp"

#include <algorithm>
#include <numeric>

namespace nastavnik::matching {

std::int64_t largestScore(const Market& market) {
    std::int64_t largest = 1;
    for (const Candidate& candidate : market.candidates)
        largest = std::max<std::int64_t>(largest, std::abs(candidate.score));
    return largest;
}

bool wantsMany(const Market& market) {
    return std::any_of(market.demand.begin(), market.demand.end(), [](std::int32_t one) { return one > 1; });
}

bool fitsShort(const Market& market) { return largestScore(market) + std::abs(market.leftOut) <= 1 << 27; }

Applicants applicantsOf(const Market& market) {
    Applicants result;
    result.first.assign(market.mentors() + 1, 0);
    for (const Candidate& candidate : market.candidates)
        ++result.first[static_cast<std::size_t>(candidate.mentor) + 1];
    std::partial_sum(result.first.begin(), result.first.end(), result.first.begin());
    result.list.resize(market.candidates.size());
    std::vector<std::uint32_t> next(result.first.begin(), result.first.end() - 1);
    for (std::size_t mentee = 0; mentee < market.mentees(); ++mentee)
        for (const Candidate& candidate : market.of(mentee))
            result.list[next[static_cast<std::size_t>(candidate.mentor)]++] = {static_cast<std::uint32_t>(mentee),
                                                                               candidate.score};
    return result;
}

std::int64_t leftOutForMostPeople(const Market& market) {
    const auto total = [](const std::vector<std::int32_t>& counts) {
        return std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
    };
    const auto candidates = static_cast<std::int64_t>(market.candidates.size());
    const std::int64_t pairs = std::min({total(market.capacity), total(market.demand), candidates});
    std::int64_t largest = 1;
    for (const Candidate& candidate : market.candidates)
        largest = std::max<std::int64_t>(largest, std::abs(candidate.score));
    return leftOutForMostPeople(pairs, largest);
}

std::int64_t leftOutForMostPeople(std::int64_t pairs, std::int64_t largest) {
    // One more pair can at worst replace `pairs` best scores by as many worst ones.
    return -(2 * pairs + 2) * largest;
}

} // namespace nastavnik::matching
