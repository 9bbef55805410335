// SPDX-License-Identifier: MIT
#pragma once

#include "engine/programme.hpp"
#include "engine/roadmap_plan.hpp"

#include <map>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace nastavnik::engine {

/// What a programme ran under before; its tasks that were begun then finish under it.
struct FormerEdition {
    std::string version;
    std::shared_ptr<const RoadmapPlan> plan;
};

/// What the engine holds of one programme while it runs: its roadmap and all its tasks. A cache of the ledger.
class ProgrammeState {
public:
    ProgrammeState(Programme programme, std::shared_ptr<const RoadmapPlan> plan, std::vector<Task> tasks,
                   std::map<Id, FormerEdition> former = {});
    ProgrammeState(Programme programme, std::shared_ptr<const roadmap::Roadmap> roadmap, std::vector<Task> tasks);

    const Programme& programme() const { return programme_; }
    const roadmap::Roadmap& roadmap() const { return plan_->roadmap(); }
    const std::shared_ptr<const RoadmapPlan>& plan() const { return plan_; }
    const std::map<Id, FormerEdition>& former() const { return former_; }
    const std::vector<Task>& tasks() const { return tasks_; }

    /// Nothing when the programme has no such task.
    const Task* task(Id id) const;
    /// Adds a task that has its id, or replaces the one with the same id.
    void put(Task task);

    const roadmap::Activity& activityOf(const Task& task) const;
    /// The roadmap under which the task is done, and its version: those of a former edition when it was begun then.
    const roadmap::Roadmap& roadmapOf(const Task& task) const { return planOf(task).roadmap(); }
    const std::string& versionOf(const Task& task) const;
    /// Of a former edition, or the present one.
    const RoadmapPlan& planIn(const std::optional<Id>& edition) const;
    /// Activities that name this one in `after`.
    const std::vector<const roadmap::Activity*>& dependentsOf(const std::string& activity) const {
        return plan_->dependentsOf(activity);
    }
    /// Tasks of the activity for units of this organisation; organisation 0: of all.
    std::vector<const Task*> tasksOf(const std::string& activity, Id organisation) const;

    /// Tasks that the roadmap wants for this unit, all planned and without ids: one for each window in the school year.
    /// A unit that begins later gets only the windows that are not over, cut at its first day.
    std::vector<Task> plannedFor(const Unit& unit, Date from) const;

    /// Whether every activity named in `after` is over for the units that this task depends on: the same unit, the
    /// school it belongs to, the department; for a task of the department all schools; for a task of a school all its
    /// pairs. Of a recurring activity that occurrence counts which began last before this task's window.
    bool gatesOpen(const Task& task) const;

private:
    bool isOverFor(const roadmap::Activity& gate, const Task& task) const;
    const RoadmapPlan& planOf(const Task& task) const { return planIn(task.edition); }

    Programme programme_;
    std::shared_ptr<const RoadmapPlan> plan_;
    std::map<Id, FormerEdition> former_;
    std::vector<Task> tasks_;
    std::unordered_map<Id, std::size_t> at_;
    std::map<std::string, std::map<Id, std::vector<std::size_t>>> byActivity_;
};

} // namespace nastavnik::engine
