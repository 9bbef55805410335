// SPDX-License-Identifier: MIT
#pragma once

#include "tables/source_text.hpp"

#include <string>
#include <string_view>

namespace nastavnik::documents {

/// Whether a text begins like a page.
bool looksLikeHtml(std::string_view text);

/// The charset that a page names in its head; empty when it names none.
std::string charsetOfHtml(std::string_view bytes);

/// The text of a page, as wrong as pages are. `page` is UTF-8. Throws Error DT053 when a tag has more attributes, or
/// tags are nested deeper, than any editor writes.
SourceText readHtmlText(std::string_view page, const std::string& file);

} // namespace nastavnik::documents
