// SPDX-License-Identifier: MIT
#pragma once

#include "importing/source.hpp"

#include <optional>
#include <vector>

namespace nastavnik::importing {

/// What a column of a roadmap says.
enum class Column { number, stage, month, title, content, term, by, result, mark, unknown };

/// By its heading; `unknown` when the words are none that headings are made of.
Column columnOf(std::string_view heading);

/// The text of every place of a row; merged cells stand at each place that they cover.
std::vector<const Cell*> cellsOfRow(const Table& table, std::size_t row);

/// The columns that a row names, when it is a heading: at least two of them are known, one of these says what is to be
/// done.
std::optional<std::vector<Column>> headingIn(const Table& table, std::size_t row);

/// «1 2 3 4 5» below the heading.
bool isRowOfColumnNumbers(const Table& table, std::size_t row);

/// For a table without a heading: which column holds terms, which performers, by what stands in most of its cells.
/// Nothing when no column holds terms.
std::optional<std::vector<Column>> columnsByContent(const Table& table);

} // namespace nastavnik::importing
