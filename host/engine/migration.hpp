// SPDX-License-Identifier: MIT
#pragma once

#include "engine/programme_state.hpp"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace nastavnik::engine {

/// What becomes of a task when its programme goes over to a new edition of the roadmap.
enum class Fate {
    finished,  ///< keeps its result and the definition under which it was reached
    running,   ///< was begun: finishes under the old definition
    restarted, ///< was begun and begins anew under the new one, because a person chose so
    taken,     ///< nobody has touched it: takes the new definition, its windows included
    waived,    ///< nobody has touched it, and the new edition does not want it any more
    added,     ///< the new edition wants it
};

std::string_view name(Fate fate); ///< "finished", …

struct TaskChange {
    Fate fate = Fate::taken;
    Task before; ///< without id when it is added
    Task after;
};

/// Which of the tasks that were begun shall begin anew.
struct MigrationChoices {
    std::set<std::string> activities = {}; ///< numbers in the old edition
    std::set<Id> tasks = {};

    bool wantsAnew(const Task& task) const { return activities.contains(task.activity) || tasks.contains(task.id); }
};

/// The way from one edition of a roadmap to another, worked out once for all programmes that go it. Activity by
/// activity: an activity that only got another number keeps its tasks. Tasks that nothing changes for are not told.
class Migration {
public:
    Migration(std::shared_ptr<const RoadmapPlan> older, std::shared_ptr<const RoadmapPlan> newer);

    /// Changes nothing. Numbers of activities and windows are those of the new edition, `edition` of tasks that stay
    /// under the old one is keptEdition: whoever carries it out knows its number.
    std::vector<TaskChange> changesFor(const ProgrammeState& programme, const people::Directory& directory,
                                       const MigrationChoices& choices, Date today) const;

    static constexpr Id keptEdition = -1;

private:
    struct Step {
        const roadmap::Activity* older;
        const roadmap::Activity* newer; ///< nothing when it was removed
        bool sameText;                  ///< what it says and its windows
        bool sameSurroundings;          ///< roles, forms, documents, letters of the roadmap
    };
    struct Work;

    void takeUnits(const Step& step, Work& work) const;
    void takeUnit(const Step& step, std::vector<const Task*> tasks, Work& work) const;
    void takeBegun(const Step& step, const Task& task, const Window* window, Work& work) const;
    void takeUntouched(const Step& step, const Task& task, const Window& window, Work& work) const;
    void addActivity(const roadmap::Activity& activity, Work& work) const;

    std::shared_ptr<const RoadmapPlan> older_, newer_;
    std::vector<Step> steps_;
    std::vector<const roadmap::Activity*> fresh_;
};

/// Whether people or an action have begun with it and it is not over.
bool isBegun(const Task& task);

} // namespace nastavnik::engine
