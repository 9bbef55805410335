// SPDX-License-Identifier: MIT
#include "importing/source.hpp"

namespace nastavnik::importing {

namespace {

Paragraph paragraphOf(const Value& value) { return {value.at("text").get<std::string>(), value.value("item", false)}; }

Cell cellOf(const Value& value) {
    Cell cell{.row = value.at("row"),
              .column = value.at("column"),
              .rows = value.at("rows"),
              .columns = value.at("columns"),
              .paragraphs = {}};
    for (const Value& paragraph : value.at("paragraphs"))
        cell.paragraphs.push_back(paragraphOf(paragraph));
    return cell;
}

Table tableOf(const Value& value) {
    Table table{.rows = value.at("rows"), .columns = value.at("columns"), .cells = {}};
    for (const Value& cell : value.at("cells"))
        table.cells.push_back(cellOf(cell));
    return table;
}

} // namespace

std::string Cell::text() const {
    std::string result;
    for (const Paragraph& paragraph : paragraphs)
        result += (result.empty() ? "" : "\n") + paragraph.text;
    return result;
}

Source readSource(const Value& value) {
    Source source;
    for (const Value& block : value.at("blocks"))
        if (block.contains("table"))
            source.emplace_back(tableOf(block.at("table")));
        else
            source.emplace_back(paragraphOf(block.at("paragraph")));
    return source;
}

} // namespace nastavnik::importing
