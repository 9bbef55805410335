// SPDX-License-Identifier: MIT
#include "calls/question.hpp"

#include "criteria/criteria_reader.hpp"
#include "reasons/phrases.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

namespace nastavnik::matching {

namespace {

constexpr std::uint64_t mostPairs = 400'000'000;

const Value& listOf(const Value& arguments, const char* name) {
    static const Value none = Value::array();
    const auto found = arguments.find(name);
    return found == arguments.end() || found->is_null() ? none : *found;
}

std::vector<DecidedPair> together(std::vector<DecidedPair> left, const std::vector<DecidedPair>& right) {
    left.insert(left.end(), right.begin(), right.end());
    std::sort(left.begin(), left.end(), [](const DecidedPair& one, const DecidedPair& other) {
        return std::tie(one.mentee, one.mentor) < std::tie(other.mentee, other.mentor);
    });
    return left;
}

std::vector<std::int32_t> countsWithout(const People& people, const std::vector<DecidedPair>& decided,
                                        std::uint32_t DecidedPair::*side) {
    std::vector<std::int32_t> counts;
    for (const Person& person : people.all())
        counts.push_back(person.count);
    for (const DecidedPair& pair : decided)
        --counts[pair.*side];
    return counts;
}

void requireFewPairs(const Scoring& scoring, const People& mentees, FaultList& faults) {
    std::uint64_t pairs = 0;
    for (std::size_t mentee = 0; mentee < mentees.size(); ++mentee)
        pairs += scoring.block(mentee).size();
    if (pairs <= mostPairs)
        return;
    const std::string count = std::to_string(pairs);
    faults.add("MT030",
               {"Пришлось бы сравнить пар: " + count + ", а предел — " + std::to_string(mostPairs) +
                    ". Добавьте жёсткое правило вида «equal» (например, муниципалитет или предмет), чтобы сравнивать "
                    "только внутри групп.",
                "This would compare " + count + " pairs, the limit is " + std::to_string(mostPairs) +
                    ". Add a hard rule of the kind \"equal\" (a municipality or a subject, say), to compare within "
                    "groups only."},
               "mentees", 0);
}

std::int32_t readKeepPoints(const Value& arguments, FaultList& faults) {
    constexpr std::int64_t usual = 200, most = 100'000;
    const Value value = arguments.value("keep_points", Value());
    if (value.is_null())
        return usual;
    if (value.is_number_integer() && value >= 0 && value <= most)
        return value.get<std::int32_t>();
    faults.add(
        "MT009",
        {"«keep_points» — целое число от 0 до 100000, найдено " + quoted(shown(value), Language::ru) + ".",
         "\"keep_points\" is a whole number from 0 to 100000, found " + quoted(shown(value), Language::en) + "."},
        "keep_points", 0);
    return 0;
}

std::string formOf(const Value& arguments) {
    const Value form = arguments.value("form", Value());
    return form.is_string() ? form.get<std::string>() : "";
}

Goal readGoal(const Value& arguments, FaultList& faults) {
    static const std::map<std::string, Goal> goals = {{"people", Goal::people},
                                                      {"score", Goal::score},
                                                      {"score_people", Goal::scorePeople},
                                                      {"stable", Goal::stable}};
    const Value goal = arguments.value("goal", Value());
    if (goal.is_null())
        return Goal::people;
    const auto found = goals.find(goal.is_string() ? goal.get<std::string>() : "");
    if (found != goals.end())
        return found->second;
    faults.add(
        "MT009",
        {"«goal» — «people», «score», «score_people» или «stable», найдено " + quoted(shown(goal), Language::ru) + ".",
         "\"goal\" is \"people\", \"score\", \"score_people\" or \"stable\", found " +
             quoted(shown(goal), Language::en) + "."},
        "goal", 0);
    return Goal::people;
}

} // namespace

Question::Question(const Value& arguments, FaultList faults)
    : mentors_(listOf(arguments, "mentors"), "mentors", "capacity", faults),
      mentees_(listOf(arguments, "mentees"), "mentees", "demand", faults), goal_(readGoal(arguments, faults)),
      pins_(readDecidedPairs(listOf(arguments, "pins"), "pins", mentors_, mentees_, faults)),
      bans_(readDecidedPairs(listOf(arguments, "bans"), "bans", mentors_, mentees_, faults)),
      kept_(readDecidedPairs(listOf(arguments, "keep"), "keep", mentors_, mentees_, faults)),
      preferred_(readDecidedPairs(listOf(arguments, "prefer"), "prefer", mentors_, mentees_, faults)),
      keepPoints_(readKeepPoints(arguments, faults)),
      scoring_(mentors_, mentees_, readCriteria(listOf(arguments, "criteria"), formOf(arguments), faults),
               listOf(arguments, "adjust"), faults),
      pairs_(scoring_, mentors_, mentees_,
             {.without = together(bans_, pins_),
              .kept = kept_,
              .bonus = keepPoints_,
              .preferred = preferred_.empty() ? kept_ : preferred_},
             chooseScale()) {
    checkPins(pins_, bans_, mentors_, mentees_, faults);
    requireFewPairs(scoring_, mentees_, faults);
    faults.throwIfAny();
    pairs_.setSeats(seatsWithout(pins_));
}

/// A step of one point has to outweigh one more person, and that any number of preferred pairs; where the numbers
/// become too large, preferred pairs no longer win ties.
Scale Question::chooseScale() const {
    const auto total = [](const People& people) {
        return std::accumulate(people.all().begin(), people.all().end(), std::int64_t{0},
                               [](std::int64_t sum, const Person& person) { return sum + person.count; });
    };
    const std::int64_t more = std::min(total(mentors_), total(mentees_)) + 1;
    const std::int64_t largest = scoring_.largest() + keepPoints_;
    const auto fits = [&](std::int64_t scale) { return scale < Market::maxScore / (largest + 2); };
    const bool prefers = !kept_.empty() || !preferred_.empty();
    const std::int64_t forPeople = goal_ == Goal::scorePeople && fits(more) ? more : 1;
    const std::int64_t forTies = prefers && fits(forPeople * more) ? more : 1;
    return {static_cast<std::int32_t>(forPeople * forTies), forPeople > 1 ? static_cast<std::int32_t>(forTies) : 0};
}

std::vector<std::int32_t> Question::seatsWithout(const std::vector<DecidedPair>& decided) const {
    return countsWithout(mentors_, decided, &DecidedPair::mentor);
}

std::vector<std::int32_t> Question::demandsWithout(const std::vector<DecidedPair>& decided) const {
    return countsWithout(mentees_, decided, &DecidedPair::mentee);
}

} // namespace nastavnik::matching
