// SPDX-License-Identifier: MIT
#pragma once

#include "markup/markup.hpp"
#include "nastavnik/text.hpp"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace nastavnik::documents {

struct Attribute {
    std::string_view prefix;
    std::string_view space; ///< URI
    std::string_view name;
    std::string_view value;
};

/// What else looks at a part while it is read.
class Watch {
public:
    virtual void opened(std::string_view space, std::string_view name, std::span<const Attribute> attributes) = 0;
    virtual void closed(std::string_view space, std::string_view name) = 0;
    virtual void characters(std::string_view text) = 0;

protected:
    ~Watch() = default;
};

enum class Keep { nothing, markup };

struct ReadPart {
    Markup markup;                 ///< empty unless it was to be kept
    std::optional<Text> objection; ///< why the part cannot be read; then the markup means nothing
};

/// Reads one XML part within limits. Comments and processing instructions are left out, DOCTYPE is refused.
ReadPart readMarkup(std::string_view xml, const Dialect& dialect, Keep keep, Watch& watch);

} // namespace nastavnik::documents
