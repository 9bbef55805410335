// SPDX-License-Identifier: MIT
#include "engine/roles.hpp"

#include <algorithm>

namespace nastavnik::engine {

namespace {

using People = std::vector<const people::Person*>;

People named(const std::vector<Id>& ids, const people::Directory& directory) {
    People found;
    for (const Id id : ids) {
        if (const people::Person* person = directory.person(id))
            found.push_back(person);
    }
    return found;
}

People holdersAnywhere(std::string_view role, const ProgrammeState& programme, const people::Directory& directory) {
    People found = directory.holders(role, programme.programme().department);
    for (const people::Organisation& organisation : directory.organisations()) {
        if (organisation.kind != people::OrganisationKind::partner)
            continue;
        const People more = directory.holders(role, organisation.id);
        found.insert(found.end(), more.begin(), more.end());
    }
    return found;
}

People holdersOf(const roadmap::Role& role, const Unit& unit, const ProgrammeState& programme,
                 const people::Directory& directory) {
    switch (role.unit) {
    case UnitKind::department:
        return holdersAnywhere(role.id, programme, directory);
    case UnitKind::school:
        return directory.holders(role.id, unit.organisation);
    case UnitKind::mentorship:
        break;
    }
    if (unit.kind != UnitKind::mentorship)
        return directory.holders(role.id, unit.organisation);
    const people::Mentorship* mentorship = directory.mentorship(unit.id);
    if (!mentorship)
        return {};
    return named(role.id == "mentee" ? mentorship->mentees : mentorship->mentors, directory);
}

/// A task that finishes under a former edition may name a role that the present one has no more.
const roadmap::Role* roleNamed(std::string_view id, const ProgrammeState& programme) {
    const roadmap::Role* role = roadmap::find(programme.roadmap().roles, id);
    for (auto former = programme.former().begin(); !role && former != programme.former().end(); ++former)
        role = roadmap::find(former->second.plan->roadmap().roles, id);
    return role;
}

} // namespace

std::vector<const people::Person*> holdersFor(std::string_view id, const Unit& unit, const ProgrammeState& programme,
                                              const people::Directory& directory, Date today) {
    const auto& roles = programme.roadmap().roles;
    const roadmap::Role* role = roleNamed(id, programme);
    // A chain of stand-ins longer than the list of roles runs in a circle.
    for (std::size_t hops = 0; role && hops <= roles.size(); ++hops) {
        People holders = holdersOf(*role, unit, programme, directory);
        std::erase_if(holders, [&](const people::Person* person) { return people::isAway(*person, today); });
        if (!holders.empty())
            return holders;
        role = roadmap::find(roles, role->standIn);
    }
    return {};
}

bool mayAct(const people::Person& person, std::string_view role, const Unit& unit, const ProgrammeState& programme,
            const people::Directory& directory, Date today) {
    const roadmap::Role* const declared = roleNamed(role, programme);
    if (!declared)
        return false;
    People able = holdersOf(*declared, unit, programme, directory);
    const People acting = holdersFor(role, unit, programme, directory, today);
    able.insert(able.end(), acting.begin(), acting.end());
    return std::any_of(able.begin(), able.end(),
                       [&](const people::Person* candidate) { return candidate->id == person.id; });
}

} // namespace nastavnik::engine
