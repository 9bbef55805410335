// SPDX-License-Identifier: MIT
#include "solver/assignment.hpp"

#include "solver/backward_search.hpp"
#include "solver/bidding.hpp"
#include "solver/coverage.hpp"
#include "solver/forward_search.hpp"
#include "solver/outcome.hpp"
#include "solver/renumbering.hpp"

#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>

namespace nastavnik::matching {

namespace {

template <typename Price, bool many>
void finish(SeatExchange<Price, many>& exchange, const std::vector<std::uint32_t>& unseated) {
    ForwardSearch<Price, many> forward(exchange);
    for (const std::uint32_t unit : unseated)
        forward.seat(unit);
    std::optional<Applicants> applicants;
    std::optional<BackwardSearch<Price, many>> backward;
    for (std::size_t mentor = 0; mentor < exchange.market->mentors(); ++mentor) {
        if (exchange.price[mentor] == 0 || exchange.isFull(mentor))
            continue;
        if (!backward) {
            applicants = applicantsOf(*exchange.market);
            backward.emplace(exchange, *applicants);
        }
        backward->fill(mentor);
    }
}

std::int64_t totalOf(const std::vector<std::int32_t>& counts) {
    return std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
}

/// Seats are scarce: rough prices first, with a step that shrinks, then the exact ones from there.
template <typename Price, bool many>
Assignment solveTight(const Market& market, std::int64_t largest) {
    constexpr Price last = 4, shrink = 8, drop = 6; // measured: tests/bench/matching_bench
    SeatExchange<Price, many> exchange(market);
    Bidding<Price, many> bidding(exchange);
    Price step = last;
    while (step * 32 < largest)
        step *= shrink;
    for (; step >= last; step /= shrink) {
        bidding.rough(step);
        for (std::size_t mentor = 0; mentor < market.mentors(); ++mentor)
            if (exchange.open[mentor] > 0)
                exchange.price[mentor] = std::max<Price>(0, exchange.price[mentor] - drop * step);
    }
    finish(exchange, bidding.exact(exchange.pair.size()));
    return outcomeOf(exchange);
}

/// Seats are plenty: bidding settles nearly everybody. Nothing when it does not.
template <typename Price, bool many>
std::optional<Assignment> solveLoose(const Market& market) {
    SeatExchange<Price, many> exchange(market);
    const std::size_t few = exchange.pair.size() / 50;
    const std::vector<std::uint32_t> unseated = Bidding<Price, many>(exchange).exact(few);
    if (unseated.size() > few)
        return std::nullopt;
    finish(exchange, unseated);
    return outcomeOf(exchange);
}

template <typename Price, bool many>
Assignment solveAs(const Market& market, std::int64_t largest) {
    if (totalOf(market.capacity) > totalOf(market.demand))
        if (auto result = solveLoose<Price, many>(market))
            return std::move(*result);
    const Renumbering numbers = renumber(market);
    return inOldNumbers(solveTight<Price, many>(numbers.market, largest), numbers, market);
}

Assignment solveDirectly(const Market& market) {
    const bool many = wantsMany(market);
    const std::int64_t largest = largestScore(market) + std::max<std::int64_t>(0, -market.leftOut);
    if (fitsShort(market))
        return many ? solveAs<std::int32_t, true>(market, largest) : solveAs<std::int32_t, false>(market, largest);
    return many ? solveAs<std::int64_t, true>(market, largest) : solveAs<std::int64_t, false>(market, largest);
}

/// A large bonus for every pair would make a war of large prices. A moderate one mostly makes as many pairs as there
/// can be, and then it is as good as any.
Assignment solveForPeople(const Market& market) {
    constexpr std::int64_t moderate = 4, more = 16;
    Market part = market;
    for (std::int64_t bonus = moderate * largestScore(market); bonus < -market.leftOut; bonus *= more) {
        part.leftOut = -bonus;
        Assignment result = solveDirectly(part);
        if (coversMost(part, result, market.leftOut))
            return result;
    }
    return solveDirectly(market);
}

} // namespace

void priceMissingSeats(const Market& market, Assignment& assignment) {
    for (std::size_t mentee = 0; mentee < market.mentees(); ++mentee) {
        std::int64_t& gain = assignment.gain[mentee];
        for (const Candidate& candidate : market.of(mentee)) {
            const auto mentor = static_cast<std::size_t>(candidate.mentor);
            const std::int64_t value = candidate.score - market.leftOut;
            if (market.demand[mentee] == 0)
                gain = std::max(gain, value - assignment.price[mentor]);
            else if (market.capacity[mentor] == 0)
                assignment.price[mentor] = std::max(assignment.price[mentor], value - gain);
        }
    }
}

Assignment solve(const Market& market) {
    Assignment result = market.leftOut < 0 ? solveForPeople(market) : solveDirectly(market);
    priceMissingSeats(market, result);
    return result;
}

} // namespace nastavnik::matching
