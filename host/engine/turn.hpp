// SPDX-License-Identifier: MIT
#pragma once

#include "engine/agenda.hpp"
#include "engine/world.hpp"

#include <functional>
#include <string>
#include <vector>

namespace nastavnik::engine {

struct TurnSettings {
    std::chrono::minutes utcOffset{0}; ///< where midnight lies at the place, because terms are days
    bool mail = false;                 ///< letters go out; else they only stand in the inbox
};

/// One transaction of the engine: what may be done to the world, each thing kept, audited and followed up.
/// Lives between Ledger::begin() and commit(); when it is given up, the world has to be read anew.
class Turn {
public:
    Turn(Ledger& ledgerOfAll, World& worldOfAll, Moment moment, const TurnSettings& settings)
        : ledger(ledgerOfAll), world(worldOfAll), now(moment), settings_(settings) {}

    Ledger& ledger;
    World& world;
    const Moment now;
    std::string actor = "system"; ///< for the audit log: who
    std::string cause = "term";   ///< and why

    Date today() const { return std::chrono::floor<std::chrono::days>(now + settings_.utcOffset); }

    /// Midnight of this day at the place.
    Moment momentOf(Date day) const { return Moment{day} - settings_.utcOffset; }

    ProgrammeState& programme(Id id);
    /// Throws Error EN002 when there is no such task.
    const Task& task(Id id);
    ProgrammeState& programmeOf(const Task& task) { return programme(task.programme); }

    /// Keeps a changed task and lets follow what follows: notices, its run, the tasks that wait for it.
    void change(Task task, std::string what, Value details = Value::object());
    /// Hands in a task's result; who has to accept it is told.
    void submit(const Task& task, Value result);
    /// Gives a submitted task back; those who did it are told why.
    void giveBack(const Task& task, std::string reason);
    /// Does what the calendar asks of this task today.
    void look(const Task& task);
    /// Makes the tasks of a new unit and opens those that are due.
    void addTasks(ProgrammeState& programme, const Unit& unit, Date from);
    Id addMentorship(ProgrammeState& programme, people::Mentorship mentorship);

    /// Starts the action of a task; an earlier run of it stays in the ledger.
    void startRun(const Task& task);
    /// Letters to the holders of a role.
    void tell(const std::string& role, std::string_view notice, const Task& task, const Value& more = Value::object());
    /// A letter that stands in the inbox and, when there is an address and mail is on, in the outbox.
    void post(StoredLetter letter);
    void record(std::string subject, std::string what, Value details = Value::object());

    /// Actions whose task lost its object; the driver cancels them before the turn ends.
    struct Abandoned {
        Id run;
        std::string reason;
    };
    std::vector<Abandoned> abandoned;

    bool runsAdded = false; ///< a run became ready: look for due runs after the commit
    bool changed = false;   ///< anything at all was written

private:
    void follow(const Task& task, const Due& due);
    void lookAtDependents(const Task& task);

    people::Directory& directory() { return world.directory; }

    const TurnSettings settings_;
};

} // namespace nastavnik::engine
