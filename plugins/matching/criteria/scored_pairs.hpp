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

/// The candidates that the criteria give, without banned and pinned pairs and without mentors who have no seat left.
class ScoredPairs final : public PairSource {
public:
    /// `without` and `kept` are sorted as DecidedPairs are; a kept pair is worth `bonus` more than its score.
    ScoredPairs(Scoring& scoring, const People& mentors, const People& mentees, std::vector<std::int32_t> seats,
                std::vector<DecidedPair> without, std::vector<DecidedPair> kept, std::int32_t bonus)
        : scoring_(scoring), mentors_(mentors), mentees_(mentees), seats_(std::move(seats)),
          without_(std::move(without)), kept_(std::move(kept)), bonus_(bonus), inTable_(mentees.size()) {}

    void candidates(std::size_t mentee, std::int32_t least, std::vector<Candidate>& into) override;
    Exclusions exclusions(std::size_t mentee);

private:
    bool isOut(std::uint32_t mentor, std::uint32_t mentee) const {
        return contains(without_, mentor, mentee) || mentors_[mentor].key == mentees_[mentee].key;
    }

    /// Points of the mentee's block, made anew.
    void score(std::size_t mentee, std::span<const std::uint32_t> block, std::span<std::int32_t> points);
    std::span<const std::int32_t> pointsOf(std::size_t mentee, std::span<const std::uint32_t> block);

    Scoring& scoring_;
    const People& mentors_;
    const People& mentees_;
    std::vector<std::int32_t> seats_;
    std::vector<DecidedPair> without_, kept_;
    std::int32_t bonus_;
    std::vector<std::int32_t> points_;
    std::vector<std::int32_t> table_; ///< points of all pairs, while these are few enough to be kept
    std::vector<bool> inTable_;
};

} // namespace nastavnik::matching
