// SPDX-License-Identifier: MIT
#include "calls/proposal.hpp"

#include "calls/matching_value.hpp"
#include "criteria/criteria_reader.hpp"
#include "criteria/scored_pairs.hpp"
#include "reasons/phrases.hpp"

#include <algorithm>
#include <tuple>

namespace nastavnik::matching {

namespace {

constexpr std::uint64_t mostPairs = 400'000'000;

std::vector<DecidedPair> together(std::vector<DecidedPair> left, const std::vector<DecidedPair>& right) {
    left.insert(left.end(), right.begin(), right.end());
    std::sort(left.begin(), left.end(), [](const DecidedPair& one, const DecidedPair& other) {
        return std::tie(one.mentee, one.mentor) < std::tie(other.mentee, other.mentor);
    });
    return left;
}

std::vector<std::int32_t> countsWithout(const People& people, const std::vector<DecidedPair>& pins,
                                        std::uint32_t DecidedPair::*side) {
    std::vector<std::int32_t> counts;
    for (const Person& person : people.all())
        counts.push_back(person.count);
    for (const DecidedPair& pin : pins)
        --counts[pin.*side];
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

bool wantsMostPeople(const Value& arguments, FaultList& faults) {
    const Value goal = arguments.value("goal", Value());
    if (goal.is_null() || goal == "people" || goal == "score")
        return goal != "score";
    faults.add("MT009",
               {"«goal» — «people» или «score», найдено " + quoted(shown(goal), Language::ru) + ".",
                "\"goal\" is \"people\" or \"score\", found " + quoted(shown(goal), Language::en) + "."},
               "goal", 0);
    return true;
}

} // namespace

Value propose(const Call& call) {
    const Value& arguments = call.arguments;
    const Value none = Value::array();
    const auto list = [&](const char* name) -> const Value& {
        const auto found = arguments.find(name);
        return found == arguments.end() || found->is_null() ? none : *found;
    };
    FaultList faults;
    const People mentors(list("mentors"), "mentors", "capacity", faults);
    const People mentees(list("mentees"), "mentees", "demand", faults);
    const auto pins = readDecidedPairs(list("pins"), "pins", mentors, mentees, faults);
    const auto bans = readDecidedPairs(list("bans"), "bans", mentors, mentees, faults);
    const auto kept = readDecidedPairs(list("keep"), "keep", mentors, mentees, faults);
    checkPins(pins, bans, mentors, mentees, faults);
    Scoring scoring(mentors, mentees, readCriteria(list("criteria"), formOf(arguments), faults), faults);
    const std::int32_t bonus = readKeepPoints(arguments, faults);
    const bool mostPeople = wantsMostPeople(arguments, faults);
    requireFewPairs(scoring, mentees, faults);
    faults.throwIfAny();

    auto seats = countsWithout(mentors, pins, &DecidedPair::mentor);
    ScoredPairs pairs(scoring, mentors, mentees, seats, together(bans, pins), kept, bonus);
    const CoreSolution solution = solveCore(pairs, std::move(seats), countsWithout(mentees, pins, &DecidedPair::mentee),
                                            {.mostPeople = mostPeople});
    const Matched matched{.mentors = mentors,
                          .mentees = mentees,
                          .solution = solution,
                          .source = pairs,
                          .scoring = &scoring,
                          .scored = &pairs,
                          .mostPeople = mostPeople};
    return MatchingValue(matched, {.pins = pins, .kept = kept, .keepPoints = bonus}, call.language)
        .value(arguments.value("details", Value()) == true);
}

} // namespace nastavnik::matching
