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
bool isPair(std::string_view words);   ///< согласен, согласна
bool isTriple(std::string_view words); ///< пара, пары, пар

/// The gender of the noun that the three forms show: пара, пары is feminine, запись, записи too.
russian::Gender genderOfForms(const std::vector<std::string>& forms);

/// "женский родительный" in either order, each may be left out.
struct Agreement {
    russian::Gender gender = russian::Gender::male;
    russian::Case grammaticalCase = russian::Case::nominative;
};
std::optional<Agreement> readAgreement(std::string_view words);
bool isAgreement(std::string_view words);

} // namespace nastavnik::documents
