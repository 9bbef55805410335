// SPDX-License-Identifier: MIT
#pragma once

#include "markup/markup.hpp"

#include <string>
#include <vector>

namespace nastavnik::documents {

/// Where a stretch of a paragraph's text stands in the markup.
struct Span {
    std::uint32_t at = 0;    ///< in Paragraph::text
    std::uint32_t size = 0;  ///< in Paragraph::text
    std::uint32_t begin = 0; ///< in Markup::text
    std::uint32_t end = 0;
    std::uint32_t piece = 0;

    /// Characters one to one; otherwise an escaped character or an element, which is taken whole.
    bool isPlain() const { return end - begin == size; }
};

/// The own text of one paragraph, as if it had never been cut into runs. Text boxes in it have paragraphs of their own.
struct Paragraph {
    std::uint32_t open = 0;  ///< piece
    std::size_t ordinal = 0; ///< from 1, as they stand in the part
    std::string text;
    std::vector<Span> spans;
    bool hasContent = false; ///< a picture, a field, a reference
    bool breaksSection = false;
};

/// All paragraphs of the part, also empty ones, in the order in which they begin.
std::vector<Paragraph> readParagraphs(const Markup& markup, const Dialect& dialect);

} // namespace nastavnik::documents
