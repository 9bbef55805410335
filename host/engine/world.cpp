// SPDX-License-Identifier: MIT
#include "engine/world.hpp"

#include "engine/agenda.hpp"

#include <algorithm>
#include <tuple>

namespace nastavnik::engine {

namespace {

/// Programmes that run the same roadmap share what was read of it.
class Plans {
public:
    Plans(Ledger& ledger, const RoadmapReader& reader) : ledger_(ledger), reader_(reader) {}

    std::shared_ptr<const RoadmapPlan> of(const std::string& version, const roadmap::InputValues& inputs,
                                          roadmap::SchoolYear year) {
        auto& plan = plans_[{version, Value(inputs).dump(), year.first}];
        if (!plan)
            plan = std::make_shared<const RoadmapPlan>(reader_(ledger_.bundle(version), inputs), year);
        return plan;
    }

private:
    Ledger& ledger_;
    const RoadmapReader& reader_;
    std::map<std::tuple<std::string, std::string, int>, std::shared_ptr<const RoadmapPlan>> plans_;
};

std::map<Id, FormerEdition> formerOf(const Programme& programme, const std::vector<Task>& tasks, Ledger& ledger,
                                     Plans& plans) {
    std::map<Id, FormerEdition> former;
    for (const Edition& edition : ledger.editions(programme.id)) {
        const bool isUsed =
            std::any_of(tasks.begin(), tasks.end(), [&](const Task& task) { return task.edition == edition.id; });
        if (isUsed)
            former[edition.id] = {edition.version, plans.of(edition.version, edition.inputs, programme.year)};
    }
    return former;
}

} // namespace

World readWorld(Ledger& ledger, const RoadmapReader& reader) {
    World world;
    Plans plans(ledger, reader);
    world.directory = people::Directory(ledger.organisations(), ledger.persons(), ledger.mentorships());
    world.consents = people::Consents(ledger.consents());
    world.agreements = people::Agreements(ledger.agreements());
    world.indicators = ledger.indicatorValues();
    for (const Programme& programme : ledger.programmes()) {
        std::vector<Task> tasks = ledger.tasks(programme.id);
        std::map<Id, FormerEdition> former = formerOf(programme, tasks, ledger, plans);
        ProgrammeState state(programme, plans.of(programme.version, programme.inputs, programme.year), std::move(tasks),
                             std::move(former));
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
