// SPDX-License-Identifier: MIT
#include "engine/verbs.hpp"

#include "engine/seen_document.hpp"

namespace nastavnik::engine {

namespace {

/// Scripts may name a person by id or by the table that people.list gave.
Id personId(const Value& person) {
    const Value& id = person.is_object() && person.contains("id") ? person["id"] : person;
    return id.is_number_integer() ? id.get<Id>() : 0;
}

/// Another school's people are not for a school to take; a partner's (a student, a veteran) are.
bool isWithinReach(const people::Person& person, const VerbCall& call) {
    const Unit& unit = call.task().unit;
    const people::Organisation* organisation = call.turn.world.directory.organisation(person.organisation);
    return unit.kind == UnitKind::department || person.organisation == unit.organisation ||
           (organisation && organisation->kind != people::OrganisationKind::school);
}

/// What the row says of itself, or what the call says of all rows.
std::string wordOf(const Value& pair, const char* field, const std::string& ofAll = "") {
    return pair.contains(field) && pair[field].is_string() ? pair[field].get<std::string>() : ofAll;
}

Id knownPerson(const VerbCall& call, const Value& person, const std::string& where) {
    const Id id = personId(person);
    const people::Person* known = call.turn.world.directory.person(id);
    if (known && isWithinReach(*known, call))
        return id;
    throw Error("EN012", {where + ": такого человека нет", where + ": there is no such person"});
}

/// One side of a pair, or all of one side of a group: `one` names a person, `many` a list of them.
std::vector<Id> side(const VerbCall& call, const Value& pair, const std::string& one, const std::string& many,
                     const std::string& row) {
    if (!pair.is_object() || !pair.contains(many) || !pair[many].is_array() || pair[many].empty())
        return {knownPerson(call, pair.is_object() && pair.contains(one) ? pair[one] : Value(), row + "." + one)};
    std::vector<Id> ids;
    for (const Value& person : pair[many])
        ids.push_back(knownPerson(call, person, row + "." + many + "[" + std::to_string(ids.size() + 1) + "]"));
    return ids;
}

people::Mentorship mentorshipOf(const VerbCall& call, Id organisation, const Value& pair, std::size_t number) {
    const std::string row = "pairs[" + std::to_string(number) + "]";
    people::Mentorship mentorship{.organisation = organisation,
                                  .mentors = side(call, pair, "mentor", "mentors", row),
                                  .mentees = side(call, pair, "mentee", "mentees", row),
                                  .form = wordOf(pair, "form", call.arguments["form"].get<std::string>()),
                                  .kind = wordOf(pair, "kind", call.arguments["kind"].get<std::string>()),
                                  .subject = wordOf(pair, "subject"),
                                  .from = call.turn.today()};
    if (const Value& from = call.optional("from"); from.is_string())
        mentorship.from = *parseDate(from.get<std::string>());
    if (const Value& order = call.optional("order"); !order.is_null())
        mentorship.order = seenDocument(call.turn, call.task(), order).id;
    return mentorship;
}

Value fix(VerbCall& call) {
    const Value& pairs = call.arguments["pairs"];
    const Id organisation = organisationOf(call);
    std::vector<people::Mentorship> mentorships;
    for (const Value& pair : pairs)
        mentorships.push_back(mentorshipOf(call, organisation, pair, mentorships.size() + 1));
    Value fixed = Value::array();
    for (people::Mentorship& mentorship : mentorships) {
        const Id id = call.turn.addMentorship(call.programme(), std::move(mentorship));
        fixed.push_back(people::toValue(*call.turn.world.directory.mentorship(id), call.turn.world.directory));
    }
    return fixed;
}

Value list(VerbCall& call) {
    const Id organisation = organisationOf(call);
    const bool all = organisation == call.programme().programme().department;
    Value found = Value::array();
    for (const people::Mentorship& mentorship : call.turn.world.directory.mentorships()) {
        if (!mentorship.to && (all || mentorship.organisation == organisation))
            found.push_back(people::toValue(mentorship, call.turn.world.directory));
    }
    return found;
}

Value close(VerbCall& call) {
    const Id id = personId(call.arguments["pair"]);
    const people::Mentorship* known = call.turn.world.directory.mentorship(id);
    if (!known ||
        (call.task().unit.kind != UnitKind::department && known->organisation != call.task().unit.organisation))
        throw Error("EN013", {"pair: такой пары в этой организации нет", "pair: this organisation has no such pair"});
    people::Mentorship mentorship = *known;
    const Value& till = call.optional("till");
    mentorship.to = till.is_string() ? *parseDate(till.get<std::string>()) : call.turn.today();
    call.turn.ledger.saveMentorship(mentorship);
    call.turn.record("mentorship:" + std::to_string(id), "closed", {{"reason", call.arguments["reason"]}});
    call.turn.world.directory.put(mentorship);
    // What was still planned for the pair has lost its object; what is open stays for people to finish or waive.
    std::vector<Id> planned;
    for (const Task& task : call.programme().tasks()) {
        if (task.unit == Unit{UnitKind::mentorship, id, mentorship.organisation} && task.state == TaskState::planned)
            planned.push_back(task.id);
    }
    for (const Id task : planned)
        call.turn.change(waived(call.turn.task(task), call.arguments["reason"], call.turn.today()), "waived");
    return people::toValue(mentorship, call.turn.world.directory);
}

Field field(std::string name, Kind kind, Need need, Text summary, Value fallback = nullptr) {
    return {.name = std::move(name),
            .kind = kind,
            .need = need,
            .summary = std::move(summary),
            .fallback = std::move(fallback)};
}

} // namespace

std::vector<HostVerb> pairVerbs() {
    const Field school =
        field("school", Kind::any, Need::optional,
              {"организация; по умолчанию — та, чья это задача", "organisation; by default the task's"});
    return {
        {.declaration =
             {.name = "pairs.fix",
              .summary = {"Закрепляет пары и группы: у каждой появляются свои задачи дорожной карты.",
                          "Fixes pairs and groups: each gets its own tasks of the roadmap."},
              .fields = {field("pairs", Kind::list, Need::required,
                               {"таблицы с полями mentor и mentee (номер или человек), у группы — mentors и mentees "
                                "(списки); form, kind и subject у строки важнее общих",
                                "tables with mentor and mentee (id or person), of a group mentors and mentees (lists); "
                                "form, kind and subject of a row go before the common ones"}),
                         field("form", Kind::text, Need::optional, {"форма наставничества", "form of mentoring"}, ""),
                         field("kind", Kind::text, Need::optional, {"вид наставничества", "kind of mentoring"}, ""),
                         field("order", Kind::any, Need::optional,
                               {"приказ о закреплении", "the order that fixes them"}),
                         field("from", Kind::date, Need::optional,
                               {"с какого дня; по умолчанию — сегодня", "from which day; default today"}),
                         school},
              .result = Kind::list},
         .apply = fix},
        {.declaration = {.name = "pairs.list",
                         .summary = {"Действующие пары школы; управлению — пары всех школ.",
                                     "Open pairs of a school; for a department those of all schools."},
                         .fields = {school},
                         .result = Kind::list},
         .apply = list},
        {.declaration = {.name = "pairs.close",
                         .summary = {"Завершает пару; её ещё не начатые задачи снимаются.",
                                     "Ends a pair; its tasks that have not begun are waived."},
                         .fields = {field("pair", Kind::any, Need::required, {"пара или её номер", "pair or its id"}),
                                    field("reason", Kind::text, Need::required, {"причина", "reason"}),
                                    field("till", Kind::date, Need::optional,
                                          {"последний день; по умолчанию — сегодня", "last day; default today"})},
                         .result = Kind::table},
         .apply = close},
    };
}

} // namespace nastavnik::engine
