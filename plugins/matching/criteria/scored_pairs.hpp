// SPDX-License-Identifier: MIT
#pragma once

#include "criteria/scoring.hpp"
#include "people/decided_pairs.hpp"
#include "solver/core_market.hpp"

#include <vector>

namespace nastavnik::matching {

/// Why mentors are no candidates of a mentee.
struct Exclusions {
    std::vector<std::int64_t> byRule; ///< of each criterion: mentors who meet those before it and not this one
    std::int64_t byBan = 0, noSeat = 0;
};

/// What people decided about single pairs; sorted as DecidedPairs are.
struct PairRules {
    std::vector<DecidedPair> without = {}; ///< never candidates
    std::vector<DecidedPair> kept = {};    ///< worth `bonus` points more than their score
    std::int32_t bonus = 0;
    std::vector<DecidedPair> preferred = {}; ///< win when all else is equal
};

/// How points become a score of the market: points * scale + pair + (preferred ? 1 : 0).
struct Scale {
    std::int32_t scale = 1, pair = 0;
};

/// The candidates that the criteria give, without banned and pinned pairs and without mentors who have no seat left.
class ScoredPairs final : public PairSource {
public:
    ScoredPairs(Scoring& scoring, const People& mentors, const People& mentees, PairRules rules, Scale scale)
        : scoring_(scoring), mentors_(mentors), mentees_(mentees), rules_(std::move(rules)), scale_(scale),
          inTable_(mentees.size()) {
        for (const Person& mentor : mentors.all())
            seats_.push_back(mentor.count);
    }

    /// Mentors without seats are no candidates.
    void setSeats(std::vector<std::int32_t> seats) { seats_ = std::move(seats); }
    Scale scale() const { return scale_; }

    void candidates(std::size_t mentee, std::int32_t least, std::vector<Candidate>& into) override;
    void worthwhile(std::size_t mentee, std::int64_t bar, const Prices& prices, std::vector<Candidate>& into) override;
    Exclusions exclusions(std::size_t mentee);

private:
    bool isOut(std::uint32_t mentor, std::uint32_t mentee) const {
        return contains(rules_.without, mentor, mentee) || mentors_[mentor].key == mentees_[mentee].key;
    }

    /// Points of the mentee's block, made anew.
    void score(std::size_t mentee, std::span<const std::uint32_t> block, std::span<std::int32_t> points);
    void scale(std::uint32_t mentee, std::int32_t least, std::span<const std::int32_t> points,
               std::vector<Candidate>& into) const;
    std::span<const std::int32_t> pointsOf(std::size_t mentee, std::span<const std::uint32_t> block);

    Scoring& scoring_;
    const People& mentors_;
    const People& mentees_;
    std::vector<std::int32_t> seats_;
    PairRules rules_;
    Scale scale_;
    std::vector<std::int32_t> points_;
    std::vector<std::int32_t> table_; ///< points of all pairs, while these are few enough to be kept
    std::vector<bool> inTable_;
};

} // namespace nastavnik::matching
