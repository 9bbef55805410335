// SPDX-License-Identifier: MIT
#pragma once

#include "language/operand.hpp"
#include "nastavnik/value.hpp"

#include <variant>

namespace nastavnik::documents {

/// One value out of a list; what is no list counts as a list of one. Or why that cannot be.
std::variant<Value, Text> totalOf(const Value& value, const Step& step);

/// A number, also one written as text: 12, "1 234,5".
std::optional<double> numberOf(const Value& value);

} // namespace nastavnik::documents
