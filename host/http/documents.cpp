// SPDX-License-Identifier: MIT
#include "http/attachment.hpp"
#include "http/task_card.hpp"

#include "nastavnik/date.hpp"

#include <algorithm>
#include <filesystem>

namespace nastavnik::http {

namespace {

bool isToldToRead(const Value& document, Id person) {
    const Value sheet = document.value("acquaintances", Value::array());
    return std::ranges::any_of(sheet, [&](const Value& entry) { return entry["person"] == person; });
}

bool isSeen(const Value& document, Visit& visit) {
    if (document.is_null())
        return false;
    if (visit.scope().seesOrganisation(document["organisation"].get<Id>()) ||
        isToldToRead(document, visit.scope().person))
        return true;
    if (document["task"].is_null())
        return false;
    const Value task = visit.parts.view.task(document["task"].get<Id>(), visit.parts.today());
    return !task.is_null() && sees(visit.scope(), unitOf(task));
}

Value seenDocument(Visit& visit) {
    Value document = visit.parts.view.document(visit.id());
    if (!isSeen(document, visit))
        throw notFound();
    return document;
}

Response list(Visit& visit) {
    Filter filter{.programme = idIn(visit.query, "programme"),
                  .organisation = idIn(visit.query, "organisation"),
                  .task = idIn(visit.query, "task"),
                  .states = wordsIn(visit.query, "status"),
                  .kind = textIn(visit.query, "kind"),
                  .search = textIn(visit.query, "search")};
    if (visit.query.value("to_read", false))
        filter.toBeReadBy = visit.viewer.person->id;
    readPaging(visit.query, filter);
    Value documents = visit.parts.view.documents(visit.scope(), filter);
    for (Value& document : documents["items"]) {
        const auto* organisation = visit.snapshot->directory.organisation(document["organisation"].get<Id>());
        document["organisation_name"] = organisation ? organisation->shortName : "";
    }
    return jsonAnswer(documents);
}

/// With what the viewer "may" do with it: scan, acquaint (note that others signed the sheet by hand).
Response show(Visit& visit) {
    Value document = seenDocument(visit);
    const bool isOwn = visit.scope().seesOrganisation(document["organisation"].get<Id>());
    document["may"] = isOwn && document["status"] != "cancelled" ? Value({"scan", "acquaint"}) : Value::array();
    return jsonAnswer(document);
}

Response download(File file) {
    return {.type = safeType(file.type),
            .body = std::move(file.bytes),
            .headers = {{"Content-Disposition", attachmentNamed(file.name)}}};
}

/// The entry of the office file that a PDF of this name is made of: "Приказ.pdf" of "Приказ.docx"; null when there is
/// none.
Value officeFileFor(const Value& document, const std::filesystem::path& name) {
    if (name.extension() != ".pdf")
        return nullptr;
    for (const char* ending : {".docx", ".odt"})
        for (const Value& file : document["files"])
            if (file["name"] == std::filesystem::path(name).replace_extension(ending).string())
                return file;
    return nullptr;
}

/// Made once for the same content.
Bytes pdfOf(const File& source, const std::string& hash, Visit& visit) {
    if (auto known = visit.parts.view.rendition(hash, "pdf"))
        return std::move(*known);
    if (!visit.parts.toPdf)
        throw Error("HT501", {"PDF делает LibreOffice, а на сервере его нет: попросите администратора установить пакет "
                              "libreoffice-writer или скачайте DOCX или ODT",
                              "PDF is made by LibreOffice, which the server does not have: ask the administrator to "
                              "install the package libreoffice-writer, or take DOCX or ODT"});
    File made{.name = "document.pdf", .type = "application/pdf", .bytes = visit.parts.toPdf(source)};
    visit.carryOut("pdf", [hash, made](engine::Turn& turn, engine::RunDriver&) {
        turn.ledger.keepRendition(hash, "pdf", made);
        turn.changed = true;
        return Value();
    });
    return std::move(made.bytes);
}

Response file(Visit& visit) {
    const Value document = seenDocument(visit);
    const Id id = document["id"].get<Id>();
    const std::string& name = visit.path.at("name");
    const auto version = idIn(visit.query, "version");
    if (auto kept = visit.parts.view.documentFile(id, name, version ? std::optional<int>(*version) : std::nullopt))
        return download(std::move(*kept));
    const Value office = version ? Value() : officeFileFor(document, name);
    const auto source = office.is_null()
                            ? std::nullopt
                            : visit.parts.view.documentFile(id, office["name"].get<std::string>(), std::nullopt);
    if (!source)
        throw notFound();
    return download(
        {.name = name, .type = "application/pdf", .bytes = pdfOf(*source, office["hash"].get<std::string>(), visit)});
}

} // namespace

void addDocuments(Resources& resources) {
    std::vector<Field> query{
        {.name = "programme", .kind = Kind::integer, .summary = {"номер программы", "id of the programme"}},
        {.name = "organisation", .kind = Kind::integer, .summary = {"чей документ", "id of the organisation"}},
        {.name = "task", .kind = Kind::integer, .summary = {"номер задачи", "id of the task"}},
        {.name = "kind", .kind = Kind::text, .summary = {"вид документа", "kind of the document"}},
        {.name = "status",
         .kind = Kind::text,
         .summary = {"состояние", "status"},
         .allowed = {"draft", "agreed", "signed", "acquainted", "cancelled"}},
        {.name = "search",
         .kind = Kind::text,
         .summary = {"слова из номера, названия или содержания", "words of the number, title or content"}},
        {.name = "to_read",
         .kind = Kind::flag,
         .summary = {"только те, с которыми вам ещё надо ознакомиться", "only those that you still have to read"}}};
    addPaging(query);
    resources.push_back({.method = "GET",
                         .path = "/api/documents",
                         .summary = {"Документы, новые сначала", "Documents, newest first"},
                         .query = std::move(query),
                         .answer = list});
    resources.push_back(
        {.method = "GET",
         .path = "/api/documents/{id}",
         .summary = {"Документ с данными, по которым он составлен", "A document with the data it was filled with"},
         .answer = show});
    resources.push_back(
        {.method = "GET",
         .path = "/api/documents/{id}/files/{name}",
         .summary = {"Файл документа; с окончанием .pdf — он же в PDF",
                     "A file of a document; with the ending .pdf the same as PDF"},
         .query = {{.name = "version", .kind = Kind::integer, .summary = {"прежняя редакция", "a former version"}}},
         .answers = "application/octet-stream",
         .answer = file});
}

} // namespace nastavnik::http
