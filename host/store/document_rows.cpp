// SPDX-License-Identifier: MIT
#include "store/document_rows.hpp"

namespace nastavnik::store {

using engine::Document;
using engine::StoredFile;

int DocumentRows::takeNumber(Id organisation, const std::string& kind, int year) {
    Query returned = database_.query("DELETE FROM returned_number WHERE organisation = ? AND kind = ? AND year = ? "
                                     "AND number = (SELECT min(number) FROM returned_number "
                                     "WHERE organisation = ? AND kind = ? AND year = ?) RETURNING number",
                                     organisation, kind, year, organisation, kind, year);
    if (returned.next()) {
        const int number = returned.smallInteger(0);
        returned.finish();
        return number;
    }
    return static_cast<int>(
        database_.number("INSERT INTO number (organisation, kind, year, last) VALUES (?, ?, ?, 1) "
                         "ON CONFLICT (organisation, kind, year) DO UPDATE SET last = number.last + 1 RETURNING last",
                         organisation, kind, year));
}

void DocumentRows::giveBack(Id organisation, const std::string& kind, int year, int number) {
    database_.run("INSERT INTO returned_number (organisation, kind, year, number) VALUES (?, ?, ?, ?)", organisation,
                  kind, year, number);
}

Id DocumentRows::add(const Document& document) {
    const Id id = database_.number(
        "INSERT INTO document (programme, organisation, task, kind, title, number, date, status, data) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
        document.programme, document.organisation, document.task, document.kind, document.title, document.number,
        document.date, engine::name(document.status), Blob(cborOf(document.data)));
    addFiles(id, document.files);
    return id;
}

void DocumentRows::save(const Document& document) {
    const auto changed = database_.run(
        "UPDATE document SET programme = ?, organisation = ?, task = ?, kind = ?, title = ?, number = ?, "
        "date = ?, status = ?, data = ? WHERE id = ?",
        document.programme, document.organisation, document.task, document.kind, document.title, document.number,
        document.date, engine::name(document.status), Blob(cborOf(document.data)), document.id);
    requireOneRow(changed, "document", document.id);
    database_.run("DELETE FROM document_file WHERE document = ?", document.id);
    addFiles(document.id, document.files);
}

void DocumentRows::addFiles(Id document, const std::vector<StoredFile>& files) {
    for (std::size_t place = 0; place < files.size(); ++place)
        database_.run("INSERT INTO document_file (document, place, name, type, hash) VALUES (?, ?, ?, ?, ?)", document,
                      place, files[place].name, files[place].type, files[place].hash);
}

std::vector<StoredFile> DocumentRows::filesOf(Id document) {
    std::vector<StoredFile> files;
    Query row = database_.query("SELECT document_file.name, document_file.type, document_file.hash, file.size "
                                "FROM document_file JOIN file ON file.hash = document_file.hash "
                                "WHERE document_file.document = ? ORDER BY document_file.place",
                                document);
    while (row.next())
        files.push_back({.name = row.text(0), .type = row.text(1), .hash = row.text(2), .size = row.integer(3)});
    return files;
}

std::optional<Document> DocumentRows::find(Id id) {
    Query row = database_.query("SELECT id, programme, organisation, task, kind, title, number, date, status, data "
                                "FROM document WHERE id = ?",
                                id);
    if (!row.next())
        return std::nullopt;
    return Document{.id = row.integer(0),
                    .programme = row.integer(1),
                    .organisation = row.integer(2),
                    .task = row.optionalInteger(3),
                    .kind = row.text(4),
                    .title = row.text(5),
                    .number = row.text(6),
                    .date = row.date(7),
                    .status = engine::documentStatusOf(row.bytes(8)),
                    .data = row.value(9),
                    .files = filesOf(id)};
}

} // namespace nastavnik::store
