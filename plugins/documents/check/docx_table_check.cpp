// SPDX-License-Identifier: MIT
#include "check/docx_table_check.hpp"

#include <algorithm>
#include <utility>

namespace nastavnik::documents {

void DocxTableCheck::beginRow() {
    ++rows_;
    above_ = std::exchange(row_, {});
    position_ = 0;
    trailing_ = 0;
}

void DocxTableCheck::beginCell() {
    row_.push_back({position_});
    ++position_;
}

void DocxTableCheck::setSpan(std::size_t columns) {
    if (row_.empty() || columns == 0)
        return;
    position_ += columns - row_.back().span;
    row_.back().span = columns;
}

void DocxTableCheck::setMerge(bool isFirst) {
    if (!row_.empty())
        row_.back().merge = isFirst ? Merge::first : Merge::continued;
}

std::optional<Text> DocxTableCheck::endRow() {
    const std::string number = std::to_string(rows_);
    if (row_.empty())
        return Text{"в строке " + number + " таблицы нет ячеек", "row " + number + " of a table has no cells"};
    const std::size_t width = position_ + trailing_;
    if (width != columns_)
        return Text{"строка " + number + " таблицы занимает столбцов: " + std::to_string(width) + ", а их " +
                        std::to_string(columns_),
                    "row " + number + " of a table takes " + std::to_string(width) + " columns of " +
                        std::to_string(columns_)};
    for (const Cell& cell : row_) {
        const bool fits = std::any_of(above_.begin(), above_.end(), [&](const Cell& upper) {
            return upper.column == cell.column && upper.span == cell.span && upper.merge != Merge::none;
        });
        if (cell.merge == Merge::continued && !fits)
            return Text{"в строке " + number + " таблицы ячейка продолжает ту, которой над ней нет",
                        "in row " + number + " of a table a cell goes on one that is not above it"};
    }
    return std::nullopt;
}

std::optional<Text> DocxTableCheck::end() const {
    if (rows_ == 0)
        return Text{"в таблице нет строк", "a table has no rows"};
    return std::nullopt;
}

} // namespace nastavnik::documents
