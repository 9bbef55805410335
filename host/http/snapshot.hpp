// SPDX-License-Identifier: MIT
#pragma once

#include "engine/world.hpp"
#include "people/scope.hpp"

#include <map>
#include <memory>

namespace nastavnik::http {

using engine::Id;

/// People and roadmaps as they were a moment ago, so that reading never waits for the engine. The programmes are
/// without their tasks.
struct Snapshot {
    people::Directory directory;
    people::Consents consents;
    people::Agreements agreements;
    std::map<Id, engine::ProgrammeState> programmes;

    /// Nothing when there is none (any more).
    const engine::ProgrammeState* programme(Id id) const;
};

/// For the thread of the engine.
Snapshot snapshotOf(const engine::World& world);

/// Who asks. Points into the snapshot it was made from.
struct Viewer {
    const people::Person* person = nullptr;
    const people::Organisation* organisation = nullptr;
    people::Scope scope;
    bool isOfDepartment = false;
};

/// The roles in which the person might act in some unit of this programme: held, or stood in for.
std::vector<std::string> rolesOf(const people::Person& person, const roadmap::Roadmap& roadmap);

bool sees(const people::Scope& scope, const engine::Unit& unit);

} // namespace nastavnik::http
