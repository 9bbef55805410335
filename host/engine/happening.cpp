// SPDX-License-Identifier: MIT
#include "engine/happening.hpp"

#include "roadmap/offset.hpp"
#include "roadmap/term.hpp"

#include <algorithm>

namespace nastavnik::engine {

namespace {

bool takesPart(const Programme& programme, Id organisation, const people::Directory& directory) {
    if (programme.department == organisation)
        return true;
    const auto schools = directory.schoolsOf(programme.department);
    return std::any_of(schools.begin(), schools.end(), [&](const auto* school) { return school->id == organisation; });
}

std::optional<Unit> unitOf(const roadmap::Activity& activity, const Happening& happening, const Programme& programme) {
    switch (activity.unit) {
    case UnitKind::department:
        return Unit{UnitKind::department, programme.department, programme.department};
    case UnitKind::school:
        return Unit{UnitKind::school, happening.organisation, happening.organisation};
    case UnitKind::mentorship:
        break;
    }
    if (!happening.mentorship)
        return std::nullopt;
    return Unit{UnitKind::mentorship, *happening.mentorship, happening.organisation};
}

Window windowFrom(const roadmap::Activity& activity, roadmap::SchoolYear year, Date today) {
    const auto recurrence = roadmap::understandTerm(activity.term, year).recurrence;
    const auto offset = recurrence && recurrence->starts_with("OFFSET=")
                            ? roadmap::offsetIn(std::string_view(*recurrence).substr(7))
                            : std::nullopt;
    return {today, offset ? std::max(today, apply(*offset, today)) : year.ends()};
}

std::optional<Id> openFor(Turn& turn, ProgrammeState& state, const roadmap::Activity& activity,
                          const Happening& happening) {
    const auto unit = unitOf(activity, happening, state.programme());
    if (!unit)
        return std::nullopt;
    Task task{.programme = state.programme().id,
              .activity = activity.number,
              .unit = *unit,
              .window = windowFrom(activity, state.programme().year, turn.today()),
              .event = happening.details};
    task.event["kind"] = happening.kind;
    task.event["date"] = isoText(turn.today());
    task.id = turn.ledger.addTask(task);
    const Id id = task.id;
    turn.record("task:" + std::to_string(id), "added", {{"event", happening.kind}});
    state.put(std::move(task));
    turn.look(*state.task(id));
    return id;
}

} // namespace

std::vector<Id> happen(Turn& turn, const Happening& happening) {
    std::vector<Id> opened;
    const roadmap::SchoolYear year = roadmap::SchoolYear::of(turn.today());
    for (auto& [id, state] : turn.world.programmes) {
        if (!(state.programme().year == year) ||
            !takesPart(state.programme(), happening.organisation, turn.world.directory))
            continue;
        for (const roadmap::Activity& activity : state.roadmap().activities) {
            if (activity.on != happening.kind)
                continue;
            if (const auto task = openFor(turn, state, activity, happening))
                opened.push_back(*task);
        }
    }
    return opened;
}

} // namespace nastavnik::engine
