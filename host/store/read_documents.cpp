// SPDX-License-Identifier: MIT
#include "nastavnik/capability.hpp"
#include "store/file_rows.hpp"
#include "store/listing.hpp"
#include "store/scope_conditions.hpp"

namespace nastavnik::store {

namespace {

constexpr Listing documents{.columns = "id, programme, organisation, task, kind, title, number, date, status, data",
                            .from = "FROM document",
                            .order = "ORDER BY date DESC, id DESC"};

Value filesOf(Database& database, Id document) {
    Value files = Value::array();
    Query row = database.query("SELECT document_file.name, document_file.type, document_file.hash, file.size "
                               "FROM document_file JOIN file ON file.hash = document_file.hash "
                               "WHERE document_file.document = ? ORDER BY document_file.place",
                               document);
    while (row.next())
        files.push_back(
            {{"name", row.bytes(0)}, {"type", row.bytes(1)}, {"hash", row.bytes(2)}, {"size", row.integer(3)}});
    return files;
}

Value documentAt(Database& database, const Query& row) {
    return {{"id", row.integer(0)},           {"programme", row.integer(1)},
            {"organisation", row.integer(2)}, {"task", idOrNull(row, 3)},
            {"kind", row.bytes(4)},           {"title", row.bytes(5)},
            {"number", row.bytes(6)},         {"date", row.bytes(7)},
            {"status", row.bytes(8)},         {"files", filesOf(database, row.integer(0))}};
}

} // namespace

Value listDocuments(Database& database, const DocumentFilter& filter, Page page) {
    Conditions conditions;
    conditions.equal("programme", filter.programme);
    conditions.equal("organisation", filter.organisation);
    conditions.equal("task", filter.task);
    conditions.equal("kind", filter.kind);
    conditions.equal("status", filter.status);
    conditions.equal("number", filter.number);
    narrowByTask(conditions, filter.seen, OwnOrganisation::counts);
    return list(database, documents, conditions, page, [&](const Query& row) { return documentAt(database, row); });
}

Value showDocument(Database& database, Id document) {
    Conditions conditions;
    conditions.equal("id", document);
    return showOne(database, documents, conditions, [&](const Query& row) {
        Value shown = documentAt(database, row);
        shown["data"] = row.value(9);
        return shown;
    });
}

std::optional<File> documentFile(Database& database, Id document, const std::string& name) {
    Query row = database.query("SELECT type, hash FROM document_file WHERE document = ? AND name = ?", document, name);
    if (!row.next())
        return std::nullopt;
    return File{.name = name, .type = row.text(0), .bytes = FileRows(database).bytes(row.text(1))};
}

} // namespace nastavnik::store
