// SPDX-License-Identifier: MIT
#pragma once

#include "russian/grammar.hpp"
#include "russian/number.hpp"

#include <optional>
#include <string>
#include <vector>

namespace nastavnik::documents::russian {

/// The noun that follows a number, in a case: двум «парам», двадцати одной «паре». `forms`: what stands after 1, 2 and
/// 5, as in «пара, пары, пар»; adjectives before the noun change with it.
std::string countedNoun(const std::vector<std::string>& forms, const Number& number, Case which);

/// The number in words with that noun; nothing for a fraction. The gender of the number is the noun's, and of living
/// beings the accusative is the genitive: двух наставников, но две пары.
std::optional<std::string> countedInWords(const std::vector<std::string>& forms, const Number& number, Case which);

/// The gender of the noun that the three forms show: пара, пары is feminine, запись, записи too.
Gender genderOfForms(const std::vector<std::string>& forms);

} // namespace nastavnik::documents::russian
