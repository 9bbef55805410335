// SPDX-License-Identifier: MIT
#pragma once

#include "russian/grammar.hpp"
#include "russian/number.hpp"

#include <optional>
#include <string>

namespace nastavnik::documents::russian {

/// двадцать одна, двадцати одной. Nothing for fractions. An unknown gender counts as male.
std::optional<std::string> cardinalWords(const Number& number, Gender gender, Case which = Case::nominative);

/// двадцать первая, двадцать первой. Nothing for fractions, negative numbers and from a million on.
std::optional<std::string> ordinalWords(const Number& number, Gender gender, Case which = Case::nominative);

/// 1 234 рубля 56 копеек; in the case of what it depends on. Fractions of a kopeck are rounded half up.
std::string roubles(const Number& number, Case which = Case::nominative);
/// одна тысяча двести тридцать четыре рубля 56 копеек
std::string roublesInWords(const Number& number, Case which = Case::nominative);

} // namespace nastavnik::documents::russian
