// SPDX-License-Identifier: MIT
#include "engine/programme_state.hpp"

#include "roadmap/term.hpp"

#include <algorithm>
#include <stdexcept>

namespace nastavnik::engine {

namespace {

/// A term that hangs on an event is held by the activity's gates: its task may open on any day once they are open.
std::vector<Window> windowsOf(const roadmap::Activity& activity, roadmap::SchoolYear year) {
    if (!activity.on.empty())
        return {}; // Its tasks come with the event.
    const roadmap::Term term = roadmap::understandTerm(activity.term, year);
    if (term.kind == roadmap::TermKind::eventRelative && !activity.after.empty())
        return {{year.programmePeriod().start, year.ends()}};
    return roadmap::occurrences(term, year);
}

} // namespace

ProgrammeState::ProgrammeState(Programme programme, std::shared_ptr<const roadmap::Roadmap> roadmap,
                               std::vector<Task> tasks)
    : programme_(std::move(programme)), roadmap_(std::move(roadmap)) {
    for (const roadmap::Activity& activity : roadmap_->activities) {
        activities_[activity.number] = &activity;
        occurrences_[activity.number] = windowsOf(activity, programme_.year);
        for (const std::string& gate : activity.after)
            dependents_[gate].push_back(&activity);
    }
    for (Task& task : tasks)
        put(std::move(task));
}

const Task* ProgrammeState::task(Id id) const {
    const auto place = at_.find(id);
    return place == at_.end() ? nullptr : &tasks_[place->second];
}

void ProgrammeState::put(Task task) {
    const auto [place, isNew] = at_.try_emplace(task.id, tasks_.size());
    if (!isNew) {
        tasks_[place->second] = std::move(task);
        return;
    }
    byActivity_[task.activity][task.unit.organisation].push_back(tasks_.size());
    tasks_.push_back(std::move(task));
}

const roadmap::Activity& ProgrammeState::activityOf(const Task& task) const {
    const auto activity = activities_.find(task.activity);
    if (activity == activities_.end())
        throw std::logic_error("task " + std::to_string(task.id) + " has no activity " + task.activity);
    return *activity->second;
}

const std::vector<const roadmap::Activity*>& ProgrammeState::dependentsOf(const std::string& activity) const {
    static const std::vector<const roadmap::Activity*> none;
    const auto found = dependents_.find(activity);
    return found == dependents_.end() ? none : found->second;
}

std::vector<const Task*> ProgrammeState::tasksOf(const std::string& activity, Id organisation) const {
    std::vector<const Task*> found;
    const auto byOrganisation = byActivity_.find(activity);
    if (byOrganisation == byActivity_.end())
        return found;
    for (const auto& [owner, indices] : byOrganisation->second) {
        if (organisation != 0 && owner != organisation)
            continue;
        for (const std::size_t index : indices)
            found.push_back(&tasks_[index]);
    }
    return found;
}

std::vector<Task> ProgrammeState::plannedFor(const Unit& unit, Date from) const {
    std::vector<Task> tasks;
    for (const roadmap::Activity& activity : roadmap_->activities) {
        if (activity.unit != unit.kind)
            continue;
        for (const Window& window : occurrences_.at(activity.number)) {
            if (window.end < from)
                continue;
            tasks.push_back({.programme = programme_.id,
                             .activity = activity.number,
                             .unit = unit,
                             .window = {std::max(window.start, from), window.end}});
        }
    }
    return tasks;
}

bool ProgrammeState::gatesOpen(const Task& task) const {
    const auto& gates = activityOf(task).after;
    return std::all_of(gates.begin(), gates.end(), [&](const std::string& number) {
        const auto gate = activities_.find(number);
        return gate == activities_.end() || isOverFor(*gate->second, task);
    });
}

bool ProgrammeState::isOverFor(const roadmap::Activity& gate, const Task& task) const {
    const bool sameOrganisation = gate.unit != UnitKind::department && task.unit.kind != UnitKind::department;
    const bool samePair = gate.unit == UnitKind::mentorship && task.unit.kind == UnitKind::mentorship;
    std::map<Id, const Task*> counted; // unit -> the occurrence that counts
    for (const Task* candidate : tasksOf(gate.number, sameOrganisation ? task.unit.organisation : 0)) {
        if (samePair && candidate->unit.id != task.unit.id)
            continue;
        const Task*& best = counted[candidate->unit.id];
        const bool began = candidate->window.start <= task.window.start;
        if (!best || (began && candidate->window.start > best->window.start) ||
            (best->window.start > task.window.start && candidate->window.start < best->window.start))
            best = candidate;
    }
    return std::all_of(counted.begin(), counted.end(), [](const auto& entry) { return entry.second->isOver(); });
}

} // namespace nastavnik::engine
