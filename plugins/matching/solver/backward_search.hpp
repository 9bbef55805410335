// SPDX-License-Identifier: MIT
#pragma once

#include "solver/seat_exchange.hpp"

#include <functional>
#include <queue>
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
        Price distance = Exchange::infinite;
        std::uint32_t unit = 0;   ///< who would leave this mentor
        std::uint32_t target = 0; ///< for whom
        bool done = false;
    };
    struct End {
        Price distance = 0;
        std::uint32_t mentor = 0;               ///< the last one to lose somebody
        std::uint32_t unit = Exchange::outside; ///< who would come to `mentor` from outside
    };
    using Entry = std::pair<Price, std::uint32_t>;

    void fillOne(std::uint32_t mentor);
    void settle(Price distance, std::uint32_t mentor);
    void look(const Applicant& applicant, Price distance, std::uint32_t mentor);
    void lowerPrices();
    void move(std::uint32_t mentor);
    void forget();
    bool sitsWith(std::uint32_t person, std::size_t mentor) const;
    std::uint32_t candidateOf(std::uint32_t person, std::size_t mentor) const;

    Exchange& exchange_;
    const Applicants& applicants_;
    std::vector<Step> steps_;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<Entry>> queue_;
    std::vector<std::uint32_t> touched_, settled_;
    End end_;
};

template <typename Price, bool many>
BackwardSearch<Price, many>::BackwardSearch(Exchange& exchange, const Applicants& applicants)
    : exchange_(exchange), applicants_(applicants), steps_(exchange.market->mentors()) {}

template <typename Price, bool many>
void BackwardSearch<Price, many>::fill(std::size_t mentor) {
    while (exchange_.price[mentor] > 0 && !exchange_.isFull(mentor))
        fillOne(static_cast<std::uint32_t>(mentor));
}

template <typename Price, bool many>
void BackwardSearch<Price, many>::fillOne(std::uint32_t mentor) {
    end_ = {exchange_.price[mentor], mentor, Exchange::outside};
    steps_[mentor].distance = 0;
    touched_.push_back(mentor);
    queue_.push({0, mentor});
    while (!queue_.empty() && queue_.top().first < end_.distance) {
        const auto [distance, next] = queue_.top();
        queue_.pop();
        settle(distance, next);
    }
    lowerPrices();
    move(mentor);
    forget();
}

template <typename Price, bool many>
void BackwardSearch<Price, many>::settle(Price distance, std::uint32_t mentor) {
    Step& step = steps_[mentor];
    if (step.done || distance > step.distance)
        return;
    step.done = true;
    settled_.push_back(mentor);
    for (const Applicant& applicant : applicants_.of(mentor))
        look(applicant, distance, mentor);
}

/// What the applicant could give up to come to `mentor`: staying outside, or any of its seats.
template <typename Price, bool many>
void BackwardSearch<Price, many>::look(const Applicant& applicant, Price distance, std::uint32_t mentor) {
    const Price base = distance + exchange_.price[mentor] - static_cast<Price>(applicant.score) - exchange_.bonus;
    if (base >= end_.distance || sitsWith(applicant.mentee, mentor))
        return;
    const std::uint32_t end = exchange_.firstUnitOf(applicant.mentee + 1);
    for (std::uint32_t unit = exchange_.firstUnitOf(applicant.mentee); unit < end; ++unit) {
        if (exchange_.pair[unit] == Exchange::absent)
            continue;
        if (exchange_.pair[unit] == Exchange::outside) {
            if (base < end_.distance)
                end_ = {base, mentor, unit};
            continue;
        }
        const Candidate& held = exchange_.held[unit];
        const auto other = static_cast<std::uint32_t>(held.mentor);
        const Price total = base + exchange_.worth(held) - exchange_.price[other];
        Step& step = steps_[other];
        if (total >= end_.distance || total >= step.distance)
            continue;
        if (step.distance == Exchange::infinite)
            touched_.push_back(other);
        step = {total, unit, mentor, step.done};
        queue_.push({total, other});
        if (total + exchange_.price[other] < end_.distance)
            end_ = {total + exchange_.price[other], other, Exchange::outside};
    }
}

template <typename Price, bool many>
void BackwardSearch<Price, many>::lowerPrices() {
    for (const std::uint32_t mentor : settled_)
        if (steps_[mentor].distance < end_.distance)
            exchange_.price[mentor] -= end_.distance - steps_[mentor].distance;
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
        steps_[mentor] = {};
    queue_ = {};
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
