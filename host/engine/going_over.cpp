// SPDX-License-Identifier: MIT
#include "engine/going_over.hpp"

#include "engine/retained_task.hpp"

#include <algorithm>

namespace nastavnik::engine {

namespace {

constexpr const char* undoneReason = "Изменение дорожной карты отменено";
constexpr const char* restartReason = "Задача начата заново по новой версии дорожной карты";

/// The programme as it was is one of its former editions from now on.
Id leaveEdition(Turn& turn, const Programme& programme, Value undo) {
    return turn.ledger.addEdition({.programme = programme.id,
                                   .version = programme.version,
                                   .inputs = programme.inputs,
                                   .left = turn.now,
                                   .undo = std::move(undo)});
}

void requireStill(const ProgrammeState& state, const TaskChange& change) {
    const Task* const now = change.before.id == 0 ? &change.before : state.task(change.before.id);
    if (!now || retained(*now) != retained(change.before))
        throw Error("EN060", {"задача № " + std::to_string(change.before.id) +
                                  " за это время изменилась: посмотрите, что будет, ещё раз",
                              "task " + std::to_string(change.before.id) +
                                  " has moved on meanwhile: look at the preview once more"});
}

Value undoOf(const std::vector<TaskChange>& changes) {
    Value undo = Value::array();
    for (const TaskChange& change : changes)
        undo.push_back(
            {{"fate", name(change.fate)}, {"before", retained(change.before)}, {"after", retained(change.after)}});
    return undo;
}

void cancelRun(Turn& turn, RunDriver& driver, const Task& task) {
    const auto run = task.run ? turn.ledger.run(*task.run) : std::nullopt;
    if (run && run->state != RunState::done && run->state != RunState::cancelled)
        driver.cancel(turn, run->id, restartReason);
}

/// The tasks are those of the programme with the changes done, the former editions those known and one more.
ProgrammeState stateUnder(const ProgrammeState& old, Programme programme, std::shared_ptr<const RoadmapPlan> plan,
                          Id left, std::vector<Task> tasks) {
    std::map<Id, FormerEdition> former = old.former();
    former[left] = {old.programme().version, old.plan()};
    return {std::move(programme), std::move(plan), std::move(tasks), std::move(former)};
}

std::vector<Task> replaced(std::vector<Task> tasks, const std::vector<Task>& changed) {
    std::map<Id, const Task*> byId;
    for (const Task& task : changed)
        byId[task.id] = &task;
    for (Task& task : tasks) {
        if (const auto found = byId.find(task.id); found != byId.end())
            task = *found->second;
        else if (task.id == 0)
            throw std::logic_error("a task without a number");
        byId.erase(task.id);
    }
    for (const auto& [id, task] : byId)
        tasks.push_back(*task);
    return tasks;
}

void enter(Turn& turn, Programme programme, ProgrammeState state, const std::vector<Task>& changed) {
    const Id id = programme.id;
    turn.ledger.saveProgramme(programme);
    turn.changed = true;
    turn.world.programmes.insert_or_assign(id, std::move(state));
    for (const Task& task : changed) {
        if (!task.isOver())
            turn.look(*turn.programme(id).task(task.id));
    }
}

bool isVisible(const TaskChange& change) { return change.fate != Fate::finished && change.fate != Fate::running; }

class WayBack {
public:
    WayBack(const Turn& turn, Id left) : today_(turn.today()), left_(left) {}

    /// Nothing when the task stays as it is.
    std::optional<Task> back(const Task& now, const Value& entry) {
        const std::string fate = entry.at("fate").get<std::string>();
        const Task before = restored(now, entry.at("before")), after = restored(now, entry.at("after"));
        if (fate == name(Fate::finished) || fate == name(Fate::running))
            return underFormer(now, before);
        if (!isUntouchedSince(now, after)) {
            ++kept;
            Task staying = now;
            if (!staying.edition)
                staying.edition = left_;
            return staying;
        }
        ++restoredCount;
        return fate == name(Fate::added) ? withdrawn(now) : asItWas(now, before);
    }

    int kept = 0, restoredCount = 0;

private:
    static Task underFormer(Task now, const Task& before) {
        now.edition = before.edition;
        now.activity = before.activity;
        return now;
    }

    static bool isUntouchedSince(const Task& now, const Task& after) {
        return retained(now) == retained(after) || (!isBegun(now) && !now.isOver());
    }

    Task withdrawn(Task now) const {
        now.state = TaskState::waived;
        now.reason = undoneReason;
        now.closed = today_;
        now.edition = left_;
        return now;
    }

    /// A task that the calendar has opened meanwhile stays open; an action that was cancelled begins anew.
    Task asItWas(const Task& now, Task before) const {
        const bool wasBegun = isBegun(before);
        if (wasBegun) {
            before.state = TaskState::planned;
            before.opened.reset();
            before.run.reset();
            before.result = nullptr;
        } else if (before.state == TaskState::planned && now.state == TaskState::open &&
                   before.window.start <= today_) {
            before.state = TaskState::open;
            before.opened = now.opened;
        }
        return before;
    }

    Date today_;
    Id left_;
};

} // namespace

void goOver(Turn& turn, RunDriver& driver, const GoingOver& way) {
    const ProgrammeState& old = turn.programme(way.programme);
    for (const TaskChange& change : way.changes)
        requireStill(old, change);
    std::vector<TaskChange> changes = way.changes;
    for (TaskChange& change : changes) {
        if (change.fate == Fate::restarted)
            cancelRun(turn, driver, change.before);
        if (change.fate == Fate::added)
            change.after.id = turn.ledger.addTask(change.after);
    }
    const Id left = leaveEdition(turn, old.programme(), nullptr);
    std::vector<Task> changed;
    for (TaskChange& change : changes) {
        if (change.after.edition == Migration::keptEdition)
            change.after.edition = left;
        if (change.fate != Fate::added && retained(change.after) != retained(change.before))
            turn.ledger.saveTask(change.after);
        if (isVisible(change))
            turn.record("task:" + std::to_string(change.after.id), "migrated",
                        {{"fate", name(change.fate)},
                         {"from", isoText(change.after.window.start)},
                         {"to", isoText(change.after.window.end)}});
        changed.push_back(change.after);
    }
    Edition edition{.id = left,
                    .programme = way.programme,
                    .version = old.programme().version,
                    .inputs = old.programme().inputs,
                    .left = turn.now,
                    .undo = undoOf(changes)};
    turn.ledger.saveEdition(edition);
    turn.record("programme:" + std::to_string(way.programme), "migrated",
                {{"from", old.programme().version}, {"to", way.version}, {"tasks", changes.size()}});
    Programme programme = old.programme();
    programme.version = way.version;
    programme.inputs = way.inputs;
    programme.title = way.plan->roadmap().title;
    programme.place = way.plan->roadmap().place;
    ProgrammeState state = stateUnder(old, programme, way.plan, left, replaced(old.tasks(), changed));
    enter(turn, std::move(programme), std::move(state), changed);
}

std::optional<Edition> formerEdition(Ledger& ledger, Id programme) {
    std::vector<Edition> editions = ledger.editions(programme);
    if (editions.empty() || editions.back().undo.is_null())
        return std::nullopt;
    return std::move(editions.back());
}

Value goBack(Turn& turn, Id id, std::shared_ptr<const RoadmapPlan> plan) {
    auto edition = formerEdition(turn.ledger, id);
    if (!edition)
        throw Error("EN061", {"возвращаться не к чему: перехода на новую версию не было, или он уже отменён",
                              "there is nothing to go back to: there was no migration, or it was undone already"});
    const ProgrammeState& old = turn.programme(id);
    const Id left = leaveEdition(turn, old.programme(), nullptr);
    WayBack way(turn, left);
    std::vector<Task> changed;
    for (const Value& entry : edition->undo) {
        const Task* const now = old.task(entry.at("after").at("id").get<Id>());
        const auto back = now ? way.back(*now, entry) : std::nullopt;
        if (!back || retained(*back) == retained(*now))
            continue;
        turn.ledger.saveTask(*back);
        turn.record("task:" + std::to_string(back->id), "migration_undone");
        changed.push_back(*back);
    }
    edition->undo = nullptr;
    turn.ledger.saveEdition(*edition);
    turn.record("programme:" + std::to_string(id), "migration_undone",
                {{"from", old.programme().version}, {"to", edition->version}});
    Programme programme = old.programme();
    programme.version = edition->version;
    programme.inputs = edition->inputs;
    programme.title = plan->roadmap().title;
    programme.place = plan->roadmap().place;
    ProgrammeState state = stateUnder(old, programme, std::move(plan), left, replaced(old.tasks(), changed));
    enter(turn, std::move(programme), std::move(state), changed);
    return {{"restored", way.restoredCount}, {"kept", way.kept}};
}

} // namespace nastavnik::engine
