// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/text.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace nastavnik::documents {

/// Follows a table of an ODT cell by cell: every row as wide as the table, covered exactly where a cell spans.
class OdtTableCheck {
public:
    struct Cell {
        bool isCovered = false;
        std::size_t repeated = 1;
        std::size_t columns = 1; ///< that it spans
        std::size_t rows = 1;
    };

    void addColumns(std::size_t repeated) { columns_ += repeated; }
    void beginRow(std::size_t repeated);
    void add(const Cell& cell);

    /// What is wrong with the row or the table.
    std::optional<Text> endRow();
    std::optional<Text> end() const;

private:
    void put(const Cell& cell);

    std::size_t columns_ = 0;
    std::size_t rows_ = 0;
    std::size_t repeated_ = 1;
    std::size_t position_ = 0;
    bool isTorn_ = false;              ///< in this row something is covered that is not, or the other way round
    std::vector<std::size_t> covered_; ///< by column: for how many rows, this one included
};

} // namespace nastavnik::documents
