// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/text.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace nastavnik::documents {

/// What stands between the braces, understood.
struct Placeholder {
    enum class Kind {
        value,   ///< {mentor.name | дата}
        begin,   ///< {#pairs}
        without, ///< {^pairs}
        end,     ///< {/pairs} or {/}
        counter, ///< {№}
        literal, ///< {"{"}
    };
    Kind kind = Kind::value;
    std::vector<std::string> path;    ///< {"mentor", "name"}; empty: the element itself, {.}
    std::string name;                 ///< the path as written, without spaces
    bool isOptional = false;          ///< {note?}: may be missing
    std::vector<std::string> filters; ///< in lower case, single spaces
    std::string literal;

    bool opensBlock() const { return kind == Kind::begin || kind == Kind::without; }
    bool operator==(const Placeholder&) const = default;
};

/// `inside` is the text between the braces as the office left it: no-break spaces, invisible hyphens and
/// curly quotes are understood. Says what is wrong when it is no placeholder.
std::variant<Placeholder, Text> parsePlaceholder(std::string_view inside);

} // namespace nastavnik::documents
