// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

namespace nastavnik::documents {

/// A paragraph of a foreign document, its spaces in order.
struct SourceParagraph {
    std::string text;
    bool isItem = false; ///< the editor numbers it or puts a bullet in front: the number itself is not in the text
};

/// A cell at its place in the grid of the table; merged cells are one cell.
struct SourceCell {
    std::size_t row = 0;
    std::size_t column = 0;
    std::size_t rows = 1;
    std::size_t columns = 1;
    std::vector<SourceParagraph> paragraphs = {}; ///< without empty ones
};

struct SourceTable {
    std::size_t rows = 0;
    std::size_t columns = 0;
    std::vector<SourceCell> cells; ///< row by row, from the left
};

/// What a document says, in its order. A table inside a cell stands before the table around it.
using SourceText = std::vector<std::variant<SourceParagraph, SourceTable>>;

} // namespace nastavnik::documents
