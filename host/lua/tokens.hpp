// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

namespace nastavnik::lua {

/// A word of Lua text as a person sees it: also what Lua itself refuses, so that mistakes can be explained.
struct Token {
    enum class Kind {
        name, ///< letters of any alphabet; keywords too
        number,
        text,       ///< with its quotes
        unfinished, ///< a quoted text without its closing quote
        symbol,
        strange, ///< a character that Lua does not know, a curly quote for example
    };
    Kind kind = Kind::symbol;
    std::string_view raw;
    int line = 0;
    std::size_t column = 0; ///< counted in letters, from 1

    bool is(std::string_view text) const { return raw == text && kind != Kind::text; }
    /// Between the quotes of a short text without escapes; nothing useful otherwise.
    std::string_view inner() const { return raw.size() < 2 ? raw : raw.substr(1, raw.size() - 2); }
};

/// All tokens of well-formed UTF-8, comments left out. The views look into `text`.
std::vector<Token> tokensOf(std::string_view text);

} // namespace nastavnik::lua
