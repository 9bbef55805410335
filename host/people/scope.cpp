// SPDX-License-Identifier: MIT
#include "people/scope.hpp"

#include <algorithm>

namespace nastavnik::people {

namespace {

bool has(const std::vector<Id>& ids, Id id) { return std::find(ids.begin(), ids.end(), id) != ids.end(); }

std::vector<Id> chainAbove(Id home, const Directory& directory) {
    std::vector<Id> chain;
    for (const Organisation* next = directory.organisation(home); next && !has(chain, next->id);
         next = next->parent ? directory.organisation(*next->parent) : nullptr)
        chain.push_back(next->id);
    return chain;
}

/// The organisation and everything under it.
std::vector<Id> treeBelow(Id top, const Directory& directory) {
    std::vector<Id> tree{top};
    for (std::size_t next = 0; next < tree.size(); ++next) {
        for (const Organisation& organisation : directory.organisations()) {
            if (organisation.parent == tree[next] && !has(tree, organisation.id))
                tree.push_back(organisation.id);
        }
    }
    return tree;
}

bool isStaff(const Person& person) {
    return std::any_of(person.roles.begin(), person.roles.end(), [](const std::string& role) {
        return role != "mentor" && role != "mentee" && role != "pupil" && role != "teacher";
    });
}

std::vector<Id> organisationsOf(const Person& person, const Directory& directory) {
    const Organisation* home = directory.organisation(person.organisation);
    if (!home || !isStaff(person))
        return {};
    if (home->kind == OrganisationKind::department)
        return treeBelow(home->id, directory);
    // A partner acts for the department, but schools are none of its business.
    if (home->kind == OrganisationKind::partner && home->parent)
        return {home->id, *home->parent};
    return {home->id};
}

} // namespace

bool Scope::seesOrganisation(Id organisation) const { return has(organisations, organisation); }

bool Scope::seesMentorship(Id mentorship, Id organisation) const {
    return seesOrganisation(organisation) || has(mentorships, mentorship);
}

Scope scopeOf(const Person& person, const Directory& directory) {
    Scope scope{.person = person.id,
                .home = person.organisation,
                .above = chainAbove(person.organisation, directory),
                .organisations = organisationsOf(person, directory)};
    for (const Mentorship& mentorship : directory.mentorships()) {
        if (has(mentorship.mentors, person.id) || has(mentorship.mentees, person.id))
            scope.mentorships.push_back(mentorship.id);
    }
    return scope;
}

bool isOfDepartment(const Person& person, const Directory& directory) {
    const Organisation* home = directory.organisation(person.organisation);
    return home && home->kind == OrganisationKind::department && isStaff(person);
}

} // namespace nastavnik::people
