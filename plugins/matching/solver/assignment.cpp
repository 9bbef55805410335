// SPDX-License-Identifier: MIT
#include "solver/assignment.hpp"

#include "solver/backward_search.hpp"
#include "solver/bidding.hpp"
#include "solver/forward_search.hpp"
#include "solver/renumbering.hpp"

#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>

namespace nastavnik::matching {

namespace {

template <typename Price, bool many>
std::int64_t gainOf(const SeatExchange<Price, many>& exchange, std::uint32_t person) {
    const std::uint32_t first = exchange.firstUnitOf(person), end = exchange.firstUnitOf(person + 1);
    if (static_cast<std::int32_t>(end - first) < exchange.market->demand[person])
        return 0;
    Price least = SeatExchange<Price, many>::infinite;
    for (std::uint32_t unit = first; unit < end; ++unit) {
        if (!exchange.isSeated(unit))
            return 0;
        const std::uint32_t pair = exchange.pair[unit];
        least = std::min(least, static_cast<Price>(exchange.worth(pair) - exchange.price[exchange.mentorOf(pair)]));
    }
    return first == end ? 0 : least;
}

/// A mentor without a seat gets the least price at which nobody would want one; so does a mentee without demand.
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

template <typename Price, bool many>
Assignment read(const SeatExchange<Price, many>& exchange) {
    const Market& market = *exchange.market;
    Assignment result;
    for (std::size_t mentor = 0; mentor < market.mentors(); ++mentor)
        result.price.push_back(exchange.seatsOf(mentor) == 0 ? 0 : exchange.price[mentor]);
    for (std::uint32_t person = 0; person < market.mentees(); ++person)
        result.gain.push_back(gainOf(exchange, person));
    for (std::size_t unit = 0; unit < exchange.pair.size(); ++unit)
        if (exchange.isSeated(static_cast<std::uint32_t>(unit))) {
            result.chosen.push_back(exchange.pair[unit]);
            result.total += market.candidates[exchange.pair[unit]].score;
        }
    if constexpr (many)
        std::sort(result.chosen.begin(), result.chosen.end());
    return result;
}

/// Puts the numbers of the given market back.
Assignment translate(const Assignment& renumbered, const Renumbering& numbers, const Market& market) {
    Assignment result{
        .chosen = {}, .price = {}, .gain = std::vector<std::int64_t>(market.mentees()), .total = renumbered.total};
    for (const std::uint32_t mentor : numbers.newMentor)
        result.price.push_back(renumbered.price[mentor]);
    std::vector<std::uint8_t> chosen(market.candidates.size(), 0);
    auto next = renumbered.chosen.begin();
    for (std::size_t mentee = 0; mentee < market.mentees(); ++mentee) {
        const std::uint32_t old = numbers.oldMentee[mentee];
        result.gain[old] = renumbered.gain[mentee];
        for (; next != renumbered.chosen.end() && *next < numbers.market.first[mentee + 1]; ++next)
            chosen[market.first[old] + (*next - numbers.market.first[mentee])] = 1;
    }
    for (std::uint32_t candidate = 0; candidate < chosen.size(); ++candidate)
        if (chosen[candidate])
            result.chosen.push_back(candidate);
    return result;
}

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

/// Seats are scarce: rough prices first, with a step that shrinks, then the exact ones from there.
template <typename Price, bool many>
Assignment solveTight(const Market& market, Price dearest) {
    SeatExchange<Price, many> exchange(market);
    Bidding<Price, many> bidding(exchange);
    for (Price step = std::max<Price>(64, dearest / 8); step >= 1; step /= 4) {
        bidding.rough(step);
        for (std::size_t mentor = 0; mentor < market.mentors(); ++mentor)
            if (exchange.seatsOf(mentor) > 0)
                exchange.price[mentor] = std::max<Price>(0, exchange.price[mentor] - 6 * step);
    }
    finish(exchange, bidding.exact(exchange.pair.size()));
    return read(exchange);
}

template <typename Price, bool many>
Assignment solveAs(const Market& market) {
    {
        SeatExchange<Price, many> exchange(market);
        const std::size_t few = exchange.pair.size() / 50;
        const std::vector<std::uint32_t> unseated = Bidding<Price, many>(exchange).exact(few);
        if (unseated.size() <= few) {
            finish(exchange, unseated);
            return read(exchange);
        }
    }
    const Renumbering numbers = renumber(market);
    const auto bonus = static_cast<Price>(std::max<std::int64_t>(0, -market.leftOut));
    return translate(solveTight<Price, many>(numbers.market, bonus), numbers, market);
}

Assignment solveDirectly(const Market& market) {
    const bool many = std::any_of(market.demand.begin(), market.demand.end(), [](std::int32_t one) { return one > 1; });
    if (std::abs(market.leftOut) <= Market::maxScore)
        return many ? solveAs<std::int32_t, true>(market) : solveAs<std::int32_t, false>(market);
    return many ? solveAs<std::int64_t, true>(market) : solveAs<std::int64_t, false>(market);
}

/// When the highest total leaves no demand or no seat over, it serves as many people as can be: the optimum for every
/// lower leftOut as well, with all gains (or all prices) higher by the difference. Spares a war of large prices.
std::optional<Assignment> solveByScores(const Market& market) {
    const auto total = [](const std::vector<std::int32_t>& counts) {
        return std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
    };
    Market byScores = market;
    byScores.leftOut = 0;
    Assignment result = solveDirectly(byScores);
    const auto pairs = static_cast<std::int64_t>(result.chosen.size());
    const bool everybody = pairs == total(market.demand);
    if (!everybody && pairs != total(market.capacity))
        return std::nullopt;
    std::vector<std::int64_t>& raised = everybody ? result.gain : result.price;
    const std::vector<std::int32_t>& counts = everybody ? market.demand : market.capacity;
    for (std::size_t person = 0; person < counts.size(); ++person)
        if (counts[person] > 0)
            raised[person] -= market.leftOut;
    return result;
}

} // namespace

Assignment solve(const Market& market) {
    std::optional<Assignment> result;
    if (market.leftOut < -Market::maxScore)
        result = solveByScores(market);
    if (!result)
        result = solveDirectly(market);
    priceMissingSeats(market, *result);
    return std::move(*result);
}

} // namespace nastavnik::matching
