// SPDX-License-Identifier: MIT
#pragma once

#include "people/decided_pairs.hpp"
#include "reasons/explanation.hpp"

#include <vector>

namespace nastavnik::matching {

/// Groups that were put together before the rest was matched, because some would have been too small.
struct GroupsDecided {
    std::vector<DecidedPair> pairs = {};
    bool isBest = true; ///< proved; else `bound` says how much better it could be
    std::int64_t worth = 0, bound = 0;
};

/// What had been decided before the matching.
struct Decisions {
    std::vector<DecidedPair> pins = {};
    std::vector<DecidedPair> kept = {};
    std::int32_t keepPoints = 0;
    GroupsDecided groups = {};
};

/// The result as the caller gets it: {"pairs", "unmatched", "total"}, in the order of the mentees' ids.
/// Checks the proof of the optimum first; throws std::logic_error when it does not hold.
class MatchingValue {
public:
    MatchingValue(const Matched& matched, Decisions decisions, Language language);

    /// `withDetails` adds "details": mentors with their seats, mentees who got fewer mentors than they wanted, the
    /// proof.
    Value value(bool withDetails) const;

private:
    struct Pair {
        std::uint32_t mentee = 0, mentor = 0, candidate = 0;
        enum class Origin { matched, pinned, grouped } origin = Origin::matched;
    };

    void collectPairs();
    std::int64_t scoreOf(const Pair& pair) const;
    Value pairValue(const Pair& pair) const;
    Value unmatched() const;
    Value details() const;
    Value mentorDetails() const;
    Value partlyServed() const;
    Value proof() const;
    Value stability() const;
    std::vector<std::string> reasonsOf(const Pair& pair) const;

    const Matched& matched_;
    Decisions decisions_;
    Explanation explanation_;
    Language language_;
    std::vector<Pair> pairs_;
    std::vector<std::int32_t> got_, given_; ///< mentors of each mentee, mentees of each mentor
};

} // namespace nastavnik::matching
