// SPDX-License-Identifier: MIT
#include "http/resource.hpp"

#include "roadmap/school_year.hpp"

namespace nastavnik::http {

namespace {

Response list(Visit& visit) {
    Value programmes = visit.parts.view.programmes(visit.scope(), visit.parts.today());
    for (Value& programme : programmes["items"])
        programme["school_year"] = roadmap::SchoolYear{programme["year"].get<int>()}.text();
    return jsonAnswer(programmes);
}

template <typename List>
Value titles(const List& list) {
    Value entries = Value::array();
    for (const auto& element : list) {
        if constexpr (requires { element.id; })
            entries.push_back({{"id", element.id}, {"title", element.title}});
        else
            entries.push_back({{"number", element.number}, {"title", element.title}});
    }
    return entries;
}

Response show(Visit& visit) {
    const Id id = visit.id();
    Value programmes = visit.parts.view.programmes(visit.scope(), visit.parts.today());
    for (Value& programme : programmes["items"]) {
        const engine::ProgrammeState* state = visit.snapshot->programme(id);
        if (programme["id"] != id || !state)
            continue;
        programme["school_year"] = state->programme().year.text();
        programme["stages"] = titles(state->roadmap().stages);
        programme["roles"] = titles(state->roadmap().roles);
        return jsonAnswer(programme);
    }
    throw notFound();
}

} // namespace

void addProgrammes(Resources& resources) {
    resources.push_back({.method = "GET",
                         .path = "/api/programmes",
                         .summary = {"Программы: сколько задач в каком состоянии", "Programmes with counts of tasks"},
                         .answer = list});
    resources.push_back({.method = "GET",
                         .path = "/api/programmes/{id}",
                         .summary = {"Программа с этапами и ролями", "A programme with its stages and roles"},
                         .answer = show});
}

} // namespace nastavnik::http
