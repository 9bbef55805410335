// SPDX-License-Identifier: MIT
#include "http/attachment.hpp"
#include "http/task_card.hpp"

#include "nastavnik/date.hpp"

namespace nastavnik::http {

namespace {

bool isSeen(const Value& document, Visit& visit) {
    if (document.is_null())
        return false;
    if (visit.scope().seesOrganisation(document["organisation"].get<Id>()))
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
                  .kind = textIn(visit.query, "kind")};
    readPaging(visit.query, filter);
    Value documents = visit.parts.view.documents(visit.scope(), filter);
    for (Value& document : documents["items"]) {
        const auto* organisation = visit.snapshot->directory.organisation(document["organisation"].get<Id>());
        document["organisation_name"] = organisation ? organisation->shortName : "";
    }
    return jsonAnswer(documents);
}

Response show(Visit& visit) { return jsonAnswer(seenDocument(visit)); }

Response file(Visit& visit) {
    const Value document = seenDocument(visit);
    auto content = visit.parts.view.documentFile(document["id"].get<Id>(), visit.path.at("name"));
    if (!content)
        throw notFound();
    return {.type = safeType(content->type),
            .body = std::move(content->bytes),
            .headers = {{"Content-Disposition", attachmentNamed(content->name)}}};
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
         .allowed = {"draft", "agreed", "signed", "acquainted", "cancelled"}}};
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
    resources.push_back({.method = "GET",
                         .path = "/api/documents/{id}/files/{name}",
                         .summary = {"Файл документа", "A file of a document"},
                         .answers = "application/octet-stream",
                         .answer = file});
}

} // namespace nastavnik::http
