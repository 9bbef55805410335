// SPDX-License-Identifier: MIT
#include "store/people_rows.hpp"

#include "store/errors.hpp"

#include <stdexcept>
#include <unordered_map>

namespace nastavnik::store {

namespace {

using people::OrganisationKind;

OrganisationKind organisationKindOf(std::string_view text) {
    for (const auto kind : {OrganisationKind::department, OrganisationKind::school, OrganisationKind::partner})
        if (name(kind) == text)
            return kind;
    throw std::logic_error("no organisation is a \"" + std::string(text) + "\"");
}

Value toValue(const std::vector<people::Absence>& absences) {
    Value list = Value::array();
    for (const people::Absence& absence : absences)
        list.push_back({{"from", isoText(absence.from)}, {"to", isoText(absence.to)}});
    return list;
}

std::vector<people::Absence> absencesOf(const Value& list) {
    std::vector<people::Absence> absences;
    for (const Value& absence : list)
        absences.push_back({.from = parseDate(absence.at("from").get<std::string>()).value(),
                            .to = parseDate(absence.at("to").get<std::string>()).value()});
    return absences;
}

} // namespace

std::string_view name(OrganisationKind kind) {
    switch (kind) {
    case OrganisationKind::department:
        return "department";
    case OrganisationKind::school:
        return "school";
    case OrganisationKind::partner:
        return "partner";
    }
    throw std::logic_error("a kind of organisation without a name");
}

Id PeopleRows::add(const people::Organisation& organisation) {
    return database_.number("INSERT INTO organisation (code, kind, name, short_name, parent, details) "
                            "VALUES (?, ?, ?, ?, ?, ?) RETURNING id",
                            organisation.code, name(organisation.kind), organisation.name, organisation.shortName,
                            organisation.parent, Blob(cborOf(organisation.details)));
}

Id PeopleRows::add(const people::Person& person) {
    const Id id = database_.number("INSERT INTO person (code, surname, given, patronymic, gender, email, organisation, "
                                   "position, absences, profile) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
                                   person.code, person.surname, person.given, person.patronymic, person.gender,
                                   person.email, person.organisation, person.position,
                                   Blob(cborOf(toValue(person.absences))), Blob(cborOf(person.profile)));
    addRoles(id, person.roles);
    return id;
}

void PeopleRows::save(const people::Person& person) {
    const auto changed = database_.run(
        "UPDATE person SET code = ?, surname = ?, given = ?, patronymic = ?, gender = ?, email = ?, organisation = ?, "
        "position = ?, absences = ?, profile = ? WHERE id = ?",
        person.code, person.surname, person.given, person.patronymic, person.gender, person.email, person.organisation,
        person.position, Blob(cborOf(toValue(person.absences))), Blob(cborOf(person.profile)), person.id);
    requireOneRow(changed, "person", person.id);
    database_.run("DELETE FROM person_role WHERE person = ?", person.id);
    addRoles(person.id, person.roles);
}

void PeopleRows::save(const people::Organisation& organisation) {
    const auto changed = database_.run(
        "UPDATE organisation SET code = ?, kind = ?, name = ?, short_name = ?, parent = ?, details = ? WHERE id = ?",
        organisation.code, name(organisation.kind), organisation.name, organisation.shortName, organisation.parent,
        Blob(cborOf(organisation.details)), organisation.id);
    requireOneRow(changed, "organisation", organisation.id);
}

void PeopleRows::saveSpecial(Id person, const Value& data) {
    database_.run("DELETE FROM special_data WHERE person = ?", person);
    if (!data.is_null())
        database_.run("INSERT INTO special_data (person, data) VALUES (?, ?)", person, Blob(cborOf(data)));
}

Value PeopleRows::special(Id person) {
    Query row = database_.query("SELECT data FROM special_data WHERE person = ?", person);
    return row.next() ? row.value(0) : Value();
}

void PeopleRows::addRoles(Id person, const std::vector<std::string>& roles) {
    for (std::size_t place = 0; place < roles.size(); ++place)
        database_.run("INSERT INTO person_role (person, place, role) VALUES (?, ?, ?)", person, place, roles[place]);
}

std::vector<people::Organisation> PeopleRows::organisations() {
    std::vector<people::Organisation> organisations;
    Query row =
        database_.query("SELECT id, code, kind, name, short_name, parent, details FROM organisation ORDER BY id");
    while (row.next())
        organisations.push_back({.id = row.integer(0),
                                 .code = row.text(1),
                                 .kind = organisationKindOf(row.bytes(2)),
                                 .name = row.text(3),
                                 .shortName = row.text(4),
                                 .parent = row.optionalInteger(5),
                                 .details = row.value(6)});
    return organisations;
}

std::vector<people::Person> PeopleRows::persons() {
    std::unordered_map<Id, std::vector<std::string>> roles;
    Query role = database_.query("SELECT person, role FROM person_role ORDER BY person, place");
    while (role.next())
        roles[role.integer(0)].push_back(role.text(1));
    std::vector<people::Person> persons;
    Query row = database_.query("SELECT id, code, surname, given, patronymic, gender, email, organisation, position, "
                                "absences, profile FROM person ORDER BY id");
    while (row.next())
        persons.push_back({.id = row.integer(0),
                           .code = row.text(1),
                           .surname = row.text(2),
                           .given = row.text(3),
                           .patronymic = row.text(4),
                           .gender = row.text(5),
                           .email = row.text(6),
                           .organisation = row.integer(7),
                           .position = row.text(8),
                           .roles = std::move(roles[row.integer(0)]),
                           .absences = absencesOf(row.value(9)),
                           .profile = row.value(10)});
    return persons;
}

} // namespace nastavnik::store
