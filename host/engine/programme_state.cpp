// SPDX-License-Identifier: MIT
#include "engine/programme_state.hpp"

#include <algorithm>
#include <stdexcept>

namespace nastavnik::engine {

ProgrammeState::ProgrammeState(Programme programme, std::shared_ptr<const RoadmapPlan> plan, std::vector<Task> tasks,
                               std::map<Id, FormerEdition> former)
    : programme_(std::move(programme)), plan_(std::move(plan)), former_(std::move(former)) {
    tasks_.reserve(tasks.size());
    for (Task& task : tasks)
        put(std::move(task));
}

ProgrammeState::ProgrammeState(Programme programme, std::shared_ptr<const roadmap::Roadmap> roadmap,
                               std::vector<Task> tasks)
    : ProgrammeState(programme, std::make_shared<const RoadmapPlan>(std::move(roadmap), programme.year),
                     std::move(tasks)) {}

const RoadmapPlan& ProgrammeState::planIn(const std::optional<Id>& edition) const {
    return edition ? *former_.at(*edition).plan : *plan_;
}

const std::string& ProgrammeState::versionOf(const Task& task) const {
    return task.edition ? former_.at(*task.edition).version : programme_.version;
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
    if (const roadmap::Activity* const activity = planOf(task).activity(task.activity))
        return *activity;
    throw std::logic_error("task " + std::to_string(task.id) + " has no activity " + task.activity);
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
    for (const roadmap::Activity& activity : roadmap().activities) {
        if (activity.unit != unit.kind)
            continue;
        for (const Window& window : plan_->windowsFrom(activity.number, from))
            tasks.push_back({.programme = programme_.id, .activity = activity.number, .unit = unit, .window = window});
    }
    return tasks;
}

bool ProgrammeState::gatesOpen(const Task& task) const {
    const auto& gates = activityOf(task).after;
    return std::all_of(gates.begin(), gates.end(), [&](const std::string& number) {
        const roadmap::Activity* const gate = plan_->activity(number);
        return !gate || isOverFor(*gate, task);
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
