// SPDX-License-Identifier: MIT
#pragma once

#include "roadmap/term.hpp"

#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace nastavnik::roadmap {

/// A line of a table of phrases: how the phrase is read in school year 2026–2027.
struct TermCase {
    std::string phrase;
    std::string reading; ///< kind, start, end, recurrence, count of pieces and of tasks, separated by " | "
};

inline std::string readingOf(std::string_view phrase, SchoolYear year = {2026}) {
    const Term term = understandTerm(phrase, year);
    const auto date = [](const auto& day) { return day ? isoText(*day) : std::string("-"); };
    return std::string(name(term.kind)) + " | " + date(term.start) + " | " + date(term.end) + " | " +
           term.recurrence.value_or("-") + " | " + std::to_string(term.windows.size()) + " | " +
           std::to_string(occurrences(term, year).size());
}

inline std::vector<TermCase> termCases(const std::string& table) {
    std::ifstream file(std::string(SOURCE_ROOT) + "/tests/unit/host/roadmap/" + table + ".tsv");
    if (!file)
        throw std::runtime_error("no table " + table);
    std::vector<TermCase> cases;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("#"))
            continue;
        TermCase next;
        std::istringstream columns(line);
        std::getline(columns, next.phrase, '\t');
        for (std::string column; std::getline(columns, column, '\t');)
            next.reading += (next.reading.empty() ? "" : " | ") + column;
        cases.push_back(std::move(next));
    }
    return cases;
}

} // namespace nastavnik::roadmap
