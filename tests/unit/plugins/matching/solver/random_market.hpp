// SPDX-License-Identifier: MIT
#pragma once

#include "solver/market.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace nastavnik::matching {

/// The same stream on every machine.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}

    int below(int limit) {
        state_ += 0x9E3779B97F4A7C15ULL;
        std::uint64_t mixed = state_;
        mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9ULL;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBULL;
        return static_cast<int>((mixed ^ (mixed >> 31U)) % static_cast<std::uint64_t>(limit));
    }
    int between(int from, int to) { return from + below(to - from + 1); }

private:
    std::uint64_t state_;
};

struct Shape {
    int mentees = 0, mentors = 0;
    int percent = 50; ///< of all pairs are admissible
    std::pair<int, int> score = {0, 1000}, capacity = {1, 1}, demand = {1, 1};
    std::int64_t leftOut = 0;
};

inline Market randomMarket(const Shape& shape, Dice& dice) {
    Market market;
    market.leftOut = shape.leftOut;
    for (int mentor = 0; mentor < shape.mentors; ++mentor)
        market.capacity.push_back(dice.between(shape.capacity.first, shape.capacity.second));
    for (int mentee = 0; mentee < shape.mentees; ++mentee) {
        market.demand.push_back(dice.between(shape.demand.first, shape.demand.second));
        for (int mentor = 0; mentor < shape.mentors; ++mentor)
            if (dice.below(100) < shape.percent)
                market.candidates.push_back({mentor, dice.between(shape.score.first, shape.score.second)});
        market.first.push_back(static_cast<std::uint32_t>(market.candidates.size()));
    }
    return market;
}

} // namespace nastavnik::matching
