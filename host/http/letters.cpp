// SPDX-License-Identifier: MIT
#include "http/resource.hpp"

namespace nastavnik::http {

namespace {

Response list(Visit& visit) {
    Filter filter{.programme = idIn(visit.query, "programme")};
    readPaging(visit.query, filter);
    return jsonAnswer(visit.parts.view.letters(visit.scope(), filter));
}

} // namespace

void addLetters(Resources& resources) {
    std::vector<Field> query{
        {.name = "programme", .kind = Kind::integer, .summary = {"номер программы", "id of the programme"}}};
    addPaging(query);
    resources.push_back({.method = "GET",
                         .path = "/api/letters",
                         .summary = {"Ваши письма, новые сначала", "Your letters, newest first"},
                         .query = std::move(query),
                         .answer = list});
}

} // namespace nastavnik::http
