// SPDX-License-Identifier: MIT
#pragma once

#include "criteria/scored_pairs.hpp"
#include "people/people_reader.hpp"
#include "solver/core_market.hpp"

#include "nastavnik/text.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace nastavnik::matching {

/// A finished matching and what it was made of. The criteria are absent when ready scores were given.
struct Matched {
    const People& mentors;
    const People& mentees;
    const CoreSolution& solution;
    PairSource& source;
    const Scoring* scoring = nullptr;
    ScoredPairs* scored = nullptr;
    bool mostPeople = false;
    bool isStable = false;  ///< by mutual choice: there are no prices
    bool hasGroups = false; ///< decided before the rest: what is said holds while they stay as they are
    std::int64_t scale = 1; ///< scores of the market in a point
};

/// Says in sentences why people are together and why somebody is left over; the numbers come from the prices that
/// prove the optimum.
class Explanation {
public:
    Explanation(const Matched& matched, Language language);

    /// Of a chosen pair: what counted, the sum, the next best choices and what they would cost at least.
    std::vector<std::string> pair(std::uint32_t candidate, std::uint32_t mentee) const;
    /// Of a pair that a person has pinned.
    std::vector<std::string> pinned(std::uint32_t mentor, std::uint32_t mentee) const;
    /// Of a pair in a group with a smallest size; `size` people are in it.
    std::vector<std::string> grouped(std::uint32_t mentor, std::uint32_t mentee, std::int64_t size) const;
    /// Of a mentee who has nobody.
    std::vector<std::string> unmatched(std::uint32_t mentee) const;
    /// Of a mentor: seats taken and what one more would be worth at most.
    std::vector<std::string> mentor(std::uint32_t mentor, std::int64_t seats, std::int64_t taken) const;

    /// The price of a seat: how many more people one more seat could serve, and how many points it could add, at most.
    struct SeatPrice {
        std::int64_t people = 0, points = 0;
    };
    SeatPrice seatPrice(std::uint32_t mentor) const;

private:
    std::string say(const std::string& ru, const std::string& en) const { return language_ == Language::ru ? ru : en; }
    std::string nameOf(std::int32_t mentor) const;
    /// Scores of the market in points, rounded down.
    std::int64_t inPoints(std::int64_t score) const;
    void addCriteria(std::vector<std::string>& reasons, std::uint32_t mentor, std::uint32_t mentee) const;
    void addAlternatives(std::vector<std::string>& reasons, std::uint32_t candidate, std::uint32_t mentee) const;
    /// Another mentor for somebody, and what taking that one would cost all at least.
    struct Alternative {
        std::int64_t loss = 0;
        Candidate candidate;
    };
    void addNextBest(std::vector<std::string>& reasons, std::vector<Alternative> others) const;
    void addAlternativesToGroup(std::vector<std::string>& reasons, std::uint32_t mentor, std::uint32_t mentee) const;
    std::string alternative(const Candidate& candidate, std::int64_t loss) const;
    void addExclusions(std::vector<std::string>& reasons, std::uint32_t mentee) const;
    void addNearest(std::vector<std::string>& reasons, const std::vector<Candidate>& candidates) const;
    /// Half of what serving one more person is worth; larger sums speak of people, smaller ones of points.
    std::int64_t personScale() const;

    /// Who holds the mentor's seats: the pair that is worth least, and how many there are.
    struct Holders {
        std::uint32_t mentee = 0;
        std::int32_t score = 0;
        std::int64_t count = 0;
    };
    std::string holdersOf(std::int32_t mentor) const;

    const Matched& matched_;
    Language language_;
    std::vector<Holders> holders_; ///< of each mentor
};

} // namespace nastavnik::matching
