// SPDX-License-Identifier: MIT
#pragma once

#include "solver/assignment.hpp"
#include "solver/seat_exchange.hpp"

#include <algorithm>

namespace nastavnik::matching {

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

/// Who sits where, and the prices that prove it; those of mentors without seats are not set yet.
template <typename Price, bool many>
Assignment outcomeOf(const SeatExchange<Price, many>& exchange) {
    const Market& market = *exchange.market;
    Assignment result;
    for (std::size_t mentor = 0; mentor < market.mentors(); ++mentor)
        result.price.push_back(exchange.open[mentor] == 0 ? 0 : exchange.price[mentor]);
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

/// A mentor without a seat gets the least price at which nobody would want one; so does a mentee without demand.
void priceMissingSeats(const Market& market, Assignment& assignment);

} // namespace nastavnik::matching
