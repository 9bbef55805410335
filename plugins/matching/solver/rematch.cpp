// SPDX-License-Identifier: MIT
#include "solver/rematch.hpp"

#include "solver/live_market.hpp"
#include "solver/renumbering.hpp"

#include <vector>

namespace nastavnik::matching {

namespace {

std::unique_ptr<LiveMarket> liven(const Market& market, const Assignment& optimum) {
    if (fitsShort(market)) {
        if (wantsMany(market))
            return std::make_unique<LiveExchange<std::int32_t, true>>(market, optimum);
        return std::make_unique<LiveExchange<std::int32_t, false>>(market, optimum);
    }
    return std::make_unique<LiveExchange<std::int64_t, true>>(market, optimum);
}

} // namespace

/// Renumbered: whom a change concerns then stands close in memory.
struct Rematch::State {
    State(const Market& source, const Assignment& optimum)
        : market(source), numbers(renumber(source)), newMentee(source.mentees()),
          live(liven(numbers.market, inNewNumbers(optimum, numbers, source))) {
        for (std::uint32_t mentee = 0; mentee < newMentee.size(); ++mentee)
            newMentee[numbers.oldMentee[mentee]] = mentee;
    }

    const Market& market;
    Renumbering numbers;
    std::vector<std::uint32_t> newMentee;
    std::unique_ptr<LiveMarket> live;
};

Rematch::Rematch(const Market& market, const Assignment& optimum) : state_(std::make_unique<State>(market, optimum)) {}

Rematch::~Rematch() = default;

void Rematch::removeMentee(std::size_t mentee) { state_->live->removeMentee(state_->newMentee[mentee]); }

void Rematch::returnMentee(std::size_t mentee) { state_->live->returnMentee(state_->newMentee[mentee]); }

void Rematch::removeMentor(std::size_t mentor) { state_->live->closeSeats(state_->numbers.newMentor[mentor]); }

void Rematch::returnMentor(std::size_t mentor) { state_->live->openSeats(state_->numbers.newMentor[mentor]); }

void Rematch::addSeat(std::size_t mentor) { state_->live->addSeat(state_->numbers.newMentor[mentor]); }

void Rematch::takeSeat(std::size_t mentor) { state_->live->takeSeat(state_->numbers.newMentor[mentor]); }

std::int64_t Rematch::worth() const { return state_->live->worth(); }

Market Rematch::market() const {
    Market market = state_->market;
    for (std::size_t mentee = 0; mentee < market.mentees(); ++mentee)
        if (state_->live->isAbsent(state_->newMentee[mentee]))
            market.demand[mentee] = 0;
    for (std::size_t mentor = 0; mentor < market.mentors(); ++mentor)
        market.capacity[mentor] = state_->live->seats(state_->numbers.newMentor[mentor], market.capacity[mentor]);
    return market;
}

Assignment Rematch::assignment() const {
    Assignment result = inOldNumbers(state_->live->assignment(), state_->numbers, state_->market);
    priceMissingSeats(market(), result);
    return result;
}

} // namespace nastavnik::matching
