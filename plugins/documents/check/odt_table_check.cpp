// SPDX-License-Identifier: MIT
#include "check/odt_table_check.hpp"

#include <algorithm>

namespace nastavnik::documents {

namespace {

/// No office program takes wider tables; a wider one is not followed cell by cell.
constexpr std::size_t mostColumns = 16'384;

} // namespace

void OdtTableCheck::beginRow(std::size_t repeated) {
    rows_ += repeated;
    repeated_ = repeated;
    position_ = 0;
    isTorn_ = false;
    covered_.resize(std::min(columns_, mostColumns));
}

void OdtTableCheck::add(const Cell& cell) {
    const std::size_t times = std::min(cell.repeated, mostColumns);
    for (std::size_t i = 0; i < times; ++i)
        put(cell);
}

void OdtTableCheck::put(const Cell& cell) {
    const std::size_t column = position_++;
    if (column >= covered_.size())
        return;
    isTorn_ = isTorn_ || cell.isCovered != (covered_[column] > 0);
    if (cell.isCovered)
        return;
    if (cell.columns > covered_.size() - column) {
        isTorn_ = true;
        return;
    }
    for (std::size_t i = column; i < column + cell.columns; ++i)
        covered_[i] = std::max(covered_[i], cell.rows);
}

std::optional<Text> OdtTableCheck::endRow() {
    for (std::size_t& rows : covered_)
        rows -= std::min(rows, repeated_);
    const std::string number = std::to_string(rows_);
    if (position_ != columns_)
        return Text{"строка " + number + " таблицы занимает столбцов: " + std::to_string(position_) + ", а их " +
                        std::to_string(columns_),
                    "row " + number + " of a table takes " + std::to_string(position_) + " columns of " +
                        std::to_string(columns_)};
    if (isTorn_)
        return Text{"в строке " + number + " таблицы объединённые ячейки не сходятся",
                    "in row " + number + " of a table the merged cells do not fit"};
    return std::nullopt;
}

std::optional<Text> OdtTableCheck::end() const {
    if (rows_ == 0)
        return Text{"в таблице нет строк", "a table has no rows"};
    if (std::any_of(covered_.begin(), covered_.end(), [](std::size_t rows) { return rows > 0; }))
        return Text{"объединённые ячейки выходят за конец таблицы", "merged cells reach beyond the end of a table"};
    return std::nullopt;
}

} // namespace nastavnik::documents
