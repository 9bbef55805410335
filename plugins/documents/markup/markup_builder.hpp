// SPDX-License-Identifier: MIT
#pragma once

#include "markup/markup.hpp"

namespace nastavnik::documents {

struct QualifiedName {
    std::string_view prefix;
    std::string_view local;
};

/// Writes Markup from the events of a parser.
class MarkupBuilder {
public:
    MarkupBuilder();

    void open(QualifiedName name, Role role);
    /// Of the element opened last. `value` is escaped as libxml2 leaves it: "&" alone, as "&#38;".
    void attribute(QualifiedName name, std::string_view value);
    void close(QualifiedName name);
    /// True when a new text began, false when the last one grew.
    bool characters(std::string_view text);

    /// About how many bytes will come.
    void expect(std::size_t size) { markup_.text.reserve(size); }

    std::size_t size() const { return markup_.text.size(); }
    Markup take();

private:
    void endOpenTag();
    std::uint32_t position() const { return static_cast<std::uint32_t>(markup_.text.size()); }

    Markup markup_;
    std::vector<std::uint32_t> stack_;
    bool tagIsOpen_ = false;
};

} // namespace nastavnik::documents
