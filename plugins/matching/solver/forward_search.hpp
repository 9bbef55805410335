// SPDX-License-Identifier: MIT
#pragma once

#include "solver/seat_exchange.hpp"

#include <functional>
#include <queue>
#include <utility>
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
    static constexpr Price near = 4096; ///< distances below this need no heap

    struct Step {
        Price distance = Exchange::infinite;
        std::uint32_t unit = 0;      ///< who would come
        std::uint32_t candidate = 0; ///< by which pair
        bool done = false;
    };
    struct End {
        Price distance = Exchange::infinite;
        std::size_t mentor = 0;
        std::uint32_t leaver = Exchange::outside; ///< who would leave, or `outside` when the mentor has an empty seat
    };
    using Entry = std::pair<Price, std::uint32_t>;

    void look(std::uint32_t unit, Price base);
    void push(Price distance, std::uint32_t mentor);
    void settle(Price distance, std::uint32_t mentor);
    void settleAll();
    void raisePrices();
    void move(std::uint32_t newcomer);
    void forget();

    Exchange& exchange_;
    std::vector<Step> steps_;
    std::vector<std::vector<std::uint32_t>> buckets_;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<Entry>> far_;
    std::vector<std::uint32_t> touched_, settled_;
    Price furthestBucket_ = -1;
    End end_;
};

template <typename Price, bool many>
ForwardSearch<Price, many>::ForwardSearch(Exchange& exchange)
    : exchange_(exchange), steps_(exchange.market->mentors()), buckets_(near) {}

template <typename Price, bool many>
void ForwardSearch<Price, many>::push(Price distance, std::uint32_t mentor) {
    if (distance < near) {
        buckets_[static_cast<std::size_t>(distance)].push_back(mentor);
        furthestBucket_ = std::max(furthestBucket_, distance);
    } else {
        far_.push({distance, mentor});
    }
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
        if (distance >= end_.distance)
            continue;
        Step& step = steps_[mentor];
        if (distance >= step.distance)
            continue;
        if (step.distance == Exchange::infinite)
            touched_.push_back(mentor);
        step = {distance, unit, candidate, step.done};
        if (!exchange_.isFull(mentor))
            end_ = {distance, mentor, Exchange::outside};
        else
            push(distance, mentor);
    }
}

template <typename Price, bool many>
void ForwardSearch<Price, many>::settle(Price distance, std::uint32_t mentor) {
    Step& step = steps_[mentor];
    if (step.done || distance > step.distance)
        return;
    step.done = true;
    settled_.push_back(mentor);
    for (std::uint32_t place = exchange_.firstSeat[mentor], end = place + exchange_.taken[mentor]; place < end;
         ++place) {
        const std::uint32_t unit = exchange_.seats[place].unit;
        look(unit, distance + exchange_.worth(exchange_.pair[unit]) - exchange_.price[mentor]);
    }
}

template <typename Price, bool many>
void ForwardSearch<Price, many>::settleAll() {
    for (Price distance = 0; distance <= furthestBucket_ && distance < end_.distance; ++distance) {
        auto& bucket = buckets_[static_cast<std::size_t>(distance)];
        for (std::size_t next = 0; next < bucket.size() && distance < end_.distance; ++next)
            settle(distance, bucket[next]);
    }
    while (!far_.empty() && far_.top().first < end_.distance) {
        const auto [distance, mentor] = far_.top();
        far_.pop();
        settle(distance, mentor);
    }
}

template <typename Price, bool many>
void ForwardSearch<Price, many>::raisePrices() {
    for (const std::uint32_t mentor : settled_)
        exchange_.price[mentor] += end_.distance - steps_[mentor].distance;
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
        exchange_.setPair(end_.leaver, Exchange::outside);
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
        steps_[mentor] = {};
    for (Price distance = 0; distance <= furthestBucket_; ++distance)
        buckets_[static_cast<std::size_t>(distance)].clear();
    far_ = {};
    furthestBucket_ = -1;
    touched_.clear();
    settled_.clear();
    end_ = {};
}

template <typename Price, bool many>
void ForwardSearch<Price, many>::seat(std::uint32_t unit) {
    const std::uint32_t person = exchange_.menteeOf(unit);
    Price best = 0;
    for (std::uint32_t candidate = exchange_.market->first[person]; candidate < exchange_.market->first[person + 1];
         ++candidate)
        if (!exchange_.isHeld(candidate))
            best = std::max(best, exchange_.worth(candidate) - exchange_.price[exchange_.mentorOf(candidate)]);
    look(unit, best);
    settleAll();
    raisePrices();
    move(unit);
    forget();
}

} // namespace nastavnik::matching
