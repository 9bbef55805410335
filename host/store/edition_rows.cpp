// SPDX-License-Identifier: MIT
#include "store/edition_rows.hpp"

namespace nastavnik::store {

Id EditionRows::add(const engine::Edition& edition) {
    return database_.number("INSERT INTO edition (programme, version, inputs, left_at, undo) VALUES (?, ?, ?, ?, ?) "
                            "RETURNING id",
                            edition.programme, edition.version, Blob(cborOf(Value(edition.inputs))), edition.left,
                            Blob(cborOf(edition.undo)));
}

void EditionRows::save(const engine::Edition& edition) {
    const auto changed =
        database_.run("UPDATE edition SET undo = ? WHERE id = ?", Blob(cborOf(edition.undo)), edition.id);
    requireOneRow(changed, "edition", edition.id);
}

std::vector<engine::Edition> EditionRows::of(Id programme) {
    std::vector<engine::Edition> editions;
    Query row = database_.query("SELECT id, programme, version, inputs, left_at, undo FROM edition "
                                "WHERE programme = ? ORDER BY id",
                                programme);
    while (row.next())
        editions.push_back({.id = row.integer(0),
                            .programme = row.integer(1),
                            .version = row.text(2),
                            .inputs = row.value(3).get<roadmap::InputValues>(),
                            .left = row.moment(4),
                            .undo = row.value(5)});
    return editions;
}

} // namespace nastavnik::store
