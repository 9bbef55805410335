// SPDX-License-Identifier: MIT
#include "http/deed.hpp"

#include "engine/roles.hpp"
#include "http/fault_answer.hpp"

#include <algorithm>

namespace nastavnik::http {

namespace {

const people::Person& known(engine::Turn& turn, Id id) {
    if (const people::Person* person = turn.world.directory.person(id))
        return *person;
    throw Error("HT401", {"вас больше нет в списке людей: обратитесь в управление образования",
                          "you are not on the list of people any more: ask the department"});
}

} // namespace

Deed::Deed(engine::Turn& turn, engine::RunDriver& driver, Id person)
    : turn_(turn), driver_(driver), person_(known(turn, person)),
      scope_(people::scopeOf(person_, turn.world.directory)) {}

engine::Task Deed::task(Id id) {
    for (const auto& [programme, state] : turn_.world.programmes) {
        if (const engine::Task* found = state.task(id); found && sees(scope_, found->unit))
            return *found;
    }
    throw notFound();
}

engine::Run Deed::run(Id id) {
    const auto run = turn_.ledger.run(id);
    if (!run)
        throw notFound();
    task(run->task);
    return *run;
}

engine::Wait Deed::wait(Id id) {
    const auto wait = turn_.ledger.wait(id);
    if (!wait || !sees(scope_, wait->unit))
        throw notFound();
    return *wait;
}

engine::Document Deed::document(Id id) {
    auto document = turn_.ledger.document(id);
    const auto isAsked = [&] {
        return std::ranges::count(document->acquaintances, person_.id, &engine::Acquaintance::person) > 0;
    };
    if (!document || !(scope_.seesOrganisation(document->organisation) || isAsked()))
        throw notFound();
    return std::move(*document);
}

engine::Document Deed::ownDocument(Id id) {
    auto document = turn_.ledger.document(id);
    if (!document)
        throw notFound();
    requireOwn(document->organisation);
    return std::move(*document);
}

void Deed::requireOwn(Id organisation) {
    if (!scope_.seesOrganisation(organisation))
        throw notFound();
}

bool Deed::may(std::string_view role, const engine::Task& task) {
    return engine::mayAct(person_, role, task.unit, turn_.programmeOf(task), turn_.world.directory, turn_.today());
}

Value perform(Visit& visit, const std::string& verb, std::function<Value(Deed&)> act) {
    return visit.carryOut(
        verb, [person = visit.viewer.person->id, act = std::move(act)](engine::Turn& turn, engine::RunDriver& driver) {
            Deed deed(turn, driver, person);
            return act(deed);
        });
}

std::function<Response(Visit&)> byDeed(std::string verb, std::function<Value(Deed&, Id, const Value& body)> act) {
    return [verb = std::move(verb), act = std::move(act)](Visit& visit) {
        const Id id = visit.path.contains("id") ? visit.id() : 0;
        return jsonAnswer(
            perform(visit, verb, [act, id, body = visit.body](Deed& deed) { return act(deed, id, body); }));
    };
}

} // namespace nastavnik::http
