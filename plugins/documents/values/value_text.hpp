// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/text.hpp"
#include "nastavnik/value.hpp"

#include <string>
#include <variant>
#include <vector>

namespace nastavnik::documents {

/// The table that a value is a field of: {mentor.name | дательный} heeds the mentor's gender and stored forms.
struct Holder {
    const Value* table = nullptr;
    std::string_view field = {};
};

/// A value as it stands in a Russian document: да and нет, a comma in fractions, lists joined by commas;
/// then through the filters, each element by itself. Or why that cannot be.
std::variant<std::string, Text> textOf(const Value& value, const std::vector<std::string>& filters, Holder holder = {});

} // namespace nastavnik::documents
