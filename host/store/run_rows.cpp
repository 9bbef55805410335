// SPDX-License-Identifier: MIT
#include "store/run_rows.hpp"

#include <algorithm>

namespace nastavnik::store {

using engine::Run;
using engine::RunState;

namespace {

constexpr std::int64_t dueAtOnce = 0;

/// The column that dueRuns() and nextWake() look into, so that they never go through all runs.
std::optional<std::int64_t> dueOf(const Run& run) {
    if (run.state == RunState::ready)
        return dueAtOnce;
    const bool goesOn = run.state == RunState::waiting || run.state == RunState::retrying;
    if (!goesOn || !run.wake)
        return std::nullopt;
    return std::max<std::int64_t>(run.wake->time_since_epoch().count(), dueAtOnce + 1);
}

Run runAt(const Query& row) {
    return {.id = row.integer(0),
            .programme = row.integer(1),
            .task = row.integer(2),
            .version = row.text(3),
            .action = row.text(4),
            .argument = engine::EncodedValue::of(row.text(5)),
            .state = engine::runStateOf(row.bytes(6)),
            .started = row.moment(7),
            .wake = row.optionalMoment(8),
            .attempts = row.smallInteger(9),
            .trouble = row.text(10)};
}

} // namespace

Id RunRows::add(const Run& run) {
    return database_.number("INSERT INTO run (programme, task, version, action, argument, state, started, wake, "
                            "attempts, trouble, due) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
                            run.programme, run.task, run.version, run.action, Blob(run.argument.bytes()),
                            engine::name(run.state), run.started, run.wake, run.attempts, run.trouble, dueOf(run));
}

void RunRows::save(const Run& run) {
    const auto changed = database_.run(
        "UPDATE run SET version = ?, state = ?, wake = ?, attempts = ?, trouble = ?, due = ? WHERE id = ?", run.version,
        engine::name(run.state), run.wake, run.attempts, run.trouble, dueOf(run), run.id);
    requireOneRow(changed, "run", run.id);
}

std::optional<Run> RunRows::find(Id id) {
    Query row =
        database_.query("SELECT id, programme, task, version, action, argument, state, started, wake, attempts, "
                        "trouble FROM run WHERE id = ?",
                        id);
    return row.next() ? std::optional(runAt(row)) : std::nullopt;
}

std::vector<Id> RunRows::due(Moment now, int limit) {
    std::vector<Id> runs;
    Query row = database_.query("SELECT id FROM run WHERE due <= ? ORDER BY due, id LIMIT ?", now, limit);
    while (row.next())
        runs.push_back(row.integer(0));
    return runs;
}

std::optional<Moment> RunRows::nextWake() {
    Query row = database_.query("SELECT min(due) FROM run WHERE due > ?", dueAtOnce);
    row.next();
    return row.optionalMoment(0);
}

} // namespace nastavnik::store
