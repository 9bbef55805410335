// SPDX-License-Identifier: MIT
#include "store/record_rows.hpp"

namespace nastavnik::store {

Id RecordRows::add(Id programme, const std::string& kind, const engine::Unit& unit, Date date, const Value& data) {
    return database_.number("INSERT INTO record (programme, kind, unit_kind, unit, organisation, date, data) "
                            "VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id",
                            programme, kind, engine::name(unit.kind), unit.id, unit.organisation, date,
                            Blob(cborOf(data)));
}

Query RecordRows::select(Id programme, const std::string& kind, const std::optional<engine::Unit>& unit) {
    if (!unit)
        return database_.query("SELECT id, unit_kind, unit, organisation, date, data FROM record "
                               "WHERE programme = ? AND kind = ? ORDER BY id",
                               programme, kind);
    return database_.query("SELECT id, unit_kind, unit, organisation, date, data FROM record "
                           "WHERE programme = ? AND kind = ? AND unit_kind = ? AND unit = ? ORDER BY id",
                           programme, kind, engine::name(unit->kind), unit->id);
}

std::vector<Value> RecordRows::all(Id programme, const std::string& kind, const std::optional<engine::Unit>& unit) {
    std::vector<Value> records;
    Query row = select(programme, kind, unit);
    while (row.next())
        records.push_back({{"id", row.integer(0)},
                           {"kind", kind},
                           {"unit", {{"kind", row.bytes(1)}, {"id", row.integer(2)}}},
                           {"organisation", row.integer(3)},
                           {"date", row.bytes(4)},
                           {"data", row.value(5)}});
    return records;
}

} // namespace nastavnik::store
