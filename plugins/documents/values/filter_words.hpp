// SPDX-License-Identifier: MIT
#pragma once

#include "russian/grammar.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nastavnik::documents {

/// What may stand behind a filter's name.

/// "пара, пары, пар" as its words; nothing in it when the text has no comma.
std::vector<std::string> wordForms(std::string_view words);
bool isPair(std::string_view words); ///< согласен, согласна

/// "пара, пары, пар" with a case before or behind it, or without one.
struct CountedForms {
    std::vector<std::string> forms; ///< three
    russian::Case grammaticalCase = russian::Case::nominative;
};
std::optional<CountedForms> readCountedForms(std::string_view words);
bool isTriple(std::string_view words); ///< what readCountedForms understands

/// "женский родительный" in either order, each may be left out.
struct Agreement {
    russian::Gender gender = russian::Gender::male;
    russian::Case grammaticalCase = russian::Case::nominative;
};
std::optional<Agreement> readAgreement(std::string_view words);
bool isAgreement(std::string_view words);

} // namespace nastavnik::documents
