// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/text.hpp"

#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace nastavnik::documents {

/// A way to write a value: {mentor.name | инициалы}.
struct Filter {
    std::string_view ru; ///< names: lower case, single spaces
    std::string_view en;
    Text summary;
    /// The value as text in, the text for the document out; or why this value cannot be written so.
    std::variant<std::string, Text> (*apply)(const std::string& text);
};

std::span<const Filter> filters();

/// By either name; nothing when there is none.
const Filter* findFilter(std::string_view name);

std::vector<std::string_view> filterNames();

} // namespace nastavnik::documents
