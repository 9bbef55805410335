// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

namespace nastavnik::lua {

/// At most `bytes` of the text, never half a letter.
std::string_view cut(std::string_view text, std::size_t bytes);

/// Whether these bytes are well-formed UTF-8.
bool isUtf8(std::string_view text);

/// Number of letters before byte `offset` of well-formed UTF-8, plus one: what an editor calls the column.
std::size_t column(std::string_view line, std::size_t offset);

} // namespace nastavnik::lua
