// SPDX-License-Identifier: MIT
#include "calls/matching_value.hpp"

#include "reasons/absence.hpp"
#include "reasons/phrases.hpp"
#include "solver/certificate.hpp"

#include <algorithm>
#include <stdexcept>
#include <tuple>

namespace nastavnik::matching {

MatchingValue::MatchingValue(const Matched& matched, Decisions decisions, Language language)
    : matched_(matched), decisions_(std::move(decisions)), explanation_(matched_, language), language_(language),
      got_(matched.mentees.size(), 0), given_(matched.mentors.size(), 0) {
    if (!matched.isStable && !examine(matched.solution.market, matched.solution.assignment).proved())
        throw std::logic_error("the prices do not prove the matching");
    collectPairs();
    if (matched.isStable)
        stability(); // refuses to show a choice that is not stable
}

void MatchingValue::collectPairs() {
    const Market& market = matched_.solution.market;
    std::uint32_t mentee = 0;
    for (const std::uint32_t candidate : matched_.solution.assignment.chosen) {
        while (market.first[mentee + 1] <= candidate)
            ++mentee;
        pairs_.push_back({mentee, static_cast<std::uint32_t>(market.candidates[candidate].mentor), candidate});
    }
    for (const DecidedPair& pin : decisions_.pins)
        pairs_.push_back({pin.mentee, pin.mentor, 0, Pair::Origin::pinned});
    for (const DecidedPair& pair : decisions_.groups.pairs)
        pairs_.push_back({pair.mentee, pair.mentor, 0, Pair::Origin::grouped});
    std::sort(pairs_.begin(), pairs_.end(), [](const Pair& left, const Pair& right) {
        return std::tie(left.mentee, left.mentor) < std::tie(right.mentee, right.mentor);
    });
    for (const Pair& pair : pairs_) {
        ++got_[pair.mentee];
        ++given_[pair.mentor];
    }
}

std::int64_t MatchingValue::scoreOf(const Pair& pair) const {
    if (!matched_.scoring)
        return matched_.solution.market.candidates[pair.candidate].score;
    return matched_.scoring->total(pair.mentor, pair.mentee);
}

std::vector<std::string> MatchingValue::reasonsOf(const Pair& pair) const {
    switch (pair.origin) {
    case Pair::Origin::pinned:
        return explanation_.pinned(pair.mentor, pair.mentee);
    case Pair::Origin::grouped:
        return explanation_.grouped(pair.mentor, pair.mentee, given_[pair.mentor]);
    default:
        return explanation_.pair(pair.candidate, pair.mentee);
    }
}

Value MatchingValue::pairValue(const Pair& pair) const {
    std::vector<std::string> reasons = reasonsOf(pair);
    if (pair.origin != Pair::Origin::pinned && contains(decisions_.kept, pair.mentor, pair.mentee))
        reasons.push_back(language_ == Language::ru
                              ? "Пара действует сейчас; ради её сохранения при выборе прибавлено: " +
                                    points(decisions_.keepPoints, language_) + "."
                              : "The pair exists now; to keep it, the choice added: " +
                                    points(decisions_.keepPoints, language_) + ".");
    return {{"mentor", matched_.mentors[pair.mentor].id},
            {"mentee", matched_.mentees[pair.mentee].id},
            {"score", scoreOf(pair)},
            {"reasons", std::move(reasons)}};
}

Value MatchingValue::unmatched() const {
    Value result = Value::array();
    for (std::uint32_t mentee = 0; mentee < matched_.mentees.size(); ++mentee)
        if (got_[mentee] == 0)
            result.push_back({{"person", matched_.mentees[mentee].id}, {"reasons", explanation_.unmatched(mentee)}});
    return result;
}

Value MatchingValue::mentorDetails() const {
    Value result = Value::array();
    const std::vector<std::optional<Absence>> missing = absences(matched_);
    for (std::uint32_t mentor = 0; mentor < matched_.mentors.size(); ++mentor) {
        const Person& person = matched_.mentors[mentor];
        const Explanation::SeatPrice price = explanation_.seatPrice(mentor);
        result.push_back({{"mentor", person.id},
                          {"seats", person.count},
                          {"taken", given_[mentor]},
                          {"price", {{"people", price.people}, {"points", price.points}}},
                          {"reasons", explanation_.mentor(mentor, person.count, given_[mentor])}});
        if (!missing.empty() && missing[mentor])
            result.back()["leaving"] = {{"people", missing[mentor]->people}, {"points", missing[mentor]->points}};
    }
    return result;
}

Value MatchingValue::partlyServed() const {
    Value result = Value::array();
    for (std::uint32_t mentee = 0; mentee < matched_.mentees.size(); ++mentee) {
        const Person& person = matched_.mentees[mentee];
        if (got_[mentee] > 0 && got_[mentee] < person.count)
            result.push_back({{"person", person.id},
                              {"wanted", person.count},
                              {"got", got_[mentee]},
                              {"reasons", explanation_.unmatched(mentee)}});
    }
    return result;
}

Value MatchingValue::proof() const {
    const Verdict verdict = examine(matched_.solution.market, matched_.solution.assignment);
    return {{"worth", verdict.worth},
            {"bound", verdict.bound},
            {"left_out", matched_.solution.market.leftOut},
            {"scale", matched_.scale},
            {"pairs", matched_.solution.pairs},
            {"pairs_kept", matched_.solution.market.candidates.size()},
            {"rounds", matched_.solution.rounds}};
}

/// Couples who would both rather have each other; the first hundred by name.
Value MatchingValue::stability() const {
    constexpr std::size_t most = 100;
    Discontent discontent(matched_.solution.market.capacity, matched_.solution.market.demand);
    std::vector<std::vector<std::uint32_t>> together(matched_.mentees.size());
    const auto liking = [&](std::uint32_t mentor, std::uint32_t mentee, std::int32_t score) {
        return matched_.scoring->liking(mentor, mentee, score);
    };
    const Market& market = matched_.solution.market;
    for (const Pair& pair : pairs_)
        if (pair.origin == Pair::Origin::matched) {
            discontent.together(pair.mentor, pair.mentee,
                                liking(pair.mentor, pair.mentee, market.candidates[pair.candidate].score));
            together[pair.mentee].push_back(pair.mentor);
        }
    Value couples = Value::array();
    std::size_t count = 0;
    std::vector<Candidate> row;
    for (std::uint32_t mentee = 0; mentee < matched_.mentees.size(); ++mentee) {
        matched_.source.candidates(mentee, PairSource::anyScore, row);
        for (const Candidate& candidate : row) {
            const auto mentor = static_cast<std::uint32_t>(candidate.mentor);
            const auto& mine = together[mentee];
            if (std::find(mine.begin(), mine.end(), mentor) != mine.end() ||
                !discontent.wouldPair(mentor, mentee, liking(mentor, mentee, candidate.score)))
                continue;
            if (++count <= most)
                couples.push_back({{"mentor", matched_.mentors[mentor].id}, {"mentee", matched_.mentees[mentee].id}});
        }
    }
    if (matched_.isStable && count > 0)
        throw std::logic_error("the mutual choice is not stable");
    return {{"count", count}, {"couples", std::move(couples)}};
}

Value MatchingValue::details() const {
    Value result{{"mentors", mentorDetails()}, {"partly", partlyServed()}};
    if (!matched_.isStable)
        result["proof"] = proof();
    if (matched_.scoring)
        result["stability"] = stability();
    if (!decisions_.groups.pairs.empty() || decisions_.groups.bound != 0)
        result["groups"] = {
            {"best", decisions_.groups.isBest}, {"worth", decisions_.groups.worth}, {"bound", decisions_.groups.bound}};
    return result;
}

Value MatchingValue::value(bool withDetails) const {
    Value result{{"pairs", Value::array()}, {"unmatched", unmatched()}};
    std::int64_t total = 0;
    for (const Pair& pair : pairs_) {
        result["pairs"].push_back(pairValue(pair));
        total += result["pairs"].back()["score"].get<std::int64_t>();
    }
    result["total"] = total;
    if (withDetails)
        result["details"] = details();
    return result;
}

} // namespace nastavnik::matching
