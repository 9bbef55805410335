// SPDX-License-Identifier: MIT
#pragma once

#include "solver/seat_exchange.hpp"

#include <utility>
#include <vector>

namespace nastavnik::matching {

/// Mentees bid for seats, each up to what its second best choice is worth; the lowest bid of a full mentor gives way.
/// With step 0 prices never rise above what an optimum needs; a larger step is quicker and rougher.
template <typename Price, bool many>
class Bidding {
public:
    using Exchange = SeatExchange<Price, many>;

    explicit Bidding(Exchange& exchange) : exchange_(exchange) {}

    /// Everybody bids from the present prices with the given step; nobody has a seat before.
    void rough(Price step);
    /// Step 0. Returns who has to be seated by a search, in order; stops early when they are more than `enough`.
    /// `noteSeats` has been done on return.
    std::vector<std::uint32_t> exact(std::size_t enough);

private:
    struct Offer {
        std::uint32_t candidate = Exchange::outside;
        Price bid = 0;
    };

    void emptySeats();
    Offer bestOffer(std::uint32_t unit, Price step) const;
    void accept(std::uint32_t unit, const Offer& offer);
    void replaceLowest(std::size_t mentor, typename Exchange::Seat newcomer);
    void add(std::size_t mentor, typename Exchange::Seat newcomer);
    void releaseWorseThanFree(std::vector<std::uint32_t>& unseated);

    Exchange& exchange_;
    std::vector<std::uint32_t> waiting_;
};

template <typename Price, bool many>
void Bidding<Price, many>::emptySeats() {
    std::fill(exchange_.taken.begin(), exchange_.taken.end(), 0);
    std::fill(exchange_.isTaken.begin(), exchange_.isTaken.end(), std::uint8_t{0});
    waiting_.clear();
    for (std::size_t unit = exchange_.pair.size(); unit-- > 0;) {
        if (exchange_.pair[unit] == Exchange::absent)
            continue;
        exchange_.pair[unit] = Exchange::outside;
        waiting_.push_back(static_cast<std::uint32_t>(unit));
    }
}

template <typename Price, bool many>
auto Bidding<Price, many>::bestOffer(std::uint32_t unit, Price step) const -> Offer {
    const std::uint32_t person = exchange_.menteeOf(unit);
    const Candidate* candidates = exchange_.market->candidates.data();
    const Price* price = exchange_.price.data();
    const std::uint32_t end = exchange_.market->first[person + 1];
    Price best = 0, second = 0;
    std::uint32_t chosen = Exchange::outside;
    for (std::uint32_t candidate = exchange_.market->first[person]; candidate < end; ++candidate) {
        if (exchange_.isHeld(candidate))
            continue;
        const auto mentor = static_cast<std::size_t>(candidates[candidate].mentor);
        const Price gain = exchange_.worth(candidates[candidate]) - price[mentor];
        second = std::max(second, std::min(best, gain)); // without branches, which nobody could predict
        chosen = gain > best ? candidate : chosen;
        best = std::max(best, gain);
    }
    if (chosen == Exchange::outside)
        return {};
    return {chosen, static_cast<Price>(price[exchange_.mentorOf(chosen)] + best - second + step)};
}

/// The seats of a mentor are a heap with the lowest bid at the front.
template <typename Price, bool many>
void Bidding<Price, many>::replaceLowest(std::size_t mentor, typename Exchange::Seat newcomer) {
    auto* seats = &exchange_.seats[exchange_.firstSeat[mentor]];
    const std::uint32_t count = exchange_.taken[mentor];
    std::uint32_t place = 0;
    for (std::uint32_t child = 1; child < count; child = 2 * place + 1) {
        if (child + 1 < count && seats[child + 1].bid < seats[child].bid)
            ++child;
        if (seats[child].bid >= newcomer.bid)
            break;
        seats[place] = seats[child];
        place = child;
    }
    seats[place] = newcomer;
}

template <typename Price, bool many>
void Bidding<Price, many>::add(std::size_t mentor, typename Exchange::Seat newcomer) {
    auto* seats = &exchange_.seats[exchange_.firstSeat[mentor]];
    std::uint32_t place = exchange_.taken[mentor]++;
    for (; place > 0 && seats[(place - 1) / 2].bid > newcomer.bid; place = (place - 1) / 2)
        seats[place] = seats[(place - 1) / 2];
    seats[place] = newcomer;
}

template <typename Price, bool many>
void Bidding<Price, many>::accept(std::uint32_t unit, const Offer& offer) {
    const std::size_t mentor = exchange_.mentorOf(offer.candidate);
    if (exchange_.isFull(mentor)) {
        const std::uint32_t loser = exchange_.seats[exchange_.firstSeat[mentor]].unit;
        exchange_.setPair(loser, Exchange::outside);
        waiting_.push_back(loser);
        replaceLowest(mentor, {offer.bid, unit});
    } else {
        add(mentor, {offer.bid, unit});
    }
    exchange_.setPair(unit, offer.candidate);
    if (exchange_.isFull(mentor))
        exchange_.price[mentor] = std::max(exchange_.price[mentor], exchange_.seats[exchange_.firstSeat[mentor]].bid);
}

template <typename Price, bool many>
void Bidding<Price, many>::rough(Price step) {
    emptySeats();
    while (!waiting_.empty()) {
        const std::uint32_t unit = waiting_.back();
        waiting_.pop_back();
        // Prices only rise, so who prefers to stay outside now will prefer it to the end.
        if (const Offer offer = bestOffer(unit, step); offer.candidate != Exchange::outside)
            accept(unit, offer);
    }
}

template <typename Price, bool many>
std::vector<std::uint32_t> Bidding<Price, many>::exact(std::size_t enough) {
    constexpr std::uint8_t patience = 6; // Ties without a limit would push one another out for ever.
    emptySeats();
    std::vector<std::uint8_t> ties(exchange_.pair.size(), 0);
    std::vector<std::uint32_t> unseated;
    while (!waiting_.empty() && unseated.size() <= enough) {
        const std::uint32_t unit = waiting_.back();
        waiting_.pop_back();
        const Offer offer = bestOffer(unit, 0);
        if (offer.candidate == Exchange::outside)
            continue;
        const std::size_t mentor = exchange_.mentorOf(offer.candidate);
        if (exchange_.isFull(mentor) && offer.bid == exchange_.price[mentor] && ++ties[unit] > patience)
            unseated.push_back(unit);
        else
            accept(unit, offer);
    }
    exchange_.noteSeats();
    if constexpr (many)
        releaseWorseThanFree(unseated);
    return unseated;
}

/// The searches need every mentee's seats to be worth at least what the mentee does not have. Only a mentee with
/// an unseated unit can break this; its worse seats are given back and searched for again.
template <typename Price, bool many>
void Bidding<Price, many>::releaseWorseThanFree(std::vector<std::uint32_t>& unseated) {
    const auto gain = [this](std::uint32_t candidate) {
        return exchange_.worth(candidate) - exchange_.price[exchange_.mentorOf(candidate)];
    };
    for (std::size_t next = 0, count = unseated.size(); next < count; ++next) {
        const std::uint32_t person = exchange_.menteeOf(unseated[next]);
        Price best = 0;
        for (std::uint32_t candidate = exchange_.market->first[person]; candidate < exchange_.market->first[person + 1];
             ++candidate)
            if (!exchange_.isHeld(candidate))
                best = std::max(best, gain(candidate));
        for (std::uint32_t unit = exchange_.firstUnitOf(person); unit < exchange_.firstUnitOf(person + 1); ++unit)
            if (exchange_.isSeated(unit) && gain(exchange_.pair[unit]) < best) {
                exchange_.leave(unit);
                unseated.push_back(unit);
            }
    }
}

} // namespace nastavnik::matching
