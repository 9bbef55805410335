// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace nastavnik {

/// A table for Excel and Calc as they are set up in Russia: UTF-8 with a mark of it, `;` between cells, quotes doubled.
/// A text that a spreadsheet would take for a formula gets an apostrophe in front.
class CsvText {
public:
    CsvText() : text_("\xEF\xBB\xBF") {}

    void addRow(const std::vector<std::string>& cells);
    const std::string& text() const { return text_; }

private:
    std::string text_;
};

} // namespace nastavnik
