// SPDX-License-Identifier: MIT
#include "engine/migration.hpp"

#include "roadmap/difference.hpp"
#include "roadmap/roadmap_facts.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace nastavnik::engine {

namespace {

using roadmap::Activity;

constexpr const char* notWanted = "В новой версии дорожной карты этой задачи нет";

/// Roles, forms, documents and letters are compared as a whole: a step of an action may use any of them. Inputs and
/// criteria were handed to it when it began.
bool haveSameSurroundings(const roadmap::Roadmap& older, const roadmap::Roadmap& newer) {
    const auto rest = [](const roadmap::Roadmap& map) {
        std::vector<roadmap::Facts> facts = roadmap::factsOf(map);
        std::erase_if(facts, [](const roadmap::Facts& entry) {
            return entry.word != "role" && entry.word != "form" && entry.word != "document" && entry.word != "notice";
        });
        return facts;
    };
    const auto left = rest(older), right = rest(newer);
    return std::equal(left.begin(), left.end(), right.begin(), right.end(), [](const auto& one, const auto& other) {
        return one.word == other.word && one.id == other.id && one.values == other.values;
    });
}

bool isSameText(const Activity& older, const Activity& newer) {
    const auto keys = [](const Activity& activity) {
        return std::tie(activity.number, activity.title, activity.term, activity.by, activity.accept, activity.unit,
                        activity.after, activity.run, activity.form, activity.result, activity.on);
    };
    const auto sameProof = [](const roadmap::Proof& left, const roadmap::Proof& right) {
        return left.document == right.document && left.text == right.text;
    };
    const auto sameRung = [](const roadmap::Escalation& left, const roadmap::Escalation& right) {
        return left.after == right.after && left.to == right.to;
    };
    return keys(older) == keys(newer) && older.remind == newer.remind &&
           std::equal(older.proof.begin(), older.proof.end(), newer.proof.begin(), newer.proof.end(), sameProof) &&
           std::equal(older.escalate.begin(), older.escalate.end(), newer.escalate.begin(), newer.escalate.end(),
                      sameRung);
}

std::vector<Unit> unitsOf(UnitKind kind, const Programme& programme, const people::Directory& directory, Date today) {
    if (kind == UnitKind::department)
        return {{kind, programme.department, programme.department}};
    std::vector<Unit> units;
    std::set<Id> schools;
    for (const people::Organisation* school : directory.schoolsOf(programme.department)) {
        schools.insert(school->id);
        if (kind == UnitKind::school)
            units.push_back({kind, school->id, school->id});
    }
    if (kind == UnitKind::school)
        return units;
    for (const people::Mentorship& pair : directory.mentorships()) {
        if (schools.contains(pair.organisation) && (!pair.to || *pair.to >= today))
            units.push_back({kind, pair.id, pair.organisation});
    }
    return units;
}

Date beginningOf(const Unit& unit, const Programme& programme, const people::Directory& directory) {
    const people::Mentorship* const pair = unit.kind == UnitKind::mentorship ? directory.mentorship(unit.id) : nullptr;
    return pair ? std::max(pair->from, programme.year.begins()) : programme.year.begins();
}

bool isBefore(const Task* left, const Task* right) {
    const auto key = [](const Task* task) {
        return std::tuple(task->unit.kind, task->unit.id, task->window.start, task->id);
    };
    return key(left) < key(right);
}

} // namespace

std::string_view name(Fate fate) {
    static constexpr std::array<std::string_view, 6> names{"finished", "running", "restarted",
                                                           "taken",    "waived",  "added"};
    return names.at(static_cast<std::size_t>(fate));
}

bool isBegun(const Task& task) {
    return task.state == TaskState::submitted || task.state == TaskState::returned ||
           (task.state == TaskState::open && (task.run || !task.result.is_null()));
}

/// What one call of changesFor() works with.
struct Migration::Work {
    const ProgrammeState& programme;
    const people::Directory& directory;
    const MigrationChoices& choices;
    Date today;
    std::vector<TaskChange> changes = {};

    void add(Fate fate, const Task& before, Task after) { changes.push_back({fate, before, std::move(after)}); }
    void addNew(const Activity& activity, const Unit& unit, const Window& window) {
        if (window.end >= today)
            add(Fate::added, {},
                {.programme = programme.programme().id,
                 .activity = activity.number,
                 .unit = unit,
                 .window = {std::max(window.start, today), window.end}});
    }
};

Migration::Migration(std::shared_ptr<const RoadmapPlan> older, std::shared_ptr<const RoadmapPlan> newer)
    : older_(std::move(older)), newer_(std::move(newer)) {
    const bool sameSurroundings = haveSameSurroundings(older_->roadmap(), newer_->roadmap());
    const std::map<std::string, std::string> renumbered = roadmap::renumbered(older_->roadmap(), newer_->roadmap());
    std::set<std::string> taken;
    for (const Activity& activity : older_->roadmap().activities) {
        const auto moved = renumbered.find(activity.number);
        const Activity* const next = newer_->activity(moved == renumbered.end() ? activity.number : moved->second);
        // The number that somebody else has now is not the same activity.
        const bool isOther = next && moved == renumbered.end() &&
                             std::any_of(renumbered.begin(), renumbered.end(),
                                         [&](const auto& entry) { return entry.second == next->number; });
        const bool goesOn = next && !isOther && next->unit == activity.unit;
        if (goesOn)
            taken.insert(next->number);
        const bool sameText = goesOn && isSameText(activity, *next) &&
                              older_->windowsOf(activity.number) == newer_->windowsOf(next->number);
        steps_.push_back({&activity, goesOn ? next : nullptr, sameText, sameSurroundings});
        // A term that hung on an event has made no tasks; now that its month is known, they appear.
        if (goesOn && !sameText && older_->windowsOf(activity.number).empty())
            fresh_.push_back(next);
    }
    for (const Activity& activity : newer_->roadmap().activities) {
        if (!taken.contains(activity.number))
            fresh_.push_back(&activity);
    }
}

std::vector<TaskChange> Migration::changesFor(const ProgrammeState& programme, const people::Directory& directory,
                                              const MigrationChoices& choices, Date today) const {
    Work work{programme, directory, choices, today};
    for (const Step& step : steps_) {
        if (!step.sameText || !step.sameSurroundings)
            takeUnits(step, work);
    }
    for (const Activity* activity : fresh_)
        addActivity(*activity, work);
    return std::move(work.changes);
}

void Migration::takeUnits(const Step& step, Work& work) const {
    std::vector<const Task*> tasks = work.programme.tasksOf(step.older->number, 0);
    std::sort(tasks.begin(), tasks.end(), isBefore);
    for (auto begin = tasks.begin(); begin != tasks.end();) {
        const auto end =
            std::find_if(begin, tasks.end(), [&](const Task* task) { return task->unit != (*begin)->unit; });
        takeUnit(step, {begin, end}, work);
        begin = end;
    }
}

/// The windows of a unit follow one another: the first task stands for the first window, and so on.
void Migration::takeUnit(const Step& step, std::vector<const Task*> tasks, Work& work) const {
    // What already stays under an earlier edition is no business of this one.
    std::erase_if(tasks, [](const Task* task) { return task->edition.has_value(); });
    std::vector<Window> windows;
    if (step.newer && !tasks.empty())
        windows = newer_->windowsFrom(step.newer->number,
                                      beginningOf(tasks.front()->unit, work.programme.programme(), work.directory));
    for (std::size_t at = 0; at < tasks.size(); ++at) {
        const Task& task = *tasks[at];
        const Window* const window = at < windows.size() ? &windows[at] : nullptr;
        if (task.isOver() || isBegun(task)) {
            takeBegun(step, task, window, work);
        } else if (window || (step.newer && !step.newer->on.empty())) {
            takeUntouched(step, task, window ? *window : task.window, work); // Events bring their own windows.
        } else {
            Task after = task;
            after.state = TaskState::waived;
            after.reason = notWanted;
            after.closed = work.today;
            after.edition = keptEdition;
            work.add(Fate::waived, task, std::move(after));
        }
    }
    for (std::size_t at = tasks.size(); step.newer && !tasks.empty() && at < windows.size(); ++at)
        work.addNew(*step.newer, tasks.front()->unit, windows[at]);
}

void Migration::takeBegun(const Step& step, const Task& task, const Window* window, Work& work) const {
    Task after = task;
    if (!task.isOver() && window && step.newer && work.choices.wantsAnew(task)) {
        after.activity = step.newer->number;
        after.window = *window;
        after.state = TaskState::planned;
        after.opened.reset();
        after.run.reset();
        after.result = nullptr;
        after.reason.clear();
        after.reminded = after.escalated = 0;
        return work.add(Fate::restarted, task, std::move(after));
    }
    if (step.sameText && task.isOver())
        return;
    if (step.newer && step.newer->number != step.older->number)
        after.activity = step.newer->number; // Gates of the new edition ask for it under this number.
    else
        after.edition = keptEdition;
    work.add(task.isOver() ? Fate::finished : Fate::running, task, std::move(after));
}

void Migration::takeUntouched(const Step& step, const Task& task, const Window& window, Work& work) const {
    if (step.sameText)
        return;
    Task after = task;
    after.activity = step.newer->number;
    if (window != task.window) {
        after.window = window;
        after.reminded = after.escalated = 0;
    }
    const bool opensLater = window.start > work.today;
    const bool gotAnAction = !step.newer->run.empty() && !task.run;
    if (task.state == TaskState::open && (opensLater || gotAnAction)) {
        after.state = TaskState::planned; // It opens again on its day, with its letters and its action.
        after.opened.reset();
    }
    work.add(Fate::taken, task, std::move(after));
}

void Migration::addActivity(const Activity& activity, Work& work) const {
    const Programme& programme = work.programme.programme();
    for (const Unit& unit : unitsOf(activity.unit, programme, work.directory, work.today)) {
        for (const Window& window : newer_->windowsFrom(activity.number, beginningOf(unit, programme, work.directory)))
            work.addNew(activity, unit, window);
    }
}

} // namespace nastavnik::engine
