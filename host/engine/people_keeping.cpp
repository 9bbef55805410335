// SPDX-License-Identifier: MIT
#include "engine/people_keeping.hpp"

#include <algorithm>
#include <set>

namespace nastavnik::engine {

namespace {

/// "p17": of no meaning, but no other person has it.
std::string freeCode(const people::Directory& directory) {
    std::set<std::string> taken;
    for (const people::Person& person : directory.persons())
        taken.insert(person.code);
    std::size_t number = taken.size() + 1;
    while (taken.contains("p" + std::to_string(number)))
        ++number;
    return "p" + std::to_string(number);
}

} // namespace

KeptPeople keepSheet(Turn& turn, const people::SheetResult& sheet) {
    KeptPeople kept;
    for (const people::SheetPerson& row : sheet.persons) {
        people::Person person = row.person;
        const bool isNew = person.id == 0;
        if (isNew) {
            if (person.code.empty())
                person.code = freeCode(turn.world.directory);
            person.id = turn.ledger.addPerson(person);
        } else {
            turn.ledger.savePerson(person);
        }
        turn.record("person:" + std::to_string(person.id), isNew ? "added" : "completed", {{"line", row.line}});
        turn.world.directory.put(std::move(person));
        ++(isNew ? kept.added : kept.updated);
    }
    return kept;
}

std::vector<std::string> rolesOf(const World& world) {
    std::set<std::string> roles;
    for (const auto& [id, programme] : world.programmes) {
        for (const roadmap::Role& role : programme.roadmap().roles)
            roles.insert(role.id);
    }
    return {roles.begin(), roles.end()};
}

} // namespace nastavnik::engine
