// SPDX-License-Identifier: MIT
#include "store/wait_rows.hpp"

#include <string>
#include <string_view>

namespace nastavnik::store {

using engine::Wait;

namespace {

std::string select(std::string_view rest) {
    return "SELECT wait.id, wait.run, wait.seq, wait.task, wait.kind, wait.role, wait.unit_kind, wait.unit, "
           "wait.organisation, wait.title, wait.form, wait.value, wait.document, wait.asked, wait.answered FROM wait " +
           std::string(rest);
}

Wait waitAt(const Query& row) {
    return {.id = row.integer(0),
            .run = row.integer(1),
            .seq = row.smallInteger(2),
            .task = row.integer(3),
            .kind = row.text(4),
            .role = row.text(5),
            .unit = unitAt(row, 6),
            .title = row.text(9),
            .form = row.text(10),
            .value = row.value(11),
            .document = row.optionalInteger(12),
            .asked = row.moment(13),
            .answered = row.flag(14)};
}

std::vector<Wait> allOf(Query row) {
    std::vector<Wait> waits;
    while (row.next())
        waits.push_back(waitAt(row));
    return waits;
}

} // namespace

Id WaitRows::add(const Wait& wait) {
    return database_.number("INSERT INTO wait (run, seq, task, kind, role, unit_kind, unit, organisation, title, form, "
                            "value, document, asked, answered) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
                            "RETURNING id",
                            wait.run, wait.seq, wait.task, wait.kind, wait.role, engine::name(wait.unit.kind),
                            wait.unit.id, wait.unit.organisation, wait.title, wait.form, Blob(cborOf(wait.value)),
                            wait.document, wait.asked, wait.answered);
}

void WaitRows::save(const Wait& wait) {
    const auto changed = database_.run(
        "UPDATE wait SET run = ?, seq = ?, task = ?, kind = ?, role = ?, unit_kind = ?, unit = ?, organisation = ?, "
        "title = ?, form = ?, value = ?, document = ?, asked = ?, answered = ? WHERE id = ?",
        wait.run, wait.seq, wait.task, wait.kind, wait.role, engine::name(wait.unit.kind), wait.unit.id,
        wait.unit.organisation, wait.title, wait.form, Blob(cborOf(wait.value)), wait.document, wait.asked,
        wait.answered, wait.id);
    requireOneRow(changed, "wait", wait.id);
}

std::optional<Wait> WaitRows::find(Id id) {
    Query row = database_.query(select("WHERE id = ?"), id);
    return row.next() ? std::optional(waitAt(row)) : std::nullopt;
}

std::vector<Wait> WaitRows::open(Id programme) {
    // Not a join: SQLite would go through all tasks of the programme to find the few open waits.
    return allOf(database_.query(select("WHERE answered = 0 AND (SELECT programme FROM task WHERE task.id = wait.task) "
                                        "= ? ORDER BY id"),
                                 programme));
}

std::vector<Wait> WaitRows::of(Id run) { return allOf(database_.query(select("WHERE run = ? ORDER BY id"), run)); }

} // namespace nastavnik::store
