// SPDX-License-Identifier: MIT
#include "engine/named_people.hpp"

#include <algorithm>

namespace nastavnik::engine {

namespace {

bool isIn(const std::vector<Id>& ids, Id id) { return std::find(ids.begin(), ids.end(), id) != ids.end(); }

bool isInMentorshipOf(const people::Directory& directory, Id organisation, Id person) {
    const auto& mentorships = directory.mentorships();
    return std::any_of(mentorships.begin(), mentorships.end(), [&](const people::Mentorship& mentorship) {
        return mentorship.organisation == organisation &&
               (isIn(mentorship.mentors, person) || isIn(mentorship.mentees, person));
    });
}

} // namespace

Id idIn(const Value& reference) {
    const Value& id = reference.is_object() && reference.contains("id") ? reference["id"] : reference;
    return id.is_number_integer() ? id.get<Id>() : 0;
}

std::vector<Id> organisationsSeen(const VerbCall& call) {
    const Id department = call.programme().programme().department;
    if (call.task().unit.kind != UnitKind::department && asksFor(call, department))
        return {department};
    const Id wanted = organisationOf(call);
    if (wanted != department)
        return {wanted};
    std::vector<Id> seen{wanted};
    for (const people::Organisation* school : call.turn.world.directory.schoolsOf(wanted))
        seen.push_back(school->id);
    return seen;
}

bool isWithin(const VerbCall& call, Id organisation) {
    const Unit& unit = call.task().unit;
    return unit.kind == UnitKind::department || unit.organisation == organisation;
}

bool isWithinReach(const people::Person& person, const Task& task, const people::Directory& directory) {
    const people::Organisation* organisation = directory.organisation(person.organisation);
    return task.unit.kind == UnitKind::department || person.organisation == task.unit.organisation ||
           (organisation && organisation->kind != people::OrganisationKind::school) ||
           isInMentorshipOf(directory, task.unit.organisation, person.id);
}

Id requirePersonOf(const VerbCall& call, const Value& reference, const std::string& where) {
    const Id id = idIn(reference);
    const people::Person* person = call.turn.world.directory.person(id);
    if (person && isWithinReach(*person, call.task(), call.turn.world.directory))
        return id;
    throw Error("EN012", {where + ": такого человека нет", where + ": there is no such person"});
}

Date dateOr(const VerbCall& call, const char* name, Date fallback) {
    const Value& given = call.optional(name);
    return given.is_string() ? parseDate(given.get<std::string>()).value_or(fallback) : fallback;
}

Field schoolField() {
    return {.name = "school",
            .kind = Kind::any,
            .summary = {"организация; по умолчанию — та, чья это задача", "organisation; by default the task's"}};
}

} // namespace nastavnik::engine
