// SPDX-License-Identifier: MIT
// What people do with a registered paper: read it and say so, attach the scan of what was signed by hand.
#include "engine/acquaintance.hpp"
#include "engine/scans.hpp"
#include "http/deed.hpp"
#include "http/resource.hpp"

#include <array>

namespace nastavnik::http {

namespace {

struct ScanType {
    std::string_view begin; ///< of the file: what it is, whatever it is called
    std::string_view ending;
    std::string_view type;
};

constexpr std::array<ScanType, 5> scanTypes{{{"%PDF-", ".pdf", "application/pdf"},
                                             {"\xFF\xD8\xFF", ".jpg", "image/jpeg"},
                                             {"\x89PNG\r\n\x1A\n", ".png", "image/png"},
                                             {{"II*\0", 4}, ".tif", "image/tiff"},
                                             {{"MM\0*", 4}, ".tif", "image/tiff"}}};

File scanOf(const std::string& bytes) {
    for (const ScanType& known : scanTypes)
        if (std::string_view(bytes).starts_with(known.begin))
            return {.name = "scan" + std::string(known.ending), .type = std::string(known.type), .bytes = bytes};
    throw Error("HT415", {"это не скан: нужен файл PDF, JPEG, PNG или TIFF",
                          "this is no scan: a PDF, JPEG, PNG or TIFF file is needed"});
}

Value standing(Deed& deed, Id document) {
    return {{"id", document}, {"status", engine::name(deed.turn().ledger.document(document)->status)}};
}

Response attach(Visit& visit) {
    return jsonAnswer(perform(visit, "scan", [id = visit.id(), scan = scanOf(visit.request.body)](Deed& deed) {
        engine::attachScan(deed.turn(), deed.ownDocument(id), scan);
        return standing(deed, id);
    }));
}

/// For oneself; the staff of the document's organisation also for somebody who signed the sheet by hand.
Value acquaint(Deed& deed, Id id, const Value& body) {
    const Id self = deed.person().id, reader = idIn(body, "person").value_or(self);
    engine::noteReading(deed.turn(), reader == self ? deed.document(id) : deed.ownDocument(id), reader);
    return standing(deed, id);
}

} // namespace

void addDocumentCommands(Resources& resources) {
    resources.push_back({.method = "POST",
                         .path = "/api/documents/{id}/scan",
                         .summary = {"Приложить скан подписанного документа: PDF, JPEG, PNG или TIFF, не больше 20 МБ",
                                     "Attach the scan of the signed paper: PDF, JPEG, PNG or TIFF, at most 20 MB"},
                         .takes = Takes::file,
                         .answer = attach});
    resources.push_back({.method = "POST",
                         .path = "/api/documents/{id}/acquaint",
                         .summary = {"Отметить ознакомление с документом", "Note that a document was read"},
                         .body = {{.name = "person",
                                   .kind = Kind::integer,
                                   .summary = {"кто ознакомился под роспись на бумаге; по умолчанию — вы сами",
                                               "who signed the sheet by hand; by default you"}}},
                         .answer = byDeed("acquaint", acquaint)});
}

} // namespace nastavnik::http
