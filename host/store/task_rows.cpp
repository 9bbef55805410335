// SPDX-License-Identifier: MIT
#include "store/task_rows.hpp"

namespace nastavnik::store {

using engine::Task;

Id TaskRows::add(const Task& task) {
    return database_.number(
        "INSERT INTO task (programme, activity, unit_kind, unit, organisation, window_start, window_end, state, "
        "opened, "
        "closed, reason, reminded, escalated, run, result, event, edition) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
        "?, ?, ?, "
        "?, ?) "
        "RETURNING id",
        task.programme, task.activity, engine::name(task.unit.kind), task.unit.id, task.unit.organisation,
        task.window.start, task.window.end, engine::name(task.state), task.opened, task.closed, task.reason,
        task.reminded, task.escalated, task.run, Blob(cborOf(task.result)), Blob(cborOf(task.event)), task.edition);
}

void TaskRows::save(const Task& task) {
    const auto changed = database_.run(
        "UPDATE task SET programme = ?, activity = ?, unit_kind = ?, unit = ?, organisation = ?, window_start = ?, "
        "window_end = ?, state = ?, opened = ?, closed = ?, reason = ?, reminded = ?, escalated = ?, run = ?, "
        "result = ?, event = ?, edition = ? WHERE id = ?",
        task.programme, task.activity, engine::name(task.unit.kind), task.unit.id, task.unit.organisation,
        task.window.start, task.window.end, engine::name(task.state), task.opened, task.closed, task.reason,
        task.reminded, task.escalated, task.run, Blob(cborOf(task.result)), Blob(cborOf(task.event)), task.edition,
        task.id);
    requireOneRow(changed, "task", task.id);
}

std::vector<Task> TaskRows::all(Id programme) {
    std::vector<Task> tasks;
    Query row =
        database_.query("SELECT id, programme, activity, unit_kind, unit, organisation, window_start, "
                        "window_end, state, opened, closed, reason, reminded, escalated, run, result, event, edition "
                        "FROM task "
                        "WHERE programme = ? ORDER BY id",
                        programme);
    while (row.next())
        tasks.push_back({.id = row.integer(0),
                         .programme = row.integer(1),
                         .activity = row.text(2),
                         .unit = unitAt(row, 3),
                         .window = {.start = row.date(6), .end = row.date(7)},
                         .state = engine::taskStateOf(row.bytes(8)),
                         .opened = row.optionalDate(9),
                         .closed = row.optionalDate(10),
                         .reason = row.text(11),
                         .reminded = row.smallInteger(12),
                         .escalated = row.smallInteger(13),
                         .run = row.optionalInteger(14),
                         .result = row.value(15),
                         .event = row.value(16),
                         .edition = row.optionalInteger(17)});
    return tasks;
}

} // namespace nastavnik::store
