// SPDX-License-Identifier: MIT
#pragma once

#include "solver/backward_search.hpp"
#include "solver/forward_search.hpp"
#include "solver/outcome.hpp"
#include "solver/seat_exchange.hpp"

#include <algorithm>
#include <vector>

namespace nastavnik::matching {

/// A market and its optimum that change together; see rematch.hpp.
class LiveMarket {
public:
    virtual ~LiveMarket() = default;
    virtual void removeMentee(std::uint32_t mentee) = 0;
    virtual void returnMentee(std::uint32_t mentee) = 0;
    virtual void closeSeats(std::size_t mentor) = 0;
    virtual void openSeats(std::size_t mentor) = 0;
    virtual void addSeat(std::size_t mentor) = 0;
    virtual void takeSeat(std::size_t mentor) = 0;
    virtual std::int64_t worth() const = 0;
    virtual bool isAbsent(std::uint32_t mentee) const = 0;
    /// Seats now, of `before` that the market had.
    virtual std::int32_t seats(std::size_t mentor, std::int32_t before) const = 0;
    virtual Assignment assignment() const = 0;
};

template <typename Price, bool many>
class LiveExchange final : public LiveMarket {
public:
    LiveExchange(const Market& market, const Assignment& optimum)
        : exchange_(market, 1), applicants_(applicantsOf(market)), forward_(exchange_),
          backward_(exchange_, applicants_) {
        for (std::size_t mentor = 0; mentor < market.mentors(); ++mentor)
            exchange_.price[mentor] = static_cast<Price>(optimum.price[mentor]);
        std::uint32_t mentee = 0, taken = 0;
        for (const std::uint32_t candidate : optimum.chosen) {
            for (; market.first[mentee + 1] <= candidate; taken = 0)
                ++mentee;
            exchange_.sit(exchange_.firstUnitOf(mentee) + taken++, candidate);
        }
        for (const Candidate& candidate : market.candidates)
            unaffordable_ = std::max<Price>(unaffordable_, exchange_.worth(candidate) + 1);
    }

    void removeMentee(std::uint32_t mentee) override {
        std::vector<std::size_t> left;
        for (std::uint32_t unit = exchange_.firstUnitOf(mentee); unit < exchange_.firstUnitOf(mentee + 1); ++unit) {
            if (exchange_.isSeated(unit)) {
                left.push_back(exchange_.mentorOf(exchange_.pair[unit]));
                exchange_.leave(unit, Exchange::absent);
            } else {
                exchange_.giveUp(unit, Exchange::absent);
            }
        }
        for (const std::size_t mentor : left)
            backward_.fill(mentor);
    }

    void returnMentee(std::uint32_t mentee) override {
        if (!many && exchange_.market->demand[mentee] == 0)
            return;
        for (std::uint32_t unit = exchange_.firstUnitOf(mentee); unit < exchange_.firstUnitOf(mentee + 1); ++unit) {
            exchange_.giveUp(unit);
            forward_.seat(unit);
        }
    }

    /// Whoever sits there looks for another.
    void closeSeats(std::size_t mentor) override {
        std::vector<std::uint32_t> unseated;
        while (exchange_.taken[mentor] > 0) {
            unseated.push_back(exchange_.seats[exchange_.firstSeat[mentor]].unit);
            exchange_.leave(unseated.back());
        }
        exchange_.open[mentor] = 0;
        exchange_.price[mentor] = unaffordable_;
        for (const std::uint32_t unit : unseated)
            forward_.seat(unit);
    }

    void openSeats(std::size_t mentor) override {
        exchange_.price[mentor] = priceThatNobodyPays(mentor);
        open(mentor, seatsAtFirst(mentor));
    }

    void addSeat(std::size_t mentor) override { open(mentor, exchange_.open[mentor] + 1); }

    /// Of those who sit there, the one to whom it matters least gives way when the seat becomes dearer.
    void takeSeat(std::size_t mentor) override {
        if (exchange_.open[mentor] == 1)
            return closeSeats(mentor);
        const bool wasFull = exchange_.isFull(mentor);
        --exchange_.open[mentor];
        if (!wasFull)
            return;
        const auto* first = &exchange_.seats[exchange_.firstSeat[mentor]];
        const auto* last = first + exchange_.taken[mentor];
        const auto* seat = std::min_element(first, last, [this](const auto& one, const auto& other) {
            return slackOf(one.unit) < slackOf(other.unit);
        });
        const std::uint32_t unit = seat->unit;
        exchange_.addToPrice(mentor, slackOf(unit));
        exchange_.leave(unit);
        forward_.seat(unit);
    }

    std::int64_t worth() const override {
        std::int64_t worth = 0;
        for (std::uint32_t unit = 0; unit < exchange_.pair.size(); ++unit)
            if (exchange_.isSeated(unit))
                worth += exchange_.worth(exchange_.held[unit]);
        return worth;
    }

    bool isAbsent(std::uint32_t mentee) const override {
        const std::uint32_t first = exchange_.firstUnitOf(mentee);
        return first < exchange_.firstUnitOf(mentee + 1) && exchange_.pair[first] == Exchange::absent;
    }

    std::int32_t seats(std::size_t mentor, std::int32_t before) const override {
        if (exchange_.open[mentor] == 0)
            return 0;
        return before + static_cast<std::int32_t>(exchange_.open[mentor]) -
               static_cast<std::int32_t>(seatsAtFirst(mentor));
    }

    Assignment assignment() const override { return outcomeOf(exchange_); }

private:
    using Exchange = SeatExchange<Price, many>;

    std::uint32_t seatsAtFirst(std::size_t mentor) const {
        return exchange_.firstSeat[mentor + 1] - exchange_.firstSeat[mentor] - 1; // without the spare one
    }

    void open(std::size_t mentor, std::uint32_t seats) {
        exchange_.open[mentor] = seats;
        backward_.fill(mentor);
    }

    /// What the mentee gains above having one seat less.
    Price gainOf(std::uint32_t mentee) const {
        Price least = Exchange::infinite;
        for (std::uint32_t unit = exchange_.firstUnitOf(mentee); unit < exchange_.firstUnitOf(mentee + 1); ++unit)
            least = std::min(least, exchange_.isSeated(unit) ? exchange_.gain[unit] : Price{0});
        return least;
    }

    /// By how much the seat could become dearer before the mentee would rather have another or none.
    Price slackOf(std::uint32_t unit) const { return exchange_.gain[unit] - gainOf(exchange_.menteeOf(unit)); }

    /// At this price nobody would change their seat for one of the mentor's.
    Price priceThatNobodyPays(std::size_t mentor) const {
        Price price = 0;
        for (const Applicant& applicant : applicants_.of(mentor))
            if (exchange_.firstUnitOf(applicant.mentee) < exchange_.firstUnitOf(applicant.mentee + 1))
                price = std::max<Price>(price, static_cast<Price>(applicant.score) + exchange_.bonus -
                                                   gainOf(applicant.mentee));
        return price;
    }

    Exchange exchange_;
    Applicants applicants_;
    ForwardSearch<Price, many> forward_;
    BackwardSearch<Price, many> backward_;
    Price unaffordable_ = 1;
};

} // namespace nastavnik::matching
