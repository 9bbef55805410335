// SPDX-License-Identifier: MIT
#include "engine/turn.hpp"

#include "engine/notices.hpp"
#include "engine/roles.hpp"
#include "engine/task_view.hpp"

#include <set>
#include <stdexcept>

namespace nastavnik::engine {

namespace {

/// What the audit log calls it.
std::string_view happening(const Due& due) {
    switch (due.kind) {
    case Due::Kind::open:
        return "opened";
    case Due::Kind::remind:
        return "reminded";
    case Due::Kind::overdue:
        return "overdue";
    case Due::Kind::escalate:
        return "escalated";
    }
    throw std::logic_error("a due without a name");
}

} // namespace

ProgrammeState& Turn::programme(Id id) {
    const auto found = world.programmes.find(id);
    if (found == world.programmes.end())
        throw Error("EN003",
                    {"программы № " + std::to_string(id) + " нет", "there is no programme " + std::to_string(id)});
    return found->second;
}

const Task& Turn::task(Id id) {
    for (auto& [programme, state] : world.programmes) {
        if (const Task* found = state.task(id))
            return *found;
    }
    throw Error("EN002", {"задачи № " + std::to_string(id) + " нет", "there is no task " + std::to_string(id)});
}

void Turn::change(Task task, std::string what, Value details) {
    ProgrammeState& state = programme(task.programme);
    ledger.saveTask(task);
    record("task:" + std::to_string(task.id), std::move(what), std::move(details));
    schedule(world, state, task, today());
    const Id id = task.id;
    const bool over = task.isOver();
    state.put(std::move(task));
    if (over)
        lookAtDependents(*state.task(id));
}

void Turn::submit(const Task& task, Value result) {
    const Id id = task.id;
    const roadmap::Activity& activity = programmeOf(task).activityOf(task);
    change(submitted(task, std::move(result), activity, today()), "submitted");
    if (!activity.accept.empty())
        tell(activity.accept, "submitted", this->task(id));
}

void Turn::giveBack(const Task& task, std::string reason) {
    const Id id = task.id;
    change(returned(task, std::move(reason)), "returned");
    for (const std::string& role : programmeOf(this->task(id)).activityOf(this->task(id)).by)
        tell(role, "returned", this->task(id));
}

void Turn::look(const Task& seen) {
    ProgrammeState& state = programme(seen.programme);
    const roadmap::Activity& activity = state.activityOf(seen);
    const Id id = seen.id;
    const bool gates = seen.state != TaskState::planned || state.gatesOpen(seen);
    for (const Due& due : dueOn(seen, activity, gates, today())) {
        change(after(*state.task(id), due, activity, today()), std::string(happening(due)));
        follow(*state.task(id), due);
    }
    // Nothing was due today: the calendar asks again on its next day.
    schedule(world, state, *state.task(id), today());
}

void Turn::follow(const Task& task, const Due& due) {
    const roadmap::Activity& activity = programmeOf(task).activityOf(task);
    if (due.kind == Due::Kind::escalate) {
        tell(activity.escalate[static_cast<std::size_t>(due.rung)].to, "escalation", task);
        return;
    }
    const std::string_view notice = due.kind == Due::Kind::open      ? "opened"
                                    : due.kind == Due::Kind::overdue ? "overdue"
                                                                     : "reminder";
    for (const std::string& role : activity.by)
        tell(role, notice, task);
    if (due.kind == Due::Kind::open && !activity.run.empty())
        startRun(task);
}

void Turn::lookAtDependents(const Task& task) {
    ProgrammeState& state = programmeOf(task);
    std::vector<Id> waiting;
    for (const roadmap::Activity* dependent : state.dependentsOf(task.activity)) {
        const bool wide = task.unit.kind == UnitKind::department || dependent->unit == UnitKind::department;
        for (const Task* candidate : state.tasksOf(dependent->number, wide ? 0 : task.unit.organisation)) {
            if (candidate->state == TaskState::planned)
                waiting.push_back(candidate->id);
        }
    }
    for (const Id id : waiting)
        look(*state.task(id));
}

void Turn::addTasks(ProgrammeState& state, const Unit& unit, Date from) {
    changed = true;
    std::vector<Id> added;
    for (Task& task : state.plannedFor(unit, from)) {
        task.id = ledger.addTask(task);
        added.push_back(task.id);
        state.put(std::move(task));
    }
    for (const Id id : added)
        look(*state.task(id));
}

Id Turn::addMentorship(ProgrammeState& state, people::Mentorship mentorship) {
    mentorship.id = ledger.addMentorship(mentorship);
    const Unit unit{.kind = UnitKind::mentorship, .id = mentorship.id, .organisation = mentorship.organisation};
    const Date from = mentorship.from;
    const Id id = mentorship.id;
    directory().put(std::move(mentorship));
    record("mentorship:" + std::to_string(id), "fixed");
    addTasks(state, unit, from);
    return id;
}

void Turn::startRun(const Task& task) {
    const ProgrammeState& state = programmeOf(task);
    Run run{.programme = task.programme,
            .task = task.id,
            .version = state.versionOf(task),
            .action = state.activityOf(task).run,
            .argument = taskView(task, state, directory(), today()),
            .started = now};
    run.id = ledger.addRun(run);
    runsAdded = true;
    Task changedTask = task;
    changedTask.run = run.id;
    change(std::move(changedTask), "run_started", {{"run", run.id}});
}

void Turn::tell(const std::string& role, std::string_view id, const Task& task, const Value& more) {
    const ProgrammeState& state = programmeOf(task);
    const auto holders = holdersFor(role, task.unit, state, directory(), today());
    if (holders.empty())
        return;
    const roadmap::Notice notice = noticeFor(id, state.roadmapOf(task));
    Value data = noticeView(task, state, directory(), today());
    data.update(more);
    for (const people::Person* person : holders) {
        data["person"] = {{"name", person->fullName()}};
        post({.programme = task.programme,
              .task = task.id,
              .person = person->id,
              .address = person->email,
              .notice = std::string(id),
              .subject = fillNotice(notice.subject, data),
              .text = fillNotice(notice.text, data)});
    }
}

void Turn::post(StoredLetter letter) {
    letter.written = now;
    letter.due = now;
    letter.state = settings_.mail && !letter.address.empty() ? LetterState::waiting : LetterState::inbox;
    ledger.addLetter(letter);
    changed = true;
}

void Turn::record(std::string subject, std::string what, Value details) {
    changed = true;
    ledger.record({.at = now,
                   .actor = actor,
                   .cause = cause,
                   .subject = std::move(subject),
                   .what = std::move(what),
                   .details = std::move(details)});
}

} // namespace nastavnik::engine
