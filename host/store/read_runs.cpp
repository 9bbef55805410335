// SPDX-License-Identifier: MIT
#include "store/listing.hpp"
#include "store/scope_conditions.hpp"

namespace nastavnik::store {

namespace {

constexpr Listing runs{.columns =
                           "id, programme, task, version, action, state, started, wake, attempts, trouble, argument",
                       .from = "FROM run",
                       .order = "ORDER BY id DESC"};
constexpr Listing waits{.columns = "wait.id, wait.run, wait.seq, wait.task, wait.kind, wait.role, wait.unit_kind, "
                                   "wait.unit, wait.organisation, wait.title, wait.form, wait.value, wait.document, "
                                   "wait.asked, task.programme, task.activity",
                        .from = "FROM wait JOIN task ON task.id = wait.task",
                        .order = "ORDER BY wait.id"};

Value runAt(const Query& row) {
    return {{"id", row.integer(0)},
            {"programme", row.integer(1)},
            {"task", row.integer(2)},
            {"version", row.bytes(3)},
            {"action", row.bytes(4)},
            {"state", row.bytes(5)},
            {"started", isoText(row.moment(6))},
            {"wake", momentOrNull(row, 7)},
            {"attempts", row.integer(8)},
            {"trouble", row.bytes(9)}};
}

Value waitAt(const Query& row) {
    return {{"id", row.integer(0)},
            {"run", row.integer(1)},
            {"seq", row.integer(2)},
            {"task", row.integer(3)},
            {"kind", row.bytes(4)},
            {"role", row.bytes(5)},
            {"unit", {{"kind", row.bytes(6)}, {"id", row.integer(7)}}},
            {"organisation", row.integer(8)},
            {"title", row.bytes(9)},
            {"form", row.bytes(10)},
            {"value", row.value(11)},
            {"document", idOrNull(row, 12)},
            {"asked", isoText(row.moment(13))},
            {"programme", row.integer(14)},
            {"activity", row.bytes(15)}};
}

Value journalOf(Database& database, Id run) {
    Value journal = Value::array();
    Query row =
        database.query("SELECT seq, verb, request, result, error, at FROM step WHERE run = ? ORDER BY seq", run);
    while (row.next())
        journal.push_back({{"seq", row.integer(0)},
                           {"verb", row.bytes(1)},
                           {"request", row.value(2)},
                           {"finished", !row.isNull(3) || !row.isNull(4)},
                           {"result", row.value(3)},
                           {"error", row.value(4)},
                           {"at", isoText(row.moment(5))}});
    return journal;
}

} // namespace

Value listRuns(Database& database, const RunFilter& filter, Page page) {
    Conditions conditions;
    conditions.equal("programme", filter.programme);
    conditions.equal("task", filter.task);
    conditions.oneOf("state", filter.states);
    narrowByTask(conditions, filter.seen);
    return list(database, runs, conditions, page, runAt);
}

Value showRun(Database& database, Id run) {
    Conditions conditions;
    conditions.equal("id", run);
    return showOne(database, runs, conditions, [&](const Query& row) {
        Value shown = runAt(row);
        shown["argument"] = row.value(10);
        shown["journal"] = journalOf(database, run);
        return shown;
    });
}

Value listOpenWaits(Database& database, const WaitFilter& filter, Page page) {
    Conditions conditions;
    conditions.add("wait.answered = 0");
    conditions.equal("task.programme", filter.programme);
    conditions.equal("wait.organisation", filter.organisation);
    conditions.equal("wait.task", filter.task);
    conditions.oneOf("wait.role", filter.roles);
    narrowTasks(conditions, filter.seen, "wait");
    return list(database, waits, conditions, page, waitAt);
}

Value showOpenWait(Database& database, Id wait) {
    Conditions conditions;
    conditions.add("wait.answered = 0");
    conditions.equal("wait.id", wait);
    return showOne(database, waits, conditions, waitAt);
}

Value lastStepBefore(Database& database, Id run, int seq, const std::string& verb) {
    Query row =
        database.query("SELECT seq, request, result FROM step WHERE run = ? AND seq < ? AND verb = ? AND result "
                       "IS NOT NULL ORDER BY seq DESC LIMIT 1",
                       run, seq, verb);
    if (!row.next())
        return nullptr;
    return {{"seq", row.integer(0)}, {"request", row.value(1)}, {"result", row.value(2)}};
}

std::vector<Value> requestsOf(Database& database, const std::string& verb) {
    std::vector<Value> requests;
    for (Query row = database.query("SELECT request FROM step WHERE verb = ? ORDER BY run, seq", verb); row.next();)
        requests.push_back(row.value(0));
    return requests;
}

} // namespace nastavnik::store
