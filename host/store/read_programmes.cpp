// SPDX-License-Identifier: MIT
#include "store/listing.hpp"
#include "store/scope_conditions.hpp"

namespace nastavnik::store {

namespace {

constexpr Listing programmes{.columns = "id, roadmap, version, title, place, year, department",
                             .from = "FROM programme",
                             .order = "ORDER BY id"};

Conditions tasksOf(Id programme, const Seen& seen) {
    Conditions conditions;
    conditions.equal("programme", programme);
    narrowTasks(conditions, seen, "task");
    return conditions;
}

Value countsOf(Database& database, Id programme, const Seen& seen) {
    Value counts = Value::object();
    Query row = tasksOf(programme, seen).query(database, "SELECT state, count(*) FROM task", "GROUP BY state");
    while (row.next())
        counts[row.text(0)] = row.integer(1);
    return counts;
}

std::int64_t overdueOf(Database& database, Id programme, const Seen& seen, Date today) {
    Conditions conditions = tasksOf(programme, seen);
    conditions.add("state IN ('open', 'submitted', 'returned') AND window_end < ?", {nastavnik::isoText(today)});
    Query row = conditions.query(database, "SELECT count(*) FROM task", "");
    row.next();
    return row.integer(0);
}

Value programmeAt(Database& database, const Query& row, const Seen& seen, Date today) {
    const Id id = row.integer(0);
    return {{"id", id},
            {"roadmap", row.bytes(1)},
            {"version", row.bytes(2)},
            {"title", row.bytes(3)},
            {"place", row.bytes(4)},
            {"year", row.integer(5)},
            {"department", row.integer(6)},
            {"counts", countsOf(database, id, seen)},
            {"overdue", overdueOf(database, id, seen, today)}};
}

} // namespace

Value listProgrammes(Database& database, Date today, const Seen& seen) {
    Conditions conditions;
    narrowProgrammes(conditions, seen);
    return list(database, programmes, conditions, {.limit = 500},
                [&](const Query& row) { return programmeAt(database, row, seen, today); });
}

Value showProgramme(Database& database, Id programme, Date today, const Seen& seen) {
    Conditions conditions;
    conditions.equal("id", programme);
    narrowProgrammes(conditions, seen);
    return showOne(database, programmes, conditions,
                   [&](const Query& row) { return programmeAt(database, row, seen, today); });
}

} // namespace nastavnik::store
