// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/text.hpp"

#include <optional>
#include <string_view>

namespace nastavnik::documents {

/// Looks over XML before a parser sees it: libxml2 is quadratic in attributes and obeys DOCTYPE before it can be
/// stopped. Says what is wrong with the part, if anything is.
std::optional<Text> objection(std::string_view xml);

} // namespace nastavnik::documents
