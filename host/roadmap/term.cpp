// SPDX-License-Identifier: MIT
#include "roadmap/term.hpp"

#include "roadmap/term_meaning.hpp"

#include <array>

namespace nastavnik::roadmap {

namespace {

Value dateOrNull(const std::optional<Date>& date) { return date ? Value(isoText(*date)) : Value(); }

} // namespace

Term understandTerm(std::string_view phrase, SchoolYear year) { return meaningOf(phrase, year).term; }

std::string_view name(TermKind kind) {
    static constexpr std::array<std::string_view, 7> names{"window",       "date",           "yearly", "recurring",
                                                           "whole-period", "event-relative", "unknown"};
    return names.at(static_cast<std::size_t>(kind));
}

Value toJson(const Term& term, Language language) {
    Value windows = Value::array();
    for (const Window& window : term.windows)
        windows.push_back({{"start", isoText(window.start)}, {"end", isoText(window.end)}});
    const std::string& note = term.note.in(language);
    return {{"phrase", term.phrase},
            {"kind", name(term.kind)},
            {"start", dateOrNull(term.start)},
            {"end", dateOrNull(term.end)},
            {"recurrence", term.recurrence ? Value(*term.recurrence) : Value()},
            {"windows", std::move(windows)},
            {"note", note.empty() ? Value() : Value(note)}};
}

} // namespace nastavnik::roadmap
