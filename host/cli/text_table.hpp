// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace nastavnik::cli {

/// A table for a terminal: columns of fixed widths in letters, texts wrapped between words. UTF-8.
class TextTable {
public:
    using Row = std::vector<std::string>;

    explicit TextTable(std::vector<std::size_t> widths) : widths_(std::move(widths)) {}

    void addRow(const Row& cells);
    /// A line across the table.
    void addRule();
    const std::string& text() const { return text_; }

private:
    std::vector<std::size_t> widths_;
    std::string text_;
};

} // namespace nastavnik::cli
