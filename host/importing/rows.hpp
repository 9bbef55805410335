// SPDX-License-Identifier: MIT
#pragma once

#include "importing/columns.hpp"
#include "importing/draft.hpp"

#include <map>
#include <optional>
#include <vector>

namespace nastavnik::importing {

/// A row of a roadmap's table, its cells by what their columns say.
struct Row {
    SourcePlace place;                     ///< column 0
    std::map<Column, std::string> texts;   ///< paragraphs on lines of their own; only what is not empty
    std::map<Column, std::size_t> columns; ///< where each stands, counted from 1
    std::vector<Paragraph> content;
    bool titleIsFresh = true; ///< the cell begins here; otherwise it is merged with the row above
    bool stageIsFresh = true;
    bool isWide = false; ///< one cell over all columns

    std::string text(Column column) const; ///< on lines; empty when there is none
    std::string line(Column column) const; ///< on one line
    bool hasOnly(std::initializer_list<Column> allowed) const;
    SourcePlace placeOf(Column column) const;
};

struct RowList {
    std::vector<Column> columns;
    std::vector<Row> rows;           ///< without headings and rows of column numbers, torn ones put together
    std::vector<std::string> before; ///< what stands in the table above its heading
    std::vector<Doubt> doubts;       ///< torn cells; texts in columns that mean nothing to a roadmap
    bool hasHeading = true;
};

/// `index` counts the tables of the document from 1. A table without a heading goes on with `previous` when it has as
/// many columns. Nothing when it is no roadmap: no heading, no terms, nobody responsible.
std::optional<RowList> readRows(const Table& table, std::size_t index, const std::vector<Column>& previous);

} // namespace nastavnik::importing
