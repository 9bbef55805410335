// SPDX-License-Identifier: MIT
#include "http/task_card.hpp"

namespace nastavnik::http {

namespace {

/// Only whoever decides about the pairs looks behind them: the people's cards are part of the question.
Value waitToDecide(Visit& visit) {
    Value wait = visit.parts.view.wait(visit.id());
    if (wait.is_null() || !sees(visit.scope(), unitOf(wait)))
        throw notFound();
    const engine::ProgrammeState* programme = visit.snapshot->programme(wait["programme"].get<Id>());
    if (!programme || !mayAct(visit, wait["role"].get<std::string>(), unitOf(wait), *programme))
        throw notAllowed({"варианты пар смотрит тот, кто о парах решает",
                          "variants of pairs are for whoever decides about the pairs"});
    return wait;
}

/// What the run asked of matching.propose before it asked the person: it stands in the journal.
Value questionBehind(Visit& visit) {
    const Value wait = waitToDecide(visit);
    Value call = visit.parts.view.lastCallBefore(wait["run"].get<Id>(), wait["seq"].get<int>(), "matching.propose");
    if (call.is_null())
        throw Error("HT404",
                    {"этому вопросу не предшествовал подбор пар", "no pairs were matched before this question"});
    call["request"].erase("details");
    return std::move(call["request"]);
}

Value listIn(const Value& question, const char* name) {
    const auto found = question.find(name);
    return found == question.end() || !found->is_array() ? Value::array() : *found;
}

Value peopleIn(const Value& question, const char* list, const char* countField) {
    Value people = Value::array();
    for (const Value& person : listIn(question, list))
        people.push_back({{"id", person.value("id", Value())},
                          {"name", person.value("name", Value())},
                          {"count", person.value(countField, Value(1))}});
    return people;
}

Value criteriaIn(const Value& question) {
    Value criteria = Value::array();
    for (const Value& rule : listIn(question, "criteria"))
        criteria.push_back({{"name", rule.value("name", Value())},
                            {"title", rule.value("title", rule.value("name", Value()))},
                            {"weight", rule.value("weight", Value(0))},
                            {"hard", rule.value("hard", Value(false))}});
    return criteria;
}

Response about(Visit& visit) {
    const Value question = questionBehind(visit);
    return jsonAnswer({{"mentors", peopleIn(question, "mentors", "capacity")},
                       {"mentees", peopleIn(question, "mentees", "demand")},
                       {"criteria", criteriaIn(question)},
                       {"goal", question.value("goal", Value("people"))},
                       {"pins", listIn(question, "pins")},
                       {"bans", listIn(question, "bans")}});
}

Response whatIf(Visit& visit) {
    Value question = questionBehind(visit);
    question["changes"] = visit.body["changes"];
    const Outcome outcome =
        visit.parts.call("matching.what_if",
                         {.arguments = std::move(question), .today = visit.parts.today(), .language = visit.language});
    return jsonAnswer(outcome.value);
}

} // namespace

void addMatchingVariants(Resources& resources) {
    resources.push_back({.method = "GET",
                         .path = "/api/waits/{id}/matching",
                         .summary = {"Из чего подобраны пары, о которых спрашивают: люди, критерии, цель, решения",
                                     "What the pairs in question were made of: people, criteria, goal, decisions"},
                         .answer = about});
    resources.push_back(
        {.method = "POST",
         .path = "/api/waits/{id}/what_if",
         .summary = {"Вариант пар: подбор как есть и с изменениями, и кто при этом переходит; ничего не меняет",
                     "A variant of the pairs: the matching as it is and with changes, and who moves; changes nothing"},
         .body = {{.name = "changes",
                   .kind = Kind::list,
                   .need = Need::required,
                   .summary = {"изменения, как в matching.what_if", "changes, as in matching.what_if"}}},
         .answer = whatIf});
}

} // namespace nastavnik::http
