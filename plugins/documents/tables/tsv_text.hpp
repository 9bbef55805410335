// SPDX-License-Identifier: MIT
#pragma once

#include "tables/source_text.hpp"

#include <string_view>

namespace nastavnik::documents {

/// Lines with `separator` between cells are a table; lines without one are paragraphs. A cell may stand in quotes, with
/// line ends inside and quotes doubled, as spreadsheets write it. `text` is UTF-8.
SourceText readSeparatedText(std::string_view text, char separator);

} // namespace nastavnik::documents
