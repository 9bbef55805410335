// SPDX-License-Identifier: MIT
#include "store/listing.hpp"

namespace nastavnik::store {

namespace {

constexpr Listing programmes{.columns = "id, roadmap, version, title, place, year, department",
                             .from = "FROM programme",
                             .order = "ORDER BY id"};

Value countsOf(Database& database, Id programme) {
    Value counts = Value::object();
    Query row = database.query("SELECT state, count(*) FROM task WHERE programme = ? GROUP BY state", programme);
    while (row.next())
        counts[row.text(0)] = row.integer(1);
    return counts;
}

std::int64_t overdueOf(Database& database, Id programme, Date today) {
    return database.number("SELECT count(*) FROM task WHERE programme = ? "
                           "AND state IN ('open', 'submitted', 'returned') AND window_end < ?",
                           programme, today);
}

Value programmeAt(Database& database, const Query& row, Date today) {
    const Id id = row.integer(0);
    return {{"id", id},
            {"roadmap", row.bytes(1)},
            {"version", row.bytes(2)},
            {"title", row.bytes(3)},
            {"place", row.bytes(4)},
            {"year", row.integer(5)},
            {"department", row.integer(6)},
            {"counts", countsOf(database, id)},
            {"overdue", overdueOf(database, id, today)}};
}

} // namespace

Value listProgrammes(Database& database, Date today) {
    return list(database, programmes, {}, {.limit = 500},
                [&](const Query& row) { return programmeAt(database, row, today); });
}

Value showProgramme(Database& database, Id programme, Date today) {
    Conditions conditions;
    conditions.equal("id", programme);
    return showOne(database, programmes, conditions,
                   [&](const Query& row) { return programmeAt(database, row, today); });
}

} // namespace nastavnik::store
