// SPDX-License-Identifier: MIT
#pragma once

#include "solver/assignment.hpp"
#include "solver/market.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>

namespace nastavnik::matching {

/// A finished optimum that stays one while people come and go. Every change is one or two searches for the shortest
/// chain of moves, so that only those move who have to. Pairs that the market does not list stay unknown.
class Rematch {
public:
    /// The market is referred to, not copied; the assignment is an optimum of it.
    Rematch(const Market& market, const Assignment& optimum);
    ~Rematch();
    Rematch(const Rematch&) = delete;
    Rematch& operator=(const Rematch&) = delete;

    void removeMentee(std::size_t mentee);
    /// Of somebody who was removed.
    void returnMentee(std::size_t mentee);
    void removeMentor(std::size_t mentor);
    /// Of somebody who was removed, with all seats of the market.
    void returnMentor(std::size_t mentor);
    /// One seat more, at most once for each mentor, and back.
    void addSeat(std::size_t mentor);
    void takeSeat(std::size_t mentor);

    /// What the chosen pairs are worth above leaving everybody out.
    std::int64_t worth() const;
    /// The market as it is now, with its optimum.
    Market market() const;
    Assignment assignment() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace nastavnik::matching
