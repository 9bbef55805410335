// SPDX-License-Identifier: MIT
#pragma once

#include "lua/tokens.hpp"
#include "nastavnik/error.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nastavnik::lua {

/// One Lua file as text. `text` and `tokens` look into what was given to readSource().
struct Source {
    std::string file;
    std::string_view text; ///< without a byte order mark
    std::vector<Token> tokens;
};

/// Throws Error when the text is compiled, not UTF-8, or too large to be handed to Lua with a quiet mind.
Source readSource(const std::string& file, std::string_view text);

/// What a person has to mend after Lua refused the text with `luaMessage`; at least one fault, sorted by line.
std::vector<Fault> explainSyntax(const Source& source, std::string_view luaMessage);

} // namespace nastavnik::lua
