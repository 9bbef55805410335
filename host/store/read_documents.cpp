// SPDX-License-Identifier: MIT
#include "nastavnik/capability.hpp"
#include "store/file_rows.hpp"
#include "store/listing.hpp"
#include "store/scope_conditions.hpp"
#include "store/searched_words.hpp"

namespace nastavnik::store {

namespace {

constexpr Listing documents{.columns =
                                "id, programme, organisation, task, kind, title, number, date, status, version, data",
                            .from = "FROM document",
                            .order = "ORDER BY date DESC, id DESC"};
constexpr Listing registers{.columns = "organisation, kind, year, last",
                            .from = "FROM number",
                            .order = "ORDER BY organisation, kind, year DESC"};

/// Of a query that gives name, type, hash, size.
Value filesIn(Query row) {
    Value files = Value::array();
    while (row.next())
        files.push_back(
            {{"name", row.bytes(0)}, {"type", row.bytes(1)}, {"hash", row.bytes(2)}, {"size", row.integer(3)}});
    return files;
}

Value filesOf(Database& database, Id document) {
    return filesIn(database.query("SELECT part.name, part.type, part.hash, file.size FROM document_file part "
                                  "JOIN file ON file.hash = part.hash WHERE part.document = ? ORDER BY part.place",
                                  document));
}

Value filesOf(Database& database, Id document, std::int64_t version) {
    return filesIn(database.query("SELECT part.name, part.type, part.hash, file.size FROM document_version_file part "
                                  "JOIN file ON file.hash = part.hash WHERE part.document = ? AND part.version = ? "
                                  "ORDER BY part.place",
                                  document, version));
}

Value acquaintancesOf(Database& database, Id document) {
    Value sheet = Value::array();
    Query row = database.query("SELECT person.id, person.surname, person.given, person.patronymic, acquaintance.done "
                               "FROM acquaintance JOIN person ON person.id = acquaintance.person "
                               "WHERE acquaintance.document = ? ORDER BY acquaintance.place",
                               document);
    while (row.next()) {
        const people::Person person{.surname = row.text(1), .given = row.text(2), .patronymic = row.text(3)};
        sheet.push_back({{"person", row.integer(0)}, {"name", person.fullName()}, {"done", momentOrNull(row, 4)}});
    }
    return sheet;
}

Value versionsOf(Database& database, Id document) {
    Value versions = Value::array();
    Query row =
        database.query("SELECT version, date FROM document_version WHERE document = ? ORDER BY version DESC", document);
    while (row.next())
        versions.push_back({{"version", row.integer(0)},
                            {"date", row.bytes(1)},
                            {"files", filesOf(database, document, row.integer(0))}});
    return versions;
}

Value documentAt(Database& database, const Query& row) {
    const Id id = row.integer(0);
    return {{"id", id},
            {"programme", row.integer(1)},
            {"organisation", row.integer(2)},
            {"task", idOrNull(row, 3)},
            {"kind", row.bytes(4)},
            {"title", row.bytes(5)},
            {"number", row.bytes(6)},
            {"date", row.bytes(7)},
            {"status", row.bytes(8)},
            {"version", row.integer(9)},
            {"files", filesOf(database, id)},
            {"acquaintances", acquaintancesOf(database, id)}};
}

std::optional<File> fileIn(Database& database, Query row, const std::string& name) {
    if (!row.next())
        return std::nullopt;
    const std::string type = row.text(0), hash = row.text(1);
    row.finish();
    return File{.name = name, .type = type, .bytes = FileRows(database).bytes(hash)};
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
    for (const std::string& word : wordsOfSearch(filter.search))
        conditions.contains("words", word);
    if (filter.toBeReadBy)
        conditions.add("id IN (SELECT document FROM acquaintance WHERE person = ? AND done IS NULL)",
                       {*filter.toBeReadBy});
    narrowDocuments(conditions, filter.seen);
    return list(database, documents, conditions, page, [&](const Query& row) { return documentAt(database, row); });
}

Value showDocument(Database& database, Id document) {
    Conditions conditions;
    conditions.equal("id", document);
    return showOne(database, documents, conditions, [&](const Query& row) {
        Value shown = documentAt(database, row);
        shown["data"] = row.value(10);
        shown["versions"] = versionsOf(database, document);
        return shown;
    });
}

std::optional<File> documentFile(Database& database, Id document, const std::string& name, std::optional<int> version) {
    constexpr std::string_view newest = "SELECT type, hash FROM document_file WHERE document = ? AND name = ?";
    if (!version)
        return fileIn(database, database.query(newest, document, name), name);
    return fileIn(database,
                  database.query("SELECT type, hash FROM document_version_file "
                                 "WHERE document = ? AND version = ? AND name = ?",
                                 document, *version, name),
                  name);
}

std::optional<Bytes> rendition(Database& database, const std::string& source, const std::string& format) {
    Query row = database.query("SELECT hash FROM rendition WHERE source = ? AND format = ?", source, format);
    if (!row.next())
        return std::nullopt;
    const std::string hash = row.text(0);
    row.finish();
    return FileRows(database).bytes(hash);
}

Value listRegisters(Database& database, const Seen& seen) {
    Conditions conditions;
    narrowByOrganisation(conditions, seen);
    return list(database, registers, conditions, {.limit = 500}, [](const Query& row) {
        return Value{{"organisation", row.integer(0)},
                     {"register", row.bytes(1)},
                     {"year", row.integer(2)},
                     {"last", row.integer(3)}};
    });
}

} // namespace nastavnik::store
