// SPDX-License-Identifier: MIT
#include "http/resource.hpp"

#include <array>

namespace nastavnik::http {

namespace {

Response organisations(Visit& visit) { return jsonAnswer(visit.parts.view.organisations(visit.scope())); }

/// The card of a colleague is for those who organise mentoring; the other half of a pair sees name, post and address.
void hideCard(Value& person, const people::Scope& scope) {
    if (scope.seesOrganisation(person["organisation"].get<Id>()) || person["id"] == scope.person)
        return;
    for (const char* key : {"profile", "absences", "code", "gender"})
        person.erase(key);
}

Response persons(Visit& visit) {
    Filter filter{.organisation = idIn(visit.query, "organisation"), .search = textIn(visit.query, "search")};
    if (const std::string role = textIn(visit.query, "role"); !role.empty())
        filter.roles = {role};
    readPaging(visit.query, filter);
    Value people = visit.parts.view.persons(visit.scope(), filter);
    for (Value& person : people["items"])
        hideCard(person, visit.scope());
    return jsonAnswer(people);
}

Response mentorships(Visit& visit) {
    Filter filter{.organisation = idIn(visit.query, "organisation"), .openOn = textIn(visit.query, "open_on")};
    readPaging(visit.query, filter);
    return jsonAnswer(visit.parts.view.mentorships(visit.scope(), filter));
}

Field organisation() {
    return {.name = "organisation", .kind = Kind::integer, .summary = {"номер школы", "id of the school"}};
}

} // namespace

void addPeople(Resources& resources) {
    resources.push_back({.method = "GET",
                         .path = "/api/organisations",
                         .summary = {"Организации", "Organisations"},
                         .answer = organisations});
    std::vector<Field> query{
        organisation(),
        {.name = "role", .kind = Kind::text, .summary = {"роль", "role"}},
        {.name = "search", .kind = Kind::text, .summary = {"начало фамилии", "beginning of the surname"}}};
    addPaging(query);
    resources.push_back({.method = "GET",
                         .path = "/api/people",
                         .summary = {"Люди по алфавиту", "People by name"},
                         .query = std::move(query),
                         .answer = persons});
    query = {organisation(),
             {.name = "open_on", .kind = Kind::date, .summary = {"действуют в этот день", "that run on this day"}}};
    addPaging(query);
    resources.push_back({.method = "GET",
                         .path = "/api/mentorships",
                         .summary = {"Наставнические пары и группы", "Mentorships"},
                         .query = std::move(query),
                         .answer = mentorships});
}

} // namespace nastavnik::http
