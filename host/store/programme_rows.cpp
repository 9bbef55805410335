// SPDX-License-Identifier: MIT
#include "store/programme_rows.hpp"

#include "store/errors.hpp"

namespace nastavnik::store {

/// Programmes of an older schema have none.
static roadmap::InputValues inputsAt(const Value& value) {
    return value.is_object() ? value.get<roadmap::InputValues>() : roadmap::InputValues();
}

void ProgrammeRows::keep(const roadmap::Bundle& bundle) {
    const std::string version = bundle.version();
    const auto added =
        database_.run("INSERT INTO bundle (version, name) VALUES (?, ?) ON CONFLICT DO NOTHING", version, bundle.name);
    if (added == 0)
        return;
    for (const auto& [path, bytes] : bundle.files)
        database_.run("INSERT INTO bundle_file (version, path, hash) VALUES (?, ?, ?)", version, path,
                      files_.keep(bytes));
}

roadmap::Bundle ProgrammeRows::bundle(const std::string& version) {
    roadmap::Bundle bundle;
    Query head = database_.query("SELECT name FROM bundle WHERE version = ?", version);
    if (!head.next())
        throw notKept({"версия дорожной карты", "version of a roadmap"}, version);
    bundle.name = head.text(0);
    Query rows = database_.query("SELECT bundle_file.path, file.bytes FROM bundle_file "
                                 "JOIN file ON file.hash = bundle_file.hash WHERE bundle_file.version = ?",
                                 version);
    while (rows.next())
        bundle.files.emplace(rows.text(0), rows.text(1));
    return bundle;
}

Id ProgrammeRows::add(const engine::Programme& programme) {
    return database_.number("INSERT INTO programme (roadmap, version, title, place, year, department, inputs) "
                            "VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id",
                            programme.roadmap, programme.version, programme.title, programme.place,
                            programme.year.first, programme.department, Blob(cborOf(Value(programme.inputs))));
}

void ProgrammeRows::save(const engine::Programme& programme) {
    const auto changed = database_.run(
        "UPDATE programme SET version = ?, title = ?, place = ?, inputs = ? WHERE id = ?", programme.version,
        programme.title, programme.place, Blob(cborOf(Value(programme.inputs))), programme.id);
    requireOneRow(changed, "programme", programme.id);
}

std::vector<engine::Programme> ProgrammeRows::all() {
    std::vector<engine::Programme> programmes;
    Query row = database_.query("SELECT id, roadmap, version, title, place, year, department, inputs FROM programme "
                                "ORDER BY id");
    while (row.next())
        programmes.push_back({.id = row.integer(0),
                              .roadmap = row.text(1),
                              .version = row.text(2),
                              .title = row.text(3),
                              .place = row.text(4),
                              .year = {.first = row.smallInteger(5)},
                              .department = row.integer(6),
                              .inputs = inputsAt(row.value(7))});
    return programmes;
}

} // namespace nastavnik::store
