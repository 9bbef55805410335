// SPDX-License-Identifier: MIT
#include "engine/mentorship_keeping.hpp"
#include "http/deed.hpp"
#include "http/resource.hpp"

#include <algorithm>

namespace nastavnik::http {

using people::Mentorship;

namespace {

bool has(const std::vector<Id>& ids, Id id) { return std::find(ids.begin(), ids.end(), id) != ids.end(); }

/// The mentor asks to be released, the mentee asks for another mentor; everything is open to who answers for the pair.
void requireRight(const Deed& deed, const Mentorship& mentorship, const std::string& kind) {
    const Id person = deed.person().id;
    const bool isOwn = (kind == "release" && has(mentorship.mentors, person)) ||
                       (kind == "another_mentor" && has(mentorship.mentees, person));
    if (!isOwn && !deed.scope().seesOrganisation(mentorship.organisation))
        throw notAllowed(
            {"наставник просит об освобождении, наставляемый — о другом наставнике; остальное решает школа",
             "a mentor asks to be released, a mentee for another mentor; the rest is for the school"});
}

Value ask(Deed& deed, Id id, const Value& body) {
    const Mentorship* mentorship = deed.turn().world.directory.mentorship(id);
    if (!mentorship || !deed.scope().seesMentorship(id, mentorship->organisation))
        throw notFound();
    const std::string kind = body["kind"];
    requireRight(deed, *mentorship, kind);
    return {{"tasks",
             engine::askForChange(deed.turn(), id, {.kind = kind, .reason = body["reason"], .by = deed.person().id})}};
}

/// Who was whose mentor, from when to when: what an attestation asks for.
Response history(Visit& visit) {
    const people::Directory& directory = visit.snapshot->directory;
    const people::Person* person = directory.person(visit.id());
    const bool isSeen =
        person && (person->id == visit.scope().person || visit.scope().seesOrganisation(person->organisation));
    if (!isSeen)
        throw notFound();
    Value items = Value::array();
    for (const Mentorship& mentorship : directory.mentorships()) {
        const bool isMentor = has(mentorship.mentors, person->id);
        if (!isMentor && !has(mentorship.mentees, person->id))
            continue;
        Value names = Value::array();
        for (const Id other : isMentor ? mentorship.mentees : mentorship.mentors)
            names.push_back(directory.person(other) ? directory.person(other)->fullName() : "");
        items.push_back({{"mentorship", mentorship.id},
                         {"as", isMentor ? "mentor" : "mentee"},
                         {"with", std::move(names)},
                         {"form", mentorship.form},
                         {"kind", mentorship.kind},
                         {"subject", mentorship.subject},
                         {"from", isoText(mentorship.from)},
                         {"to", mentorship.to ? Value(isoText(*mentorship.to)) : Value()},
                         {"end_kind", mentorship.endKind},
                         {"end_reason", mentorship.endReason},
                         {"order", mentorship.order ? Value(*mentorship.order) : Value()}});
    }
    const std::size_t total = items.size();
    return jsonAnswer({{"person", {{"id", person->id}, {"name", person->fullName()}}},
                       {"items", std::move(items)},
                       {"total", total}});
}

} // namespace

void addMentorshipCommands(Resources& resources) {
    resources.push_back({.method = "GET",
                         .path = "/api/people/{id}/history",
                         .summary = {"Чьим наставником был человек и кто был его наставником",
                                     "Whose mentor a person was, and who was theirs"},
                         .answer = history});
    resources.push_back(
        {.method = "POST",
         .path = "/api/mentorships/{id}/change",
         .summary = {"Попросить об изменении пары", "Ask for a change of a mentorship"},
         .body = {{.name = "kind",
                   .kind = Kind::text,
                   .need = Need::required,
                   .summary = {"release — освободить наставника, removal — отстранить, another_mentor — другой "
                               "наставник, replacement — замена администрацией",
                               "what is asked for"},
                   .allowed = engine::changeRequests()},
                  {.name = "reason", .kind = Kind::text, .need = Need::required, .summary = {"причина", "the reason"}}},
         .answer = byDeed("ask_change", ask)});
}

} // namespace nastavnik::http
