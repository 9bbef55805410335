// SPDX-License-Identifier: MIT
#pragma once

#include "language/operand.hpp"

#include <variant>

namespace nastavnik::documents {

enum class Comparison : std::uint8_t {
    holds,
    equal,
    unequal,
    less,
    lessOrEqual,
    greater,
    greaterOrEqual,
    among,
    contains
};

/// What a value is compared with: a field, or words, a number, a date as written.
using Comparand = std::variant<Operand, std::string>;

/// form = групповая
struct Test {
    bool isNegated = false; ///< не paid
    Operand left;
    Comparison comparison = Comparison::holds;
    std::vector<Comparand> right; ///< several of `among`, none of `holds`

    bool operator==(const Test&) const = default;
};

/// Alternatives, each of which is a list of tests that all have to hold; «и» binds closer than «или».
struct Condition {
    std::vector<std::vector<Test>> alternatives;

    bool operator==(const Condition&) const = default;
};

/// What stands behind {если …}, cleaned. Says what is wrong, if anything is.
std::optional<Text> readCondition(std::string_view text, Condition& condition);

/// Words as in {ссылка site: сайт школы} or at the right of "=": a name with a dot is a field, anything else is text.
Comparand readComparand(std::string_view text);

} // namespace nastavnik::documents
