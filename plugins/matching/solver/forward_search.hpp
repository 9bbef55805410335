// SPDX-License-Identifier: MIT
#pragma once

#include "solver/distance_queue.hpp"
#include "solver/seat_exchange.hpp"

#include <algorithm>
#include <vector>

namespace nastavnik::matching {

/// Seats one more unit in the cheapest way: through a chain of moves to an empty seat, or to somebody who leaves.
/// Keeps the exchange optimal for everybody who is seated, provided that it was so before.
template <typename Price, bool many>
class ForwardSearch {
public:
    using Exchange = SeatExchange<Price, many>;

    explicit ForwardSearch(Exchange& exchange);

    /// `unit` is outside. Afterwards it is seated, or to leave it outside costs nothing.
    void seat(std::uint32_t unit);

private:
    struct Step {
        std::uint32_t unit = 0;      ///< who would come
        std::uint32_t candidate = 0; ///< by which pair
    };
    struct End {
        Price distance = Exchange::infinite;
        std::size_t mentor = 0;
        std::uint32_t leaver = Exchange::outside; ///< who would leave, or `outside` when the mentor has an empty seat
    };

    Price bestGain(std::uint32_t unit) const;
    void look(std::uint32_t unit, Price base);
    void reach(std::uint32_t mentor, Price distance, Step step);
    void settle(Price distance, std::uint32_t mentor);
    void settleAll();
    void raisePrices();
    void move(std::uint32_t newcomer);
    void forget();

    Exchange& exchange_;
    std::vector<Price> distance_; ///< of each mentor: how much dearer than the best choice it is to get a seat there
    std::vector<Step> steps_;
    DistanceQueue<Price> queue_;
    std::vector<std::uint32_t> touched_, settled_;
    End end_;
};

template <typename Price, bool many>
ForwardSearch<Price, many>::ForwardSearch(Exchange& exchange)
    : exchange_(exchange), distance_(exchange.market->mentors(), Exchange::infinite),
      steps_(exchange.market->mentors()) {}

template <typename Price, bool many>
void ForwardSearch<Price, many>::reach(std::uint32_t mentor, Price distance, Step step) {
    if (distance_[mentor] == Exchange::infinite)
        touched_.push_back(mentor);
    distance_[mentor] = distance;
    steps_[mentor] = step;
    if (exchange_.isFull(mentor))
        queue_.push(distance, mentor);
    else
        end_ = {distance, mentor, Exchange::outside};
}

/// What `unit` could do at the cost `base`: leave, or take any seat that its mentee does not have.
template <typename Price, bool many>
void ForwardSearch<Price, many>::look(std::uint32_t unit, Price base) {
    if (base < end_.distance)
        end_ = {base, 0, unit};
    const std::uint32_t person = exchange_.menteeOf(unit);
    const Candidate* candidates = exchange_.market->candidates.data();
    const Price* price = exchange_.price.data();
    const std::uint32_t end = exchange_.market->first[person + 1];
    for (std::uint32_t candidate = exchange_.market->first[person]; candidate < end; ++candidate) {
        if (exchange_.isHeld(candidate))
            continue;
        const auto mentor = static_cast<std::uint32_t>(candidates[candidate].mentor);
        const Price distance = base - exchange_.worth(candidates[candidate]) + price[mentor];
        if (distance < end_.distance && distance < distance_[mentor])
            reach(mentor, distance, {unit, candidate});
    }
}

template <typename Price, bool many>
void ForwardSearch<Price, many>::settle(Price distance, std::uint32_t mentor) {
    settled_.push_back(mentor);
    for (std::uint32_t place = exchange_.firstSeat[mentor], end = place + exchange_.taken[mentor]; place < end;
         ++place) {
        const std::uint32_t unit = exchange_.seats[place].unit;
        look(unit, distance + exchange_.gain[unit]);
    }
}

template <typename Price, bool many>
void ForwardSearch<Price, many>::settleAll() {
    while (const auto next = queue_.pop(end_.distance))
        if (const auto [distance, mentor] = *next; distance == distance_[mentor])
            settle(distance, mentor);
}

template <typename Price, bool many>
void ForwardSearch<Price, many>::raisePrices() {
    for (const std::uint32_t mentor : settled_)
        exchange_.addToPrice(mentor, end_.distance - distance_[mentor]);
}

template <typename Price, bool many>
void ForwardSearch<Price, many>::move(std::uint32_t newcomer) {
    std::size_t mentor = end_.mentor;
    std::uint32_t place = 0;
    if (end_.leaver == newcomer)
        return;
    if (end_.leaver == Exchange::outside) {
        place = exchange_.firstSeat[mentor] + exchange_.taken[mentor]++;
    } else {
        mentor = exchange_.mentorOf(exchange_.pair[end_.leaver]);
        place = exchange_.seat[end_.leaver];
        exchange_.giveUp(end_.leaver);
    }
    for (;;) {
        const Step step = steps_[mentor];
        const std::uint32_t before = exchange_.pair[step.unit], left = exchange_.seat[step.unit];
        exchange_.sit(step.unit, step.candidate, place);
        if (step.unit == newcomer)
            return;
        mentor = exchange_.mentorOf(before);
        place = left;
    }
}

template <typename Price, bool many>
void ForwardSearch<Price, many>::forget() {
    for (const std::uint32_t mentor : touched_)
        distance_[mentor] = Exchange::infinite;
    queue_.clear();
    touched_.clear();
    settled_.clear();
    end_ = {};
}

template <typename Price, bool many>
Price ForwardSearch<Price, many>::bestGain(std::uint32_t unit) const {
    const std::uint32_t person = exchange_.menteeOf(unit), end = exchange_.market->first[person + 1];
    Price best = 0;
    for (std::uint32_t candidate = exchange_.market->first[person]; candidate < end; ++candidate)
        if (!exchange_.isHeld(candidate))
            best = std::max(best, exchange_.worth(candidate) - exchange_.price[exchange_.mentorOf(candidate)]);
    return best;
}

template <typename Price, bool many>
void ForwardSearch<Price, many>::seat(std::uint32_t unit) {
    look(unit, bestGain(unit));
    settleAll();
    raisePrices();
    move(unit);
    forget();
}

} // namespace nastavnik::matching
