// SPDX-License-Identifier: MIT
#include "calls/proposal.hpp"

#include "calls/matching_value.hpp"
#include "calls/question.hpp"
#include "solver/groups.hpp"

#include <algorithm>
#include <tuple>

namespace nastavnik::matching {

namespace {

constexpr std::uint64_t mostListed = 5'000'000; ///< pairs that are listed one by one

CoreOptions optionsFor(Goal goal) { return {.mostPeople = goal == Goal::people}; }

/// All admissible pairs; of each mentee the best ones only when they are too many.
CoreSolution listed(Question& question) {
    CoreSolution solution;
    Market& market = solution.market;
    market.capacity = question.seatsWithout(question.pins());
    market.demand = question.demandsWithout(question.pins());
    std::vector<Candidate> row;
    for (std::size_t mentee = 0; mentee < market.demand.size(); ++mentee) {
        question.pairs().candidates(mentee, PairSource::anyScore, row);
        solution.pairs += row.size();
        if (market.candidates.size() + row.size() > mostListed)
            row.resize(std::min<std::size_t>(row.size(), 1));
        market.candidates.insert(market.candidates.end(), row.begin(), row.end());
        market.first.push_back(static_cast<std::uint32_t>(market.candidates.size()));
    }
    return solution;
}

std::vector<DecidedPair> chosenPairs(const Market& market, const std::vector<std::uint32_t>& chosen) {
    std::vector<DecidedPair> pairs;
    std::uint32_t mentee = 0;
    for (const std::uint32_t candidate : chosen) {
        while (market.first[mentee + 1] <= candidate)
            ++mentee;
        pairs.push_back({static_cast<std::uint32_t>(market.candidates[candidate].mentor), mentee, 0});
    }
    return pairs;
}

/// Seats of groups that pins have not filled yet.
std::vector<std::int32_t> leastGroups(const Question& question) {
    std::vector<std::int32_t> least;
    for (const Person& mentor : question.mentors().all())
        least.push_back(mentor.least);
    for (const DecidedPair& pin : question.pins())
        --least[pin.mentor];
    return least;
}

/// Decides the groups first; then everybody else is matched with the seats that are left.
GroupsDecided decideGroups(Question& question, const CoreSolution& relaxed, const std::vector<std::int32_t>& least) {
    Market market = relaxed.market;
    const bool all = relaxed.pairs <= mostListed;
    if (all) {
        market = listed(question).market;
        market.leftOut = relaxed.market.leftOut;
    }
    const auto limit = static_cast<int>(std::clamp<std::size_t>(8'000'000 / (market.candidates.size() + 1), 16, 4000));
    const GroupChoice choice = chooseGroups(market, least, limit);
    GroupsDecided decided{.isBest = all && choice.isBest, .worth = choice.worth, .bound = choice.bound};
    for (const DecidedPair& pair : chosenPairs(market, choice.chosen))
        if (least[pair.mentor] > 1)
            decided.pairs.push_back(pair);
    return decided;
}

std::vector<DecidedPair> with(std::vector<DecidedPair> pairs, const std::vector<DecidedPair>& more) {
    pairs.insert(pairs.end(), more.begin(), more.end());
    return pairs;
}

Value answer(Question& question, const CoreSolution& solution, GroupsDecided groups, const Call& call) {
    const Matched matched{.mentors = question.mentors(),
                          .mentees = question.mentees(),
                          .solution = solution,
                          .source = question.pairs(),
                          .scoring = &question.scoring(),
                          .scored = &question.pairs(),
                          .mostPeople = question.goal() == Goal::people,
                          .isStable = question.goal() == Goal::stable,
                          .hasGroups = !groups.pairs.empty(),
                          .scale = question.pairs().scale().scale};
    return MatchingValue(matched,
                         {.pins = question.pins(),
                          .kept = question.kept(),
                          .keepPoints = question.keepPoints(),
                          .groups = std::move(groups)},
                         call.language)
        .value(call.arguments.value("details", Value()) == true);
}

Value proposeBest(Question& question, const Call& call) {
    ScoredPairs& pairs = question.pairs();
    const CoreOptions options = optionsFor(question.goal());
    CoreSolution solution =
        solveCore(pairs, question.seatsWithout(question.pins()), question.demandsWithout(question.pins()), options);
    const std::vector<std::int32_t> least = leastGroups(question);
    if (!hasSmallGroup(solution.market, solution.assignment.chosen, least))
        return answer(question, solution, {}, call);
    GroupsDecided groups = decideGroups(question, solution, least);
    const std::vector<DecidedPair> decided = with(question.pins(), groups.pairs);
    std::vector<std::int32_t> seats = question.seatsWithout(decided);
    for (std::size_t mentor = 0; mentor < seats.size(); ++mentor)
        if (least[mentor] > 1)
            seats[mentor] = 0;
    pairs.setSeats(seats);
    solution = solveCore(pairs, std::move(seats), question.demandsWithout(decided), options);
    return answer(question, solution, std::move(groups), call);
}

Error tooManyForMutualChoice(std::uint64_t pairs) {
    const std::string found = std::to_string(pairs), limit = std::to_string(mostListed);
    return Error("MT031",
                 {"Для взаимного выбора («stable») допустимых пар слишком много: " + found + ", предел — " + limit +
                      ". Добавьте жёсткое правило или подбирайте по муниципалитетам.",
                  "There are too many admissible pairs for mutual choice (\"stable\"): " + found + ", the limit is " +
                      limit + ". Add a hard rule, or match each municipality by itself."},
                 {"mentees", 0});
}

Error groupTooSmall() {
    return Error("MT032",
                 {"При взаимном выборе («stable») одна из групп вышла бы меньше наименьшей: люди выбирают друг друга, "
                  "а не группу. Уберите у наставников «group» или возьмите другую цель.",
                  "By mutual choice (\"stable\") one of the groups would be below its smallest size: people choose one "
                  "another, not a group. Remove \"group\" from the mentors, or take another goal."},
                 {"goal", 0});
}

Value proposeStable(Question& question, const Call& call) {
    CoreSolution solution = listed(question);
    if (solution.pairs > mostListed)
        throw tooManyForMutualChoice(solution.pairs);
    Market& market = solution.market;
    std::vector<Liking> likings;
    for (std::size_t mentee = 0; mentee < market.mentees(); ++mentee)
        for (const Candidate& candidate : market.of(mentee))
            likings.push_back(
                question.scoring().liking(static_cast<std::size_t>(candidate.mentor), mentee, candidate.score));
    solution.assignment.chosen = stablePairs(market, likings);
    if (hasSmallGroup(market, solution.assignment.chosen, leastGroups(question)))
        throw groupTooSmall();
    solution.assignment.price.assign(market.mentors(), 0);
    solution.assignment.gain.assign(market.mentees(), 0);
    solution.rounds = 1;
    market.leftOut = leftOutForMostPeople(market);
    return answer(question, solution, {}, call);
}

} // namespace

Value propose(const Call& call) {
    Question question(call.arguments);
    return question.goal() == Goal::stable ? proposeStable(question, call) : proposeBest(question, call);
}

Value candidates(const Call& call) {
    constexpr std::int64_t usual = 20;
    Question question(call.arguments);
    const Value most = call.arguments.value("most", Value());
    const auto kept = static_cast<std::size_t>(
        std::clamp<std::int64_t>(most.is_number_integer() ? most.get<std::int64_t>() : usual, 1, 1000));
    std::vector<Candidate> row;
    Value result = Value::array();
    for (std::size_t mentee = 0; mentee < question.mentees().size(); ++mentee) {
        question.pairs().candidates(mentee, PairSource::anyScore, row);
        std::sort(row.begin(), row.end(), [](const Candidate& left, const Candidate& right) {
            return std::tuple(-left.score, left.mentor) < std::tuple(-right.score, right.mentor);
        });
        row.resize(std::min(row.size(), kept));
        for (const Candidate& candidate : row)
            result.push_back({{"mentor", question.mentors()[static_cast<std::size_t>(candidate.mentor)].id},
                              {"mentee", question.mentees()[mentee].id},
                              {"score", candidate.score}});
    }
    return result;
}

} // namespace nastavnik::matching
