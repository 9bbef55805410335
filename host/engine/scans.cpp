// SPDX-License-Identifier: MIT
#include "engine/scans.hpp"

#include <algorithm>
#include <filesystem>

namespace nastavnik::engine {

namespace {

std::string freeName(const Document& document, const std::string& ending) {
    const auto isTaken = [&](const std::string& name) {
        return std::ranges::any_of(document.files, [&](const StoredFile& file) { return file.name == name; });
    };
    std::string name = "скан" + ending;
    for (int count = 2; isTaken(name); ++count)
        name = "скан " + std::to_string(count) + ending;
    return name;
}

void requireNobodyAsked(Turn& turn, const Document& document) {
    const auto waits = turn.ledger.openWaits(document.programme);
    const bool isAsked = std::ranges::any_of(waits, [&](const Wait& wait) { return wait.document == document.id; });
    if (!isAsked && document.status != DocumentStatus::cancelled)
        return;
    throw Error("EN028", {"документ № " + document.number +
                              " ещё на согласовании или отменён: сначала ответьте в "
                              "разделе «Сейчас», потом приложите скан",
                          "document " + document.number +
                              " is still to be approved or is cancelled: answer under "
                              "\"Now\" first, then attach the scan"});
}

} // namespace

void attachScan(Turn& turn, Document document, File scan) {
    requireNobodyAsked(turn, document);
    scan.name = freeName(document, std::filesystem::path(scan.name).extension().string());
    document.files.push_back(turn.ledger.keepFile(scan));
    if (!document.isSigned())
        document.status = DocumentStatus::signedOff;
    turn.ledger.saveDocument(document);
    turn.record("document:" + std::to_string(document.id), "scan_attached",
                {{"file", scan.name}, {"hash", document.files.back().hash}});
}

} // namespace nastavnik::engine
