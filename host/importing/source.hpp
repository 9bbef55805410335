// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/value.hpp"

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

namespace nastavnik::importing {

struct Paragraph {
    std::string text;
    bool isItem = false; ///< numbered or marked by the editor, the number is not in the text
};

/// A cell in the grid of its table, counted from 0; merged cells are one cell.
struct Cell {
    std::size_t row = 0;
    std::size_t column = 0;
    std::size_t rows = 1;
    std::size_t columns = 1;
    std::vector<Paragraph> paragraphs;

    std::string text() const; ///< paragraphs on lines of their own
};

struct Table {
    std::size_t rows = 0;
    std::size_t columns = 0;
    std::vector<Cell> cells;
};

/// A foreign document: its paragraphs and tables in order.
using Source = std::vector<std::variant<Paragraph, Table>>;

/// Takes what `documents.tables` answers.
Source readSource(const Value& value);

} // namespace nastavnik::importing
