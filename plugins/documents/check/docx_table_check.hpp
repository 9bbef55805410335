// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/text.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace nastavnik::documents {

/// Follows a table of a DOCX cell by cell: every row as wide as the grid, every merged cell below one of its width.
class DocxTableCheck {
public:
    void addColumn() { ++columns_; }
    void beginRow();
    /// Columns before the first cell and after the last one.
    void skipBefore(std::size_t columns) { position_ += columns; }
    void skipAfter(std::size_t columns) { trailing_ += columns; }
    void beginCell();
    void setSpan(std::size_t columns);
    void setMerge(bool isFirst);

    /// What is wrong with the row or the table.
    std::optional<Text> endRow();
    std::optional<Text> end() const;

private:
    enum class Merge : std::uint8_t { none, first, continued };
    struct Cell {
        std::size_t column;
        std::size_t span = 1;
        Merge merge = Merge::none;
        bool operator==(const Cell&) const = default;
    };

    std::size_t columns_ = 0;
    std::size_t rows_ = 0;
    std::size_t position_ = 0;
    std::size_t trailing_ = 0;
    std::vector<Cell> row_, above_;
};

} // namespace nastavnik::documents
