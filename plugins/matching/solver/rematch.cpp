// SPDX-License-Identifier: MIT
#include "solver/rematch.hpp"

#include "solver/backward_search.hpp"
#include "solver/forward_search.hpp"
#include "solver/outcome.hpp"
#include "solver/seat_exchange.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace nastavnik::matching {

struct Rematch::State {
    using Exchange = SeatExchange<std::int64_t, true>;

    State(const Market& market, const Assignment& optimum)
        : exchange(market, 1), applicants(applicantsOf(market)), forward(exchange), backward(exchange, applicants) {
        for (std::size_t mentor = 0; mentor < market.mentors(); ++mentor)
            exchange.price[mentor] = optimum.price[mentor];
        std::uint32_t mentee = 0, taken = 0;
        for (const std::uint32_t candidate : optimum.chosen) {
            for (; market.first[mentee + 1] <= candidate; taken = 0)
                ++mentee;
            exchange.sit(exchange.firstUnitOf(mentee) + taken++, candidate);
        }
        for (const Candidate& candidate : market.candidates)
            unaffordable = std::max(unaffordable, exchange.worth(candidate) + 1);
    }

    std::uint32_t seatsAtFirst(std::size_t mentor) const {
        return exchange.firstSeat[mentor + 1] - exchange.firstSeat[mentor] - 1; // without the spare one
    }

    /// What the mentee gains above having one seat less.
    std::int64_t gainOf(std::uint32_t mentee) const {
        std::int64_t least = Exchange::infinite;
        for (std::uint32_t unit = exchange.firstUnitOf(mentee); unit < exchange.firstUnitOf(mentee + 1); ++unit)
            least = std::min(least, exchange.isSeated(unit) ? gainAt(unit) : 0);
        return least;
    }

    /// At this price nobody would change their seat for one of the mentor's.
    std::int64_t priceThatNobodyPays(std::size_t mentor) const {
        std::int64_t price = 0;
        for (const Applicant& applicant : applicants.of(mentor))
            if (exchange.firstUnitOf(applicant.mentee) < exchange.firstUnitOf(applicant.mentee + 1))
                price = std::max(price, applicant.score + exchange.bonus - gainOf(applicant.mentee));
        return price;
    }

    std::int64_t gainAt(std::uint32_t unit) const {
        return exchange.worth(exchange.pair[unit]) - exchange.price[exchange.mentorOf(exchange.pair[unit])];
    }

    /// By how much the seat could become dearer before the mentee would rather have another or none.
    std::int64_t slackOf(std::uint32_t unit) const { return gainAt(unit) - gainOf(exchange.menteeOf(unit)); }

    /// Closes all seats of the mentor; whoever sits there looks for another.
    void closeSeats(std::size_t mentor) {
        std::vector<std::uint32_t> unseated;
        while (exchange.taken[mentor] > 0) {
            unseated.push_back(exchange.seats[exchange.firstSeat[mentor]].unit);
            exchange.leave(unseated.back());
        }
        exchange.open[mentor] = 0;
        exchange.price[mentor] = unaffordable;
        for (const std::uint32_t unit : unseated)
            forward.seat(unit);
    }

    /// Closes one seat. Of those who sit there, the one to whom it matters least gives way when it becomes dearer.
    void closeSeat(std::size_t mentor) {
        if (exchange.open[mentor] == 1)
            return closeSeats(mentor);
        const bool wasFull = exchange.isFull(mentor);
        --exchange.open[mentor];
        if (!wasFull)
            return;
        const auto* first = &exchange.seats[exchange.firstSeat[mentor]];
        const auto* last = first + exchange.taken[mentor];
        const auto* seat = std::min_element(first, last, [this](const auto& one, const auto& other) {
            return slackOf(one.unit) < slackOf(other.unit);
        });
        const std::uint32_t unit = seat->unit;
        exchange.price[mentor] += slackOf(unit);
        exchange.leave(unit);
        forward.seat(unit);
    }

    void openSeats(std::size_t mentor, std::uint32_t seats) {
        exchange.open[mentor] = seats;
        backward.fill(mentor);
    }

    Exchange exchange;
    Applicants applicants;
    ForwardSearch<std::int64_t, true> forward;
    BackwardSearch<std::int64_t, true> backward;
    std::int64_t unaffordable = 1;
};

Rematch::Rematch(const Market& market, const Assignment& optimum) : state_(std::make_unique<State>(market, optimum)) {}

Rematch::~Rematch() = default;

void Rematch::removeMentee(std::size_t mentee) {
    auto& exchange = state_->exchange;
    std::vector<std::size_t> left;
    for (std::uint32_t unit = exchange.firstUnit[mentee]; unit < exchange.firstUnit[mentee + 1]; ++unit) {
        if (exchange.isSeated(unit)) {
            left.push_back(exchange.mentorOf(exchange.pair[unit]));
            exchange.leave(unit, State::Exchange::absent);
        }
        exchange.pair[unit] = State::Exchange::absent;
    }
    for (const std::size_t mentor : left)
        state_->backward.fill(mentor);
}

void Rematch::returnMentee(std::size_t mentee) {
    auto& exchange = state_->exchange;
    for (std::uint32_t unit = exchange.firstUnit[mentee]; unit < exchange.firstUnit[mentee + 1]; ++unit) {
        exchange.pair[unit] = State::Exchange::outside;
        state_->forward.seat(unit);
    }
}

void Rematch::removeMentor(std::size_t mentor) { state_->closeSeats(mentor); }

void Rematch::returnMentor(std::size_t mentor) {
    state_->exchange.price[mentor] = state_->priceThatNobodyPays(mentor);
    state_->openSeats(mentor, state_->seatsAtFirst(mentor));
}

void Rematch::addSeat(std::size_t mentor) { state_->openSeats(mentor, state_->exchange.open[mentor] + 1); }

void Rematch::takeSeat(std::size_t mentor) { state_->closeSeat(mentor); }

std::int64_t Rematch::worth() const {
    const auto& exchange = state_->exchange;
    std::int64_t worth = 0;
    for (std::uint32_t unit = 0; unit < exchange.pair.size(); ++unit)
        if (exchange.isSeated(unit))
            worth += exchange.worth(exchange.pair[unit]);
    return worth;
}

Market Rematch::market() const {
    const auto& exchange = state_->exchange;
    Market market = *exchange.market;
    for (std::uint32_t unit = 0; unit < exchange.pair.size(); ++unit)
        if (exchange.pair[unit] == State::Exchange::absent)
            market.demand[exchange.menteeOf(unit)] = 0;
    for (std::size_t mentor = 0; mentor < market.mentors(); ++mentor)
        market.capacity[mentor] = exchange.open[mentor] == 0
                                      ? 0
                                      : market.capacity[mentor] + static_cast<std::int32_t>(exchange.open[mentor]) -
                                            static_cast<std::int32_t>(state_->seatsAtFirst(mentor));
    return market;
}

Assignment Rematch::assignment() const {
    Assignment result = outcomeOf(state_->exchange);
    priceMissingSeats(market(), result);
    return result;
}

} // namespace nastavnik::matching
