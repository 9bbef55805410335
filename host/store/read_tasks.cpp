// SPDX-License-Identifier: MIT
#include "store/listing.hpp"
#include "store/scope_conditions.hpp"

namespace nastavnik::store {

namespace {

constexpr Listing tasks{.columns = "id, programme, activity, unit_kind, unit, organisation, window_start, window_end, "
                                   "state, opened, closed, reason, reminded, escalated, run, result, edition",
                        .from = "FROM task",
                        .order = "ORDER BY window_end, id"};

Value taskAt(const Query& row, Date today) {
    const auto state = engine::taskStateOf(row.bytes(8));
    engine::Task task;
    task.state = state;
    task.window.end = row.date(7);
    return {{"id", row.integer(0)},
            {"programme", row.integer(1)},
            {"activity", row.bytes(2)},
            {"unit", {{"kind", row.bytes(3)}, {"id", row.integer(4)}}},
            {"organisation", row.integer(5)},
            {"start", row.bytes(6)},
            {"due", row.bytes(7)},
            {"state", row.bytes(8)},
            {"overdue", task.isOverdue(today)},
            {"opened", textOrNull(row, 9)},
            {"closed", textOrNull(row, 10)},
            {"reason", row.bytes(11)},
            {"reminded", row.integer(12)},
            {"escalated", row.integer(13)},
            {"run", idOrNull(row, 14)},
            {"result", row.value(15)},
            {"edition", idOrNull(row, 16)}};
}

Conditions conditionsOf(const TaskFilter& filter, Date today) {
    Conditions conditions;
    conditions.equal("programme", filter.programme);
    conditions.oneOf("state", filter.states);
    conditions.oneOf("activity", filter.activities);
    conditions.equal("unit_kind", filter.unitKind);
    conditions.equal("unit", filter.unit);
    conditions.equal("organisation", filter.organisation);
    if (filter.person)
        conditions.add("(unit_kind <> 'mentorship' AND unit = (SELECT organisation FROM person WHERE id = ?) OR "
                       "unit_kind = 'mentorship' AND unit IN (SELECT mentorship FROM mentorship_person "
                       "WHERE person = ?))",
                       {*filter.person, *filter.person});
    if (filter.overdueOnly)
        conditions.add("state IN ('open', 'submitted', 'returned') AND window_end < ?", {nastavnik::isoText(today)});
    narrowTasks(conditions, filter.seen, "task");
    if (!filter.dueUntil.empty())
        conditions.add("window_end <= ?", {filter.dueUntil});
    return conditions;
}

} // namespace

Value listTasks(Database& database, const TaskFilter& filter, Date today, Page page) {
    return list(database, tasks, conditionsOf(filter, today), page,
                [&](const Query& row) { return taskAt(row, today); });
}

Value showTask(Database& database, Id task, Date today) {
    Conditions conditions;
    conditions.equal("id", task);
    Value shown = showOne(database, tasks, conditions, [&](const Query& row) { return taskAt(row, today); });
    if (shown.is_null())
        return shown;
    const Page all{.limit = 500};
    shown["waits"] = listOpenWaits(database, {.task = task}, all)["items"];
    shown["documents"] = listDocuments(database, {.task = task}, all)["items"];
    shown["runs"] = listRuns(database, {.task = task}, all)["items"];
    shown["history"] = listAudit(database, {.subject = "task:" + std::to_string(task)}, all)["items"];
    return shown;
}

} // namespace nastavnik::store
