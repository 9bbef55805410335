// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/text.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nastavnik::documents {

/// What makes one value out of a list: {pairs | количество}. Declared in operand.cpp with their names.
enum class Total : std::uint8_t {
    none, ///< the step is a filter
    count,
    sum,
    average,
    least,
    greatest,
    first,
    last,
    unique,    ///< every value once, in the order in which they came
    enumerate, ///< «а, б и в»
    joined,    ///< by the words of the step
};

/// One of what stands behind bars.
struct Step {
    Total total = Total::none;
    std::string words; ///< of a filter: its name as values/filters knows it, lower case; of `joined`: what joins

    bool operator==(const Step&) const = default;
};

/// A value that a tag speaks of, and what becomes of it on the way: {mentor.name | дательный}.
struct Operand {
    std::vector<std::string> path; ///< {"mentor", "name"}; empty: the element itself, {.}
    std::string name;              ///< the path as written, without spaces
    bool isOptional = false;       ///< {note?}: may be missing
    std::vector<Step> steps;

    bool operator==(const Operand&) const = default;
};

/// "mentor.name?" into path, name and isOptional; what is wrong, if anything is.
std::optional<Text> readPath(std::string_view text, Operand& operand);

/// One step: a total or a filter, whose name is not looked up here.
Step readStep(std::string_view text);

/// Path and steps: "pairs.hours | сумма".
std::optional<Text> readOperand(std::string_view text, Operand& operand);

/// A filter or a total by its Russian name.
std::string nameOf(const Step& step);

std::vector<std::string_view> totalNames();

} // namespace nastavnik::documents
