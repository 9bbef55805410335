// SPDX-License-Identifier: MIT
#pragma once

#include "language/tag.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace nastavnik::documents {

enum class Op : std::uint8_t {
    nothing,
    slot,           ///< a value, a counter or a literal
    begin,          ///< of a loop or condition; `jump` is its next middle or its end
    middle,         ///< {иначе}; `jump` likewise
    end,            ///< of a loop or condition; `jump` is its begin
    keepBegin,      ///< of what goes when the value of the tag is empty; `jump` is its end
    keepEnd,        ///< closes keepBegin
    paragraphBegin, ///< of a paragraph that goes when nothing was chosen or repeated in it
    paragraphEnd,   ///< closes paragraphBegin
    tableBegin,     ///< of a table that may lose all its rows, and then goes as a whole
    row,            ///< of such a table
    tableEnd,       ///< `own` closes the table
    needParagraph,  ///< `own` is an empty paragraph, written when none stands before
    mergeBegin,     ///< of a cell, or of its content, that equals the one above; `own` stands for it then;
                    ///< `number` is the tag that merges at the left of it plus 1, or 0
    mergeMark,      ///< what says in the cell that it is merged
    mergeEnd,       ///< closes mergeBegin
    identity,       ///< an id or name; `own` is what the template says, `number` an Identity
    columns,     ///< defines the columns of the loop `tag`; `own` begins the definition of one, `number` is the width
    columnWidth, ///< of a cell: `number` divided by the columns of the loop `tag`
    columnSpan,  ///< how many columns a cell takes: `number` is the span
    columnCover, ///< `own` for every column more than one of the span `number`
    listNumber,  ///< `own` names a list in the first pass of the loop `tag`, another list in the rest
};

/// What a slot of a picture writes: the whole of it, or what the template's own frame needs to show another one.
enum class PictureFacet : std::uint8_t { whole, reference, altText, width, height, mediaType, bytes };

/// A change of the markup: before `op` stands `before`, after it `after`, and what lies between begin and end goes.
struct Edit {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    Op op = Op::nothing;
    std::uint32_t tag = 0;
    std::string before = {};
    std::string after = {};
    std::string own = {};     ///< text that only the op writes
    std::uint32_t number = 0; ///< see the op; of a picture's slot its facet; of keepBegin and keepEnd: 0 a table,
                              ///< 1 a row, 2 a paragraph, 3 a picture
};

/// How many columns a cell takes: some, and all that these loops make.
struct ColumnSpan {
    std::uint32_t fixed = 0;
    std::vector<std::uint32_t> loops = {}; ///< tags
};

/// Characters that are the same in every document, then one thing that is not.
struct Segment {
    std::uint32_t literal = 0; ///< offset in Program::literals
    std::uint32_t size = 0;
    Op op = Op::nothing;
    std::uint32_t tag = 0;
    std::uint32_t jump = 0;
    std::uint32_t own = 0; ///< size of the op's own text, which follows the literal
    std::uint32_t number = 0;
};

/// One part of a document, ready to be filled by walking over it once.
struct Program {
    std::string part;
    std::string prefix; ///< of the elements that values need: "w:", "text:"
    std::string literals;
    std::vector<Segment> segments;
    std::vector<Tag> tags;
    std::vector<ColumnSpan> spans;

    bool has(Op op) const;
};

/// What the layout makes of one part.
struct Layout {
    std::vector<Edit> edits;
    std::vector<ColumnSpan> spans;
};

/// Joins markup and edits. Adds DT015 for loops that would cross each other.
Program buildProgram(std::string_view markup, Layout layout, std::vector<Tag> tags, FaultList& faults);

} // namespace nastavnik::documents
