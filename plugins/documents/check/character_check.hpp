// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace nastavnik::documents {

/// Whether these are characters that may stand in XML: UTF-8, no control characters, every & begins a reference.
bool areXmlCharacters(std::string_view text);

} // namespace nastavnik::documents
