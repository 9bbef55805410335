// SPDX-License-Identifier: MIT
#pragma once

#include "solver/distance_queue.hpp"
#include "solver/seat_exchange.hpp"

#include <utility>
#include <vector>

namespace nastavnik::matching {

/// Repairs a mentor who has an empty seat and yet a price: somebody moves in through a chain of moves, or prices fall
/// until the seat is free of charge. Keeps the exchange optimal in every other respect.
template <typename Price, bool many>
class BackwardSearch {
public:
    using Exchange = SeatExchange<Price, many>;

    BackwardSearch(Exchange& exchange, const Applicants& applicants);

    /// Afterwards the mentor's seats are all taken, or cost nothing.
    void fill(std::size_t mentor);

private:
    struct Step {
        std::uint32_t unit = 0;   ///< who would leave this mentor
        std::uint32_t target = 0; ///< for whom
    };
    struct End {
        Price distance = 0;
        std::uint32_t mentor = 0;               ///< the last one to lose somebody
        std::uint32_t unit = Exchange::outside; ///< who would come to `mentor` from outside
    };

    void fillOne(std::uint32_t mentor);
    void settle(Price distance, std::uint32_t mentor);
    void look(const Applicant& applicant, Price distance, std::uint32_t mentor);
    void reach(std::uint32_t unit, Price distance, std::uint32_t target);
    void lowerPrices();
    void move(std::uint32_t mentor);
    void forget();
    bool sitsWith(std::uint32_t person, std::size_t mentor) const;
    std::uint32_t candidateOf(std::uint32_t person, std::size_t mentor) const;

    Exchange& exchange_;
    const Applicants& applicants_;
    std::vector<Price> distance_; ///< of each mentor: how much worse than the best way a seat there becomes free
    std::vector<Step> steps_;
    DistanceQueue<Price> queue_;
    std::vector<std::uint32_t> touched_, settled_;
    End end_;
};

template <typename Price, bool many>
BackwardSearch<Price, many>::BackwardSearch(Exchange& exchange, const Applicants& applicants)
    : exchange_(exchange), applicants_(applicants), distance_(exchange.market->mentors(), Exchange::infinite),
      steps_(exchange.market->mentors()) {}

template <typename Price, bool many>
void BackwardSearch<Price, many>::fill(std::size_t mentor) {
    while (exchange_.price[mentor] > 0 && !exchange_.isFull(mentor))
        fillOne(static_cast<std::uint32_t>(mentor));
}

template <typename Price, bool many>
void BackwardSearch<Price, many>::fillOne(std::uint32_t mentor) {
    end_ = {exchange_.price[mentor], mentor, Exchange::outside};
    distance_[mentor] = 0;
    touched_.push_back(mentor);
    queue_.push(0, mentor);
    while (const auto next = queue_.pop(end_.distance))
        if (const auto [distance, other] = *next; distance == distance_[other])
            settle(distance, other);
    lowerPrices();
    move(mentor);
    forget();
}

template <typename Price, bool many>
void BackwardSearch<Price, many>::settle(Price distance, std::uint32_t mentor) {
    settled_.push_back(mentor);
    for (const Applicant& applicant : applicants_.of(mentor))
        look(applicant, distance, mentor);
}

/// What the applicant could give up to come to `mentor`: staying outside, or any of its seats.
template <typename Price, bool many>
void BackwardSearch<Price, many>::look(const Applicant& applicant, Price distance, std::uint32_t mentor) {
    const Price base = distance + exchange_.price[mentor] - static_cast<Price>(applicant.score) - exchange_.bonus;
    const std::uint32_t end = exchange_.firstUnitOf(applicant.mentee + 1);
    for (std::uint32_t unit = exchange_.firstUnitOf(applicant.mentee); unit < end; ++unit)
        if (base + exchange_.gain[unit] < end_.distance && (!many || !sitsWith(applicant.mentee, mentor)))
            reach(unit, base + exchange_.gain[unit], mentor);
}

/// `unit` would come to `target`.
template <typename Price, bool many>
void BackwardSearch<Price, many>::reach(std::uint32_t unit, Price distance, std::uint32_t target) {
    if (exchange_.pair[unit] == Exchange::outside) {
        end_ = {distance, target, unit};
        return;
    }
    const auto mentor = static_cast<std::uint32_t>(exchange_.held[unit].mentor);
    if (distance >= distance_[mentor])
        return;
    if (distance_[mentor] == Exchange::infinite)
        touched_.push_back(mentor);
    distance_[mentor] = distance;
    steps_[mentor] = {unit, target};
    queue_.push(distance, mentor);
    if (distance + exchange_.price[mentor] < end_.distance)
        end_ = {distance + exchange_.price[mentor], mentor, Exchange::outside};
}

template <typename Price, bool many>
void BackwardSearch<Price, many>::lowerPrices() {
    for (const std::uint32_t mentor : settled_)
        exchange_.addToPrice(mentor, distance_[mentor] - end_.distance);
}

template <typename Price, bool many>
void BackwardSearch<Price, many>::move(std::uint32_t mentor) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> moves; // unit, to whom; the furthest from `mentor` first
    if (end_.unit != Exchange::outside)
        moves.emplace_back(end_.unit, end_.mentor);
    for (std::uint32_t at = end_.mentor; at != mentor; at = steps_[at].target)
        moves.emplace_back(steps_[at].unit, steps_[at].target);
    for (std::size_t next = moves.size(); next-- > 0;) {
        const auto [unit, target] = moves[next];
        if (exchange_.isSeated(unit))
            exchange_.leave(unit);
        exchange_.sit(unit, candidateOf(exchange_.menteeOf(unit), target));
    }
}

template <typename Price, bool many>
void BackwardSearch<Price, many>::forget() {
    for (const std::uint32_t mentor : touched_)
        distance_[mentor] = Exchange::infinite;
    queue_.clear();
    touched_.clear();
    settled_.clear();
}

template <typename Price, bool many>
bool BackwardSearch<Price, many>::sitsWith(std::uint32_t person, std::size_t mentor) const {
    for (std::uint32_t unit = exchange_.firstUnitOf(person); unit < exchange_.firstUnitOf(person + 1); ++unit)
        if (exchange_.isSeated(unit) && static_cast<std::size_t>(exchange_.held[unit].mentor) == mentor)
            return true;
    return false;
}

template <typename Price, bool many>
std::uint32_t BackwardSearch<Price, many>::candidateOf(std::uint32_t person, std::size_t mentor) const {
    std::uint32_t candidate = exchange_.market->first[person];
    while (exchange_.mentorOf(candidate) != mentor)
        ++candidate;
    return candidate;
}

} // namespace nastavnik::matching
