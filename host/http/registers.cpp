// SPDX-License-Identifier: MIT
// Registers of numbers: a school goes on where its paper register stands.
#include "engine/registers.hpp"
#include "http/deed.hpp"
#include "http/resource.hpp"

#include <set>

namespace nastavnik::http {

namespace {

/// Titles of the kinds of documents that are numbered in it; its name when no programme has such a kind any more.
std::string titleOf(const std::string& name, const Snapshot& snapshot) {
    std::set<std::string> titles;
    for (const auto& [id, programme] : snapshot.programmes)
        for (const roadmap::DocumentKind& kind : programme.roadmap().documents)
            if (kind.registerName() == name)
                titles.insert(kind.title);
    std::string joined;
    for (const std::string& title : titles)
        joined += (joined.empty() ? "" : "; ") + title;
    return joined.empty() ? name : joined;
}

Response list(Visit& visit) {
    Value registers = visit.parts.view.registers(visit.scope());
    for (Value& one : registers["items"])
        one["title"] = titleOf(one["register"].get<std::string>(), *visit.snapshot);
    return jsonAnswer(registers);
}

engine::Register registerIn(const Value& body) {
    return {.organisation = body["organisation"].get<Id>(),
            .name = body["register"].get<std::string>(),
            .year = body["year"].get<int>()};
}

Value goOn(Deed& deed, Id, const Value& body) {
    const engine::Register numbers = registerIn(body);
    deed.requireOwn(numbers.organisation);
    engine::continueAfter(deed.turn(), numbers, body["last"].get<int>());
    return body;
}

Field needed(std::string name, Kind kind, Text summary) {
    return {.name = std::move(name), .kind = kind, .need = Need::required, .summary = std::move(summary)};
}

} // namespace

void addRegisters(Resources& resources) {
    resources.push_back(
        {.method = "GET",
         .path = "/api/registers",
         .summary = {"Журналы номеров: последний выданный номер", "Registers: the last number given out"},
         .answer = list});
    resources.push_back(
        {.method = "POST",
         .path = "/api/registers",
         .summary = {"Продолжить нумерацию бумажного журнала", "Go on from the number in the paper register"},
         .body = {needed("organisation", Kind::integer, {"чей журнал", "id of the organisation"}),
                  needed(
                      "register", Kind::text,
                      {"имя журнала: ключ register или имя вида документа", "key `register`, or id of the document"}),
                  needed("year", Kind::integer, {"календарный год", "calendar year"}),
                  needed("last", Kind::integer,
                         {"последний номер на бумаге: следующий документ получит номер после него",
                          "last number on paper: the next document gets the one after"})},
         .answer = byDeed("register", goOn)});
}

} // namespace nastavnik::http
