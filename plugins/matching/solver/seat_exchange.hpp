// SPDX-License-Identifier: MIT
#pragma once

#include "solver/market.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <vector>

namespace nastavnik::matching {

/// The state that bidding and the two searches share: who sits where, and what a seat costs.
/// A mentee who wants several mentors is several units, which may not sit with the same mentor.
/// `many` is false when no mentee wants more than one: then unit and mentee are the same number.
template <typename Price, bool many>
struct SeatExchange {
    using Unit = std::uint32_t;
    static constexpr std::uint32_t outside = std::numeric_limits<std::uint32_t>::max();
    static constexpr std::uint32_t absent = outside - 1;
    static constexpr Price infinite = std::numeric_limits<Price>::max();
    static constexpr Price unaffordable = infinite / 2; ///< above all gains, and may be added to a distance

    struct Seat {
        Price bid = 0; ///< used while bidding only
        Unit unit = 0;
    };

    /// `spare`: seats that every mentor may be given later.
    explicit SeatExchange(const Market& source, std::uint32_t spare = 0);

    Price worth(std::uint32_t candidate) const { return worth(market->candidates[candidate]); }
    Price worth(const Candidate& candidate) const { return static_cast<Price>(candidate.score) + bonus; }
    std::size_t mentorOf(std::uint32_t candidate) const {
        return static_cast<std::size_t>(market->candidates[candidate].mentor);
    }
    std::uint32_t menteeOf(Unit unit) const {
        if constexpr (many)
            return mentee[unit];
        else
            return unit;
    }
    Unit firstUnitOf(std::uint32_t person) const {
        if constexpr (many)
            return firstUnit[person];
        else
            return person;
    }
    bool isSeated(Unit unit) const { return pair[unit] < absent; }
    bool isHeld(std::uint32_t candidate) const {
        if constexpr (many)
            return isTaken[candidate] != 0;
        else
            return false;
    }
    bool isFull(std::size_t mentor) const { return taken[mentor] == open[mentor]; }

    void setPair(Unit unit, std::uint32_t candidate) {
        if constexpr (many) {
            if (isSeated(unit))
                isTaken[pair[unit]] = 0;
            if (candidate < absent)
                isTaken[candidate] = 1;
        }
        pair[unit] = candidate;
        if (candidate < absent)
            held[unit] = market->candidates[candidate];
    }
    void sit(Unit unit, std::uint32_t candidate, std::uint32_t place) {
        setPair(unit, candidate);
        gain[unit] = worth(held[unit]) - price[static_cast<std::size_t>(held[unit].mentor)];
        seat[unit] = place;
        seats[place].unit = unit;
    }
    /// Takes the next empty seat of the candidate's mentor.
    void sit(Unit unit, std::uint32_t candidate) {
        const std::size_t mentor = mentorOf(candidate);
        sit(unit, candidate, firstSeat[mentor] + taken[mentor]++);
    }
    /// `state`: `outside` or `absent`. Whoever had the seat is not noted any more; the seat itself is as it was.
    void giveUp(Unit unit, std::uint32_t state = outside) {
        setPair(unit, state);
        gain[unit] = state == outside ? 0 : unaffordable;
    }
    /// The seat becomes empty, its price stays.
    void leave(Unit unit, std::uint32_t state = outside) {
        const std::size_t mentor = mentorOf(pair[unit]);
        const Unit last = seats[firstSeat[mentor] + --taken[mentor]].unit;
        seat[last] = seat[unit];
        seats[seat[last]].unit = last;
        giveUp(unit, state);
    }
    void addToPrice(std::size_t mentor, Price more) {
        price[mentor] += more;
        for (std::uint32_t place = firstSeat[mentor], end = place + taken[mentor]; place < end; ++place)
            gain[seats[place].unit] -= more;
    }
    /// After the bidding: who sits where, and what it gains.
    void noteSeats();

    const Market* market;
    Price bonus; ///< added to every score, so that staying outside is worth nothing
    std::vector<std::uint32_t> firstSeat, open, taken; ///< of a mentor: seats from `firstSeat`, in use, occupied
    std::vector<Seat> seats;
    std::vector<Price> price;
    std::vector<std::uint32_t> pair; ///< of a unit: candidate, `outside` or `absent`
    // Kept by the searches, not by the bidding:
    std::vector<std::uint32_t> seat; ///< of a seated unit
    std::vector<Price> gain;         ///< of a unit: what it has above the price; 0 outside, `unaffordable` when absent
    std::vector<Candidate> held;     ///< what `pair` says of a seated unit, close together
    std::vector<std::uint32_t> mentee, firstUnit;
    std::vector<std::uint8_t> isTaken; ///< of a candidate, when there are `many`

private:
    void makeSeats(std::uint32_t spare);
    void makeUnits();
};

template <typename Price, bool many>
SeatExchange<Price, many>::SeatExchange(const Market& source, std::uint32_t spare)
    : market(&source), bonus(static_cast<Price>(-source.leftOut)) {
    makeSeats(spare);
    makeUnits();
}

template <typename Price, bool many>
void SeatExchange<Price, many>::makeSeats(std::uint32_t spare) {
    const std::size_t mentors = market->mentors();
    std::vector<std::uint32_t> asked(mentors, 0);
    for (const Candidate& candidate : market->candidates)
        ++asked[static_cast<std::size_t>(candidate.mentor)];
    open.resize(mentors);
    firstSeat.assign(mentors + 1, 0);
    Price dearest = 0;
    // One seat above the number of applicants is as good as any number of seats.
    for (std::size_t mentor = 0; mentor < mentors; ++mentor) {
        open[mentor] = std::min(static_cast<std::uint32_t>(market->capacity[mentor]), asked[mentor] + 1);
        firstSeat[mentor + 1] = firstSeat[mentor] + open[mentor] + spare;
    }
    for (const Candidate& candidate : market->candidates)
        dearest = std::max(dearest, worth(candidate));
    seats.resize(firstSeat[mentors]);
    taken.assign(mentors, 0);
    price.assign(mentors, 0);
    // Nobody can afford a seat that does not exist.
    for (std::size_t mentor = 0; mentor < mentors; ++mentor)
        if (open[mentor] == 0)
            price[mentor] = dearest + 1;
}

template <typename Price, bool many>
void SeatExchange<Price, many>::makeUnits() {
    const auto mentees = static_cast<std::uint32_t>(market->mentees());
    if constexpr (many) {
        firstUnit.assign(1, 0);
        for (std::uint32_t person = 0; person < mentees; ++person) {
            const auto wanted = static_cast<std::uint32_t>(market->demand[person]);
            const std::uint32_t units = std::min(wanted, market->first[person + 1] - market->first[person]);
            mentee.insert(mentee.end(), units, person);
            firstUnit.push_back(firstUnit.back() + units);
        }
        isTaken.assign(market->candidates.size(), 0);
        pair.assign(mentee.size(), outside);
    } else {
        pair.assign(mentees, outside);
        for (std::uint32_t person = 0; person < mentees; ++person)
            if (market->demand[person] == 0)
                pair[person] = absent;
    }
    seat.assign(pair.size(), 0);
    gain.resize(pair.size());
    std::transform(pair.begin(), pair.end(), gain.begin(),
                   [](std::uint32_t state) { return state == absent ? unaffordable : Price{0}; });
    held.resize(pair.size());
}

template <typename Price, bool many>
void SeatExchange<Price, many>::noteSeats() {
    for (std::size_t mentor = 0; mentor < market->mentors(); ++mentor)
        for (std::uint32_t place = firstSeat[mentor]; place < firstSeat[mentor] + taken[mentor]; ++place)
            sit(seats[place].unit, pair[seats[place].unit], place);
}

} // namespace nastavnik::matching
