// SPDX-License-Identifier: MIT
#include "store/listing.hpp"
#include "store/scope_conditions.hpp"

namespace nastavnik::store {

namespace {

constexpr Listing organisations{.columns = "id, code, kind, name, short_name, parent, details",
                                .from = "FROM organisation",
                                .order = "ORDER BY id"};
constexpr Listing persons{
    .columns = "id, code, surname, given, patronymic, gender, email, organisation, position, absences, profile",
    .from = "FROM person",
    .order = "ORDER BY surname, given, patronymic, id"};
constexpr Listing mentorships{.columns = "id, organisation, form, kind, subject, since, until, fixed_by",
                              .from = "FROM mentorship",
                              .order = "ORDER BY id"};

Value organisationAt(const Query& row) {
    return {{"id", row.integer(0)},   {"code", row.bytes(1)},       {"kind", row.bytes(2)},
            {"name", row.bytes(3)},   {"short_name", row.bytes(4)}, {"parent", idOrNull(row, 5)},
            {"details", row.value(6)}};
}

Value rolesOf(Database& database, Id person) {
    Value roles = Value::array();
    Query row = database.query("SELECT role FROM person_role WHERE person = ? ORDER BY place", person);
    while (row.next())
        roles.push_back(row.bytes(0));
    return roles;
}

Value personAt(Database& database, const Query& row) {
    return {{"id", row.integer(0)},     {"code", row.bytes(1)},           {"surname", row.bytes(2)},
            {"given", row.bytes(3)},    {"patronymic", row.bytes(4)},     {"gender", row.bytes(5)},
            {"email", row.bytes(6)},    {"organisation", row.integer(7)}, {"position", row.bytes(8)},
            {"absences", row.value(9)}, {"profile", row.value(10)},       {"roles", rolesOf(database, row.integer(0))}};
}

Value sideOf(Database& database, Id mentorship, std::string_view side) {
    Value names = Value::array();
    Query row = database.query("SELECT person.id, person.surname, person.given, person.patronymic "
                               "FROM mentorship_person JOIN person ON person.id = mentorship_person.person "
                               "WHERE mentorship_person.mentorship = ? AND mentorship_person.side = ? "
                               "ORDER BY mentorship_person.place",
                               mentorship, side);
    while (row.next())
        names.push_back(
            {{"id", row.integer(0)}, {"surname", row.bytes(1)}, {"given", row.bytes(2)}, {"patronymic", row.bytes(3)}});
    return names;
}

Value mentorshipAt(Database& database, const Query& row) {
    const Id id = row.integer(0);
    return {{"id", id},
            {"organisation", row.integer(1)},
            {"form", row.bytes(2)},
            {"kind", row.bytes(3)},
            {"subject", row.bytes(4)},
            {"from", row.bytes(5)},
            {"to", textOrNull(row, 6)},
            {"order", idOrNull(row, 7)},
            {"mentors", sideOf(database, id, "mentor")},
            {"mentees", sideOf(database, id, "mentee")}};
}

} // namespace

Value listOrganisations(Database& database, const std::string& kind, const Seen& seen) {
    Conditions conditions;
    conditions.equal("kind", kind);
    narrowOrganisations(conditions, seen);
    return list(database, organisations, conditions, {.limit = 500}, organisationAt);
}

Value listPersons(Database& database, const PersonFilter& filter, Page page) {
    Conditions conditions;
    conditions.equal("organisation", filter.organisation);
    narrowPersons(conditions, filter.seen);
    if (!filter.role.empty())
        conditions.add("id IN (SELECT person FROM person_role WHERE role = ?)", {filter.role});
    conditions.beginsWith("surname", filter.search);
    return list(database, persons, conditions, page, [&](const Query& row) { return personAt(database, row); });
}

Value showPerson(Database& database, Id person) {
    Conditions conditions;
    conditions.equal("id", person);
    return showOne(database, persons, conditions, [&](const Query& row) {
        Value shown = personAt(database, row);
        shown["mentorships"] = listMentorships(database, {.person = person}, {.limit = 500})["items"];
        return shown;
    });
}

Value listMentorships(Database& database, const MentorshipFilter& filter, Page page) {
    Conditions conditions;
    conditions.equal("organisation", filter.organisation);
    narrowMentorships(conditions, filter.seen);
    if (filter.person)
        conditions.add("id IN (SELECT mentorship FROM mentorship_person WHERE person = ?)", {*filter.person});
    if (!filter.openOn.empty())
        conditions.add("since <= ? AND (until IS NULL OR until >= ?)", {filter.openOn, filter.openOn});
    return list(database, mentorships, conditions, page, [&](const Query& row) { return mentorshipAt(database, row); });
}

} // namespace nastavnik::store
