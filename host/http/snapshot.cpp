// SPDX-License-Identifier: MIT
#include "http/snapshot.hpp"

#include <algorithm>

namespace nastavnik::http {

namespace {

bool contains(const std::vector<std::string>& list, const std::string& text) {
    return std::find(list.begin(), list.end(), text) != list.end();
}

} // namespace

const engine::ProgrammeState* Snapshot::programme(Id id) const {
    const auto found = programmes.find(id);
    return found == programmes.end() ? nullptr : &found->second;
}

Snapshot snapshotOf(const engine::World& world) {
    Snapshot snapshot{.directory = world.directory, .consents = world.consents, .agreements = world.agreements};
    for (const auto& [id, state] : world.programmes)
        snapshot.programmes.emplace(id, engine::ProgrammeState(state.programme(), state.plan(), {}, state.former()));
    return snapshot;
}

std::vector<std::string> rolesOf(const people::Person& person, const roadmap::Roadmap& roadmap) {
    std::vector<std::string> roles = person.roles;
    // Mentors and mentees are known by their mentorships, whatever their card says.
    roles.insert(roles.end(), {"mentor", "mentee"});
    for (bool grew = true; grew;) {
        grew = false;
        for (const roadmap::Role& role : roadmap.roles) {
            if (!contains(roles, role.id) && contains(roles, role.standIn)) {
                roles.push_back(role.id);
                grew = true;
            }
        }
    }
    return roles;
}

bool sees(const people::Scope& scope, const engine::Unit& unit) {
    return unit.kind == engine::UnitKind::mentorship ? scope.seesMentorship(unit.id, unit.organisation)
                                                     : scope.seesOrganisation(unit.organisation);
}

} // namespace nastavnik::http
