// SPDX-License-Identifier: MIT
#pragma once

#include "language/block.hpp"
#include "layout/program.hpp"
#include "layout/ranges.hpp"

#include <utility>

namespace nastavnik::documents {

/// What is repeated by a loop.
struct Repetition {
    std::uint32_t tag = 0; ///< that opens the loop
    Range range;
    bool byParagraphs = false; ///< or by rows, or inside of a paragraph
};

/// One part with its tags, on which the parts of the layout work one after another, adding edits.
struct Sheet {
    const Markup& markup;
    const Dialect& dialect;
    const std::vector<Paragraph>& paragraphs;
    const std::vector<Tag>& tags;
    FaultList& faults;
    std::vector<Edit> edits = {};
    std::vector<Repetition> repetitions = {};
    std::vector<Range> regions = {}; ///< what loops and conditions enclose

    const Piece& piece(std::uint32_t at) const { return markup.pieces[at]; }
    const Paragraph& paragraphOf(std::uint32_t tag) const { return paragraphs[tags[tag].paragraph]; }
    Range rangeOf(std::uint32_t element) const { return {markup.elementBegin(element), markup.elementEnd(element)}; }

    /// The element right inside of `outer` around `piece`.
    std::uint32_t childOf(std::uint32_t outer, std::uint32_t piece) const;
    /// The nearest element of this role around `piece`, or nowhere.
    std::uint32_t around(std::uint32_t piece, Role role) const;
    /// The element after the one that `close` closes, past blanks; may be a close piece.
    std::uint32_t nextElement(std::uint32_t close) const;
    /// Indices of the paragraphs inside an element.
    std::pair<std::size_t, std::size_t> paragraphsIn(std::uint32_t element) const;
    /// "w:" for "w:p"
    std::string prefixOf(std::uint32_t element) const;
    bool isBody(std::uint32_t element) const;
    /// Whether a paragraph is a child of the text itself, not of a cell, header, note or box.
    bool isInBody(std::uint32_t paragraph) const;
    /// The element may lose its paragraphs: DOCX wants one to stay in cells, headers and notes.
    void needParagraph(std::uint32_t container);

    std::vector<Range> fleeting = {};            ///< rows and items that may come to nothing
    std::vector<std::uint32_t> erased = {};      ///< rows and items that held nothing but tags
    std::vector<ColumnSpan> spans = {};          ///< of cells that grow with columns
    std::vector<std::string> dividedStyles = {}; ///< of columns, which have narrower twins by now
    std::vector<std::uint32_t> needy = {};       ///< containers that were noted by needParagraph()
};

/// What goes from the markup in any case.
RangeUnion erasedBy(const std::vector<Edit>& edits);

/// Nothing but spaces, also no-break ones.
bool isBlankText(std::string_view text);

} // namespace nastavnik::documents
