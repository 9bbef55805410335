// SPDX-License-Identifier: MIT
#include "solver/certificate.hpp"

#include <algorithm>
#include <limits>
#include <stdexcept>

namespace nastavnik::matching {

namespace {

__extension__ typedef __int128 Wide; // 10^6 seats at a price of 10^12 and more do not fit 64 bits.

void requireBelongs(const Market& market, const Assignment& assignment) {
    const auto negative = [](std::int64_t number) { return number < 0; };
    const auto notRising = std::adjacent_find(assignment.chosen.begin(), assignment.chosen.end(),
                                              [](std::uint32_t left, std::uint32_t right) { return left >= right; });
    if (assignment.price.size() != market.mentors() || assignment.gain.size() != market.mentees() ||
        notRising != assignment.chosen.end() ||
        (!assignment.chosen.empty() && assignment.chosen.back() >= market.candidates.size()) ||
        std::any_of(assignment.price.begin(), assignment.price.end(), negative) ||
        std::any_of(assignment.gain.begin(), assignment.gain.end(), negative))
        throw std::logic_error("the assignment does not belong to the market");
}

std::int64_t narrow(Wide number) {
    return static_cast<std::int64_t>(
        std::clamp<Wide>(number, std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()));
}

} // namespace

Verdict examine(const Market& market, const Assignment& assignment) {
    requireBelongs(market, assignment);
    Verdict verdict{.feasible = true};
    Wide worth = 0, bound = 0;
    std::vector<std::int32_t> taken(market.mentors(), 0);
    auto next = assignment.chosen.begin();
    for (std::size_t mentee = 0; mentee < market.mentees(); ++mentee) {
        std::int32_t met = 0;
        for (std::uint32_t index = market.first[mentee]; index < market.first[mentee + 1]; ++index) {
            const Candidate& candidate = market.candidates[index];
            const auto mentor = static_cast<std::size_t>(candidate.mentor);
            const std::int64_t value = candidate.score - market.leftOut;
            bound += std::max<std::int64_t>(0, value - assignment.gain[mentee] - assignment.price[mentor]);
            if (next == assignment.chosen.end() || *next != index)
                continue;
            ++next;
            worth += value;
            verdict.feasible &= ++met <= market.demand[mentee] && ++taken[mentor] <= market.capacity[mentor];
        }
        bound += Wide{assignment.gain[mentee]} * market.demand[mentee];
    }
    for (std::size_t mentor = 0; mentor < market.mentors(); ++mentor)
        bound += Wide{assignment.price[mentor]} * market.capacity[mentor];
    verdict.worth = narrow(worth);
    verdict.bound = narrow(bound);
    return verdict;
}

} // namespace nastavnik::matching
