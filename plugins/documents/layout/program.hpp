// SPDX-License-Identifier: MIT
#pragma once

#include "language/tag.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace nastavnik::documents {

enum class Op : std::uint8_t {
    nothing,
    slot,          ///< a value, a counter or a literal
    begin,         ///< of a loop or condition; `jump` is its end
    end,           ///< `jump` is its begin
    tableBegin,    ///< of a table that may lose all its rows, and then goes as a whole
    row,           ///< of such a table
    tableEnd,      ///< `after` closes the table
    needParagraph, ///< `after` is an empty paragraph, written when none stands before
};

/// A change of the markup: before `op` stands `before`, after it `after`, and what lies between begin and end goes.
struct Edit {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    Op op = Op::nothing;
    std::uint32_t tag = 0;
    std::string before = {};
    std::string after = {};
};

/// Characters that are the same in every document, then one thing that is not.
struct Segment {
    std::uint32_t literal = 0; ///< offset in Program::literals
    std::uint32_t size = 0;
    Op op = Op::nothing;
    std::uint32_t tag = 0;
    std::uint32_t jump = 0;
    std::uint32_t after = 0; ///< of tableEnd and needParagraph: size of their own text, which follows the literal
};

/// One part of a document, ready to be filled by walking over it once.
struct Program {
    std::string part;
    std::string prefix; ///< of the elements that values need: "w:", "text:"
    std::string literals;
    std::vector<Segment> segments;
    std::vector<Tag> tags;
};

/// Joins markup and edits. Adds DT015 for loops that would cross each other.
Program buildProgram(std::string_view markup, std::vector<Edit> edits, std::vector<Tag> tags, FaultList& faults);

} // namespace nastavnik::documents
