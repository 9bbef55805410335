// SPDX-License-Identifier: MIT
#pragma once

#include "criteria/scored_pairs.hpp"
#include "people/decided_pairs.hpp"
#include "people/people_reader.hpp"
#include "solver/core_market.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace nastavnik::matching {

/// What a matching is to reach; README.md says it in the users' words.
enum class Goal {
    people,      ///< most people served, then the highest total
    score,       ///< the highest total
    scorePeople, ///< the highest total, then most people served
    stable,      ///< nobody has somebody whom both would rather have
};

/// The arguments of `matching.propose`, read and checked. Refers to them: they outlive it.
class Question {
public:
    /// Throws Error with all faults of all lists.
    explicit Question(const Value& arguments, FaultList faults = {});
    Question(const Question&) = delete;
    Question& operator=(const Question&) = delete;

    const People& mentors() const { return mentors_; }
    const People& mentees() const { return mentees_; }
    const Scoring& scoring() const { return scoring_; }
    ScoredPairs& pairs() { return pairs_; }
    Goal goal() const { return goal_; }
    const std::vector<DecidedPair>& pins() const { return pins_; }
    const std::vector<DecidedPair>& kept() const { return kept_; }
    std::int32_t keepPoints() const { return keepPoints_; }

    /// Seats and demands that `decided` pairs leave.
    std::vector<std::int32_t> seatsWithout(const std::vector<DecidedPair>& decided) const;
    std::vector<std::int32_t> demandsWithout(const std::vector<DecidedPair>& decided) const;

private:
    Scale chooseScale() const;

    People mentors_, mentees_;
    Goal goal_;
    std::vector<DecidedPair> pins_, bans_, kept_, preferred_;
    std::int32_t keepPoints_;
    Scoring scoring_;
    ScoredPairs pairs_;
};

} // namespace nastavnik::matching
