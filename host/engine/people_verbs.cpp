// SPDX-License-Identifier: MIT
#include "engine/erasure.hpp"
#include "engine/named_people.hpp"
#include "engine/verbs.hpp"

#include <algorithm>

namespace nastavnik::engine {

namespace {

/// Institutes, firms and colleges work with the department and every school of it.
void addPartners(std::vector<Id>& seen, const people::Directory& directory) {
    for (const people::Organisation& organisation : directory.organisations()) {
        if (organisation.kind == people::OrganisationKind::partner)
            seen.push_back(organisation.id);
    }
}

Value list(VerbCall& call) {
    const people::Directory& directory = call.turn.world.directory;
    Value found = Value::array();
    std::vector<Id> seen = organisationsSeen(call);
    if (call.arguments["partners"].get<bool>())
        addPartners(seen, directory);
    for (const Id organisation : seen) {
        for (const people::Person* person : directory.holders(call.arguments["role"].get<std::string>(), organisation))
            found.push_back(people::toValue(*person, directory));
    }
    return found;
}

Value update(VerbCall& call) {
    const Id id = call.arguments["person"].get<Id>();
    const people::Person* known = call.turn.world.directory.person(id);
    const auto seen = organisationsSeen(call);
    if (!known || std::find(seen.begin(), seen.end(), known->organisation) == seen.end())
        throw Error("EN011", {"person: в этой организации нет человека № " + std::to_string(id),
                              "person: this organisation has no person " + std::to_string(id)});
    people::Person person = *known;
    person.profile.update(call.arguments["profile"]);
    call.turn.ledger.savePerson(person);
    call.turn.record("person:" + std::to_string(id), "profile_updated");
    call.turn.world.directory.put(person);
    return people::toValue(person, call.turn.world.directory);
}

Value erase(VerbCall& call) {
    const Id id = idIn(call.arguments["person"]);
    const people::Person* known = call.turn.world.directory.person(id);
    const auto seen = organisationsSeen(call);
    if (!known || std::find(seen.begin(), seen.end(), known->organisation) == seen.end())
        throw Error("EN011", {"person: в этой организации нет человека № " + std::to_string(id),
                              "person: this organisation has no person " + std::to_string(id)});
    return erasePerson(call.turn, id, call.arguments["reason"]);
}

Capability eraseDeclaration() {
    return {.name = "people.erase",
            .summary = {"Уничтожает данные человека; возвращает сведения для акта и выгрузку из журнала (log).",
                        "Destroys a person's data; gives what the act needs and the extract of the log (log)."},
            .fields = {{.name = "person",
                        .kind = Kind::any,
                        .need = Need::required,
                        .summary = {"человек или его номер", "a person or their id"}},
                       {.name = "reason",
                        .kind = Kind::text,
                        .need = Need::required,
                        .summary = {"основание", "the reason"}}},
            .result = Kind::table};
}

} // namespace

std::vector<HostVerb> peopleVerbs() {
    const Field school{.name = "school",
                       .kind = Kind::any,
                       .summary = {"организация (номер или таблица с id); по умолчанию — та, чья это задача",
                                   "organisation (id or a table with id); by default that of the task"}};
    return {
        {.declaration =
             {.name = "people.list",
              .summary = {"Люди с этой ролью: школа видит своих, управление — всех своих школ.",
                          "People with this role: a school sees its own, a department those of its schools."},
              .fields = {{.name = "role",
                          .kind = Kind::text,
                          .need = Need::required,
                          .summary = {"роль из дорожной карты", "role of the roadmap"}},
                         school,
                         {.name = "partners",
                          .kind = Kind::flag,
                          .summary = {"и люди партнёров: институтов, предприятий, колледжей",
                                      "people of partners as well: institutes, firms, colleges"},
                          .fallback = false}},
              .result = Kind::list},
         .apply = list},
        {.declaration = {.name = "people.update",
                         .summary = {"Дополняет карточку человека полями банка наставников или наставляемых.",
                                     "Completes a person's card with fields of the bank of mentors or mentees."},
                         .fields = {{.name = "person",
                                     .kind = Kind::integer,
                                     .need = Need::required,
                                     .summary = {"номер человека (поле id)", "the person's id"}},
                                    {.name = "profile",
                                     .kind = Kind::table,
                                     .need = Need::required,
                                     .summary = {"поля карточки; прежние значения заменяются",
                                                 "fields of the card; earlier values are replaced"}}},
                         .result = Kind::table},
         .apply = update},
        {.declaration = eraseDeclaration(), .apply = erase},
    };
}

} // namespace nastavnik::engine
