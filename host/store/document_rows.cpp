// SPDX-License-Identifier: MIT
#include "store/document_rows.hpp"

#include "store/searched_words.hpp"

namespace nastavnik::store {

using engine::Document;
using engine::Register;
using engine::StoredFile;

int DocumentRows::takeNumber(const Register& numbers) {
    Query returned = database_.query("DELETE FROM returned_number WHERE organisation = ? AND kind = ? AND year = ? "
                                     "AND number = (SELECT min(number) FROM returned_number "
                                     "WHERE organisation = ? AND kind = ? AND year = ?) RETURNING number",
                                     numbers.organisation, numbers.name, numbers.year, numbers.organisation,
                                     numbers.name, numbers.year);
    if (returned.next()) {
        const int number = returned.smallInteger(0);
        returned.finish();
        return number;
    }
    return static_cast<int>(
        database_.number("INSERT INTO number (organisation, kind, year, last) VALUES (?, ?, ?, 1) "
                         "ON CONFLICT (organisation, kind, year) DO UPDATE SET last = number.last + 1 RETURNING last",
                         numbers.organisation, numbers.name, numbers.year));
}

void DocumentRows::giveBack(const Register& numbers, int number) {
    database_.run("INSERT INTO returned_number (organisation, kind, year, number) VALUES (?, ?, ?, ?)",
                  numbers.organisation, numbers.name, numbers.year, number);
}

int DocumentRows::lastNumber(const Register& numbers) {
    return static_cast<int>(
        database_.number("SELECT coalesce(max(last), 0) FROM number WHERE organisation = ? AND kind = ? AND year = ?",
                         numbers.organisation, numbers.name, numbers.year));
}

void DocumentRows::setLastNumber(const Register& numbers, int last) {
    database_.run("INSERT INTO number (organisation, kind, year, last) VALUES (?, ?, ?, ?) "
                  "ON CONFLICT (organisation, kind, year) DO UPDATE SET last = excluded.last",
                  numbers.organisation, numbers.name, numbers.year, last);
    // Numbers up to the new one were given out on paper.
    database_.run("DELETE FROM returned_number WHERE organisation = ? AND kind = ? AND year = ?", numbers.organisation,
                  numbers.name, numbers.year);
}

Id DocumentRows::add(const Document& document) {
    const Id id = database_.number(
        "INSERT INTO document (programme, organisation, task, kind, title, number, date, status, version, data, words) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
        document.programme, document.organisation, document.task, document.kind, document.title, document.number,
        document.date, engine::name(document.status), document.version, Blob(cborOf(document.data)),
        searchedWords(document));
    addParts(id, document);
    return id;
}

void DocumentRows::save(const Document& document) {
    const auto changed =
        database_.run("UPDATE document SET programme = ?, organisation = ?, task = ?, kind = ?, title = ?, number = ?, "
                      "date = ?, status = ?, version = ?, data = ?, words = ? WHERE id = ?",
                      document.programme, document.organisation, document.task, document.kind, document.title,
                      document.number, document.date, engine::name(document.status), document.version,
                      Blob(cborOf(document.data)), searchedWords(document), document.id);
    requireOneRow(changed, "document", document.id);
    database_.run("DELETE FROM document_file WHERE document = ?", document.id);
    database_.run("DELETE FROM acquaintance WHERE document = ?", document.id);
    addParts(document.id, document);
}

void DocumentRows::addParts(Id id, const Document& document) {
    for (std::size_t place = 0; place < document.files.size(); ++place) {
        const StoredFile& file = document.files[place];
        database_.run("INSERT INTO document_file (document, place, name, type, hash) VALUES (?, ?, ?, ?, ?)", id, place,
                      file.name, file.type, file.hash);
    }
    for (std::size_t place = 0; place < document.acquaintances.size(); ++place) {
        const engine::Acquaintance& one = document.acquaintances[place];
        database_.run("INSERT INTO acquaintance (document, place, person, done) VALUES (?, ?, ?, ?)", id, place,
                      one.person, one.done);
    }
}

void DocumentRows::keepVersion(const Document& document) {
    database_.run("INSERT INTO document_version (document, version, date, data) VALUES (?, ?, ?, ?)", document.id,
                  document.version, document.date, Blob(cborOf(document.data)));
    for (std::size_t place = 0; place < document.files.size(); ++place) {
        const StoredFile& file = document.files[place];
        database_.run("INSERT INTO document_version_file (document, version, place, name, type, hash) "
                      "VALUES (?, ?, ?, ?, ?, ?)",
                      document.id, document.version, place, file.name, file.type, file.hash);
    }
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

std::vector<Id> DocumentRows::unread(Id programme) {
    std::vector<Id> documents;
    Query row = database_.query("SELECT id FROM document WHERE programme = ? AND id IN "
                                "(SELECT document FROM acquaintance WHERE done IS NULL) ORDER BY id",
                                programme);
    while (row.next())
        documents.push_back(row.integer(0));
    return documents;
}

std::vector<engine::Acquaintance> DocumentRows::acquaintancesOf(Id document) {
    std::vector<engine::Acquaintance> acquaintances;
    Query row = database_.query("SELECT person, done FROM acquaintance WHERE document = ? ORDER BY place", document);
    while (row.next())
        acquaintances.push_back({.person = row.integer(0), .done = row.optionalMoment(1)});
    return acquaintances;
}

std::optional<Document> DocumentRows::find(Id id) {
    Query row = database_.query("SELECT id, programme, organisation, task, kind, title, number, date, status, version, "
                                "data FROM document WHERE id = ?",
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
                    .version = row.smallInteger(9),
                    .data = row.value(10),
                    .files = filesOf(id),
                    .acquaintances = acquaintancesOf(id)};
}

} // namespace nastavnik::store
