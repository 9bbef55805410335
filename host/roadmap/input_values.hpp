// SPDX-License-Identifier: MIT
#pragma once

#include "roadmap/roadmap_reader.hpp"

#include <optional>
#include <string>
#include <vector>

namespace nastavnik::roadmap {

/// What kind of value an input wants: «число», «дата вида 2026-09-01».
Text wantedValue(const Input& input);

/// Whether a value is of the input's type; null is: it means that nothing is filled in.
bool fitsInput(const Input& input, const Value& value);

/// A value as a person types it: "36", "да", "2026-09-01". Nothing when it does not fit the input's type.
std::optional<Value> typedValue(const Input& input, const std::string& text);

/// "name=value" for each. Throws Error with all faults: RM066 no "=", no such input, or a value of another type.
InputValues typedValues(const std::vector<Input>& inputs, const std::vector<std::string>& assignments);

/// Those of a form, typed already. Throws Error with all faults RM066.
InputValues checkedValues(const std::vector<Input>& inputs, const Value& values);

} // namespace nastavnik::roadmap
