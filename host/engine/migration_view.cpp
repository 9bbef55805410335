// SPDX-License-Identifier: MIT
#include "engine/migration_view.hpp"

#include "engine/task_view.hpp"

#include <set>

namespace nastavnik::engine {

namespace {

Value windowValue(const Window& window) { return {{"start", isoText(window.start)}, {"end", isoText(window.end)}}; }

Value taskValue(const TaskChange& change, const World& world) {
    const bool isNew = change.before.id == 0;
    return {{"fate", name(change.fate)},
            {"id", isNew ? Value() : Value(change.before.id)},
            {"activity", change.after.activity},
            {"unit", unitName(change.after.unit, world.directory)},
            {"state", isNew ? Value() : Value(name(change.before.state))},
            {"window", isNew ? Value() : windowValue(change.before.window)},
            {"new_window", windowValue(change.after.window)}};
}

} // namespace

std::vector<roadmap::Change> changesOf(const std::vector<GoingOver>& ways, const World& world) {
    std::set<std::pair<const roadmap::Roadmap*, const roadmap::Roadmap*>> seen;
    std::vector<roadmap::Change> changes;
    for (const GoingOver& way : ways) {
        const roadmap::Roadmap& older = world.programmes.at(way.programme).roadmap();
        if (!seen.emplace(&older, &way.plan->roadmap()).second)
            continue;
        for (roadmap::Change& change : roadmap::difference(older, way.plan->roadmap()))
            changes.push_back(std::move(change));
    }
    return changes;
}

Value toValue(const std::vector<GoingOver>& ways, const World& world) {
    Value programmes = Value::array(), changes = Value::array();
    for (const GoingOver& way : ways) {
        const Programme& programme = world.programmes.at(way.programme).programme();
        Value tasks = Value::array();
        for (const TaskChange& change : way.changes)
            tasks.push_back(taskValue(change, world));
        programmes.push_back({{"id", programme.id},
                              {"title", programme.title},
                              {"from", programme.version},
                              {"to", way.version},
                              {"tasks", std::move(tasks)}});
    }
    for (const roadmap::Change& change : changesOf(ways, world))
        changes.push_back(roadmap::toValue(change));
    return {{"programmes", std::move(programmes)}, {"changes", std::move(changes)}};
}

} // namespace nastavnik::engine
