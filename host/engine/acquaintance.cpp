// SPDX-License-Identifier: MIT
#include "engine/acquaintance.hpp"

#include "engine/named_people.hpp"
#include "engine/notices.hpp"
#include "engine/seen_document.hpp"
#include "engine/task_view.hpp"

#include <algorithm>

namespace nastavnik::engine {

namespace {

std::vector<const people::Person*> personsIn(const Value& list, const Task& task, const people::Directory& directory) {
    std::vector<const people::Person*> persons;
    std::vector<Fault> faults;
    for (const Value& reference : list) {
        const people::Person* person = directory.person(idIn(reference));
        if (person && isWithinReach(*person, task, directory))
            persons.push_back(person);
        else
            faults.push_back({"EN025",
                              {"persons: среди людей организации нет «" + reference.dump() + "»",
                               "persons: the organisation has nobody \"" + reference.dump() + "\""}});
    }
    if (!faults.empty())
        throw Error(std::move(faults));
    return persons;
}

void requireSigned(const Document& document, const roadmap::Roadmap& roadmap) {
    const auto* kind = roadmap::find(roadmap.documents, document.kind);
    const bool hasToBeSigned = kind && !kind->approve.empty();
    if (document.isSigned() || (!hasToBeSigned && document.status != DocumentStatus::cancelled))
        return;
    throw Error("EN026", {"документ № " + document.number + " ещё не подписан: знакомить с ним рано",
                          "document " + document.number + " is not signed yet: it is too early to read it"});
}

void tell(Turn& turn, const Task& task, const people::Person& person, const Document& document) {
    const ProgrammeState& state = turn.programmeOf(task);
    const roadmap::Notice notice = noticeFor("acquaint", state.roadmap());
    Value data = noticeView(task, state, turn.world.directory, turn.today());
    data["person"] = {{"name", person.fullName()}};
    data["document"] = {{"title", document.title}, {"number", document.number}, {"date", russianDate(document.date)}};
    turn.post({.programme = task.programme,
               .task = task.id,
               .person = person.id,
               .address = person.email,
               .notice = notice.id,
               .subject = fillNotice(notice.subject, data),
               .text = fillNotice(notice.text, data)});
}

Acquaintance* entryOf(Document& document, Id person) {
    const auto found = std::ranges::find(document.acquaintances, person, &Acquaintance::person);
    return found == document.acquaintances.end() ? nullptr : &*found;
}

} // namespace

void askToRead(Turn& turn, const Task& task, const Value& request) {
    Document document = seenDocument(turn, task, request.at("document"));
    requireSigned(document, turn.programmeOf(task).roadmap());
    for (const people::Person* person : personsIn(request.at("persons"), task, turn.world.directory)) {
        if (entryOf(document, person->id))
            continue;
        document.acquaintances.push_back({.person = person->id});
        tell(turn, task, *person, document);
    }
    turn.ledger.saveDocument(document);
    turn.record("document:" + std::to_string(document.id), "to_be_read", {{"persons", document.acquaintances.size()}});
}

void noteReading(Turn& turn, Document document, Id person) {
    Acquaintance* entry = entryOf(document, person);
    if (!entry || entry->done)
        throw Error("EN027", {"ознакомление с документом № " + document.number + " от этого человека не ждут",
                              "nobody waits for this person to read document " + document.number});
    entry->done = turn.now;
    const bool last = std::ranges::all_of(document.acquaintances, [](const auto& one) { return one.done.has_value(); });
    if (last)
        document.status = DocumentStatus::acquainted;
    turn.ledger.saveDocument(document);
    turn.record("document:" + std::to_string(document.id), "read", {{"person", person}});
}

} // namespace nastavnik::engine
