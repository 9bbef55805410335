// SPDX-License-Identifier: MIT
#include "engine/world.hpp"

#include "engine/agenda.hpp"

namespace nastavnik::engine {

World readWorld(Ledger& ledger, const RoadmapReader& reader) {
    World world;
    world.directory = people::Directory(ledger.organisations(), ledger.persons(), ledger.mentorships());
    world.consents = people::Consents(ledger.consents());
    world.agreements = people::Agreements(ledger.agreements());
    world.indicators = ledger.indicatorValues();
    for (const Programme& programme : ledger.programmes()) {
        ProgrammeState state(programme, reader(ledger.bundle(programme.version)), ledger.tasks(programme.id));
        // Whatever became due while nobody looked is found on the first day after the epoch.
        for (const Task& task : state.tasks())
            schedule(world, state, task, Date{});
        world.programmes.emplace(programme.id, std::move(state));
    }
    return world;
}

void schedule(World& world, const ProgrammeState& programme, const Task& task, Date today) {
    if (const auto day = nextLook(task, programme.activityOf(task), today))
        world.agenda.emplace(*day, std::pair{programme.programme().id, task.id});
}

} // namespace nastavnik::engine
