// SPDX-License-Identifier: MIT
#pragma once

#include "markup/dialect.hpp"

#include <string>
#include <string_view>

namespace nastavnik::documents {

/// Writes a value into a paragraph: escaped, with its line breaks, tabs and repeated spaces.
class TextWriter {
public:
    /// `prefix` is that of the part's own elements, with the colon.
    TextWriter(Format format, const std::string& prefix);

    /// False, and nothing is written, when a character is not UTF-8 or must not stand in XML.
    bool append(std::string& out, std::string_view text) const;

private:
    std::size_t appendSign(std::string& out, std::string_view text, std::size_t at) const;
    void appendSpaces(std::string& out, std::size_t count, bool atEdge) const;

    bool keepsSpaces_;
    std::string lineBreak_;
    std::string tab_;
    std::string space_; ///< ODT: "<text:s"
};

} // namespace nastavnik::documents
