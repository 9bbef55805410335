// SPDX-License-Identifier: MIT
#include "tables/text_builder.hpp"

#include "limits.hpp"
#include "nastavnik/error.hpp"

#include <algorithm>
#include <utility>

namespace nastavnik::documents {

namespace {

bool isSpace(char letter) { return letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r'; }

/// No-break spaces, soft hyphens and marks of byte order come from editors and mean nothing here.
std::string_view plainFormOf(std::string_view text, std::size_t& taken) {
    for (const auto& [written, plain] : {std::pair{std::string_view("\u00A0"), std::string_view(" ")},
                                         {"\u202F", " "},
                                         {"\u00AD", ""},
                                         {"\uFEFF", ""}})
        if (text.starts_with(written)) {
            taken = written.size();
            return plain;
        }
    taken = 1;
    return text.substr(0, 1);
}

void trimRight(std::string& text) {
    while (!text.empty() && text.back() == ' ')
        text.pop_back();
}

} // namespace

void TextBuilder::countUp() {
    if (++count_ > limits::sourcePieces)
        throw Error("DT052", {"в файле больше " + std::to_string(limits::sourcePieces) +
                                  " абзацев и ячеек; оставьте в нём только дорожную карту",
                              "the file has over " + std::to_string(limits::sourcePieces) +
                                  " paragraphs and cells; leave only the roadmap in it"});
}

void TextBuilder::keep(SourceParagraph paragraph) {
    trimRight(paragraph.text);
    if (paragraph.text.empty())
        return;
    countUp();
    if (aside_ > 0)
        asides_.emplace_back(std::move(paragraph));
    else if (!open_.empty() && open_.back().cell)
        open_.back().table.cells[*open_.back().cell].paragraphs.push_back(std::move(paragraph));
    else
        text_.emplace_back(std::move(paragraph));
}

void TextBuilder::beginParagraph(bool isItem) {
    endParagraph();
    paragraph_.isItem = isItem;
}

void TextBuilder::endParagraph() { keep(std::exchange(paragraph_, {})); }

void TextBuilder::lineBreak() { endParagraph(); }

void TextBuilder::text(std::string_view words) {
    std::string& text = paragraph_.text;
    while (!words.empty()) {
        std::size_t taken = 0;
        const std::string_view plain = plainFormOf(words, taken);
        words.remove_prefix(taken);
        if (plain.empty())
            continue;
        const bool space = isSpace(plain[0]);
        if (space && (text.empty() || text.back() == ' '))
            continue;
        text += space ? ' ' : plain[0];
    }
}

void TextBuilder::beginTable() {
    endParagraph();
    if (open_.size() >= limits::nestedTables)
        throw Error("DT052", {"таблицы вложены друг в друга слишком глубоко", "tables are nested too deep"});
    open_.emplace_back();
}

void TextBuilder::beginRow() {
    if (open_.empty())
        return;
    endCell();
    OpenTable& open = open_.back();
    open.row += open.hasRow ? 1 : 0;
    open.hasRow = true;
    open.column = 0;
    open.table.rows = open.row + 1;
    countUp();
}

void TextBuilder::skipColumns(std::size_t count) {
    if (!open_.empty())
        open_.back().column += std::min(count, limits::columns);
}

void TextBuilder::extend(OpenTable& open, std::size_t columns) {
    if (columns > limits::columns)
        throw Error("DT052", {"в таблице больше " + std::to_string(limits::columns) + " столбцов",
                              "a table has over " + std::to_string(limits::columns) + " columns"});
    open.table.columns = std::max(open.table.columns, columns);
    open.takenUntil.resize(std::max(open.takenUntil.size(), columns));
    open.owner.resize(std::max(open.owner.size(), columns));
}

void TextBuilder::beginCell(std::size_t columns, std::size_t rows, Merge merge) {
    if (open_.empty())
        return;
    if (!open_.back().hasRow)
        beginRow();
    endCell();
    countUp();
    OpenTable& open = open_.back();
    while (open.column < open.takenUntil.size() && open.takenUntil[open.column] > open.row)
        ++open.column;
    const std::size_t room = std::max(limits::columns, open.column + 1) - open.column;
    columns = std::clamp<std::size_t>(columns, 1, room);
    extend(open, open.column + columns);
    if (const std::size_t above = open.owner[open.column]; merge == Merge::continues && above > 0) {
        SourceCell& cell = open.table.cells[above - 1];
        cell.rows = open.row - cell.row + 1;
        open.cell = above - 1;
        open.column += columns;
        return;
    }
    open.table.cells.push_back(
        {.row = open.row, .column = open.column, .rows = std::max<std::size_t>(rows, 1), .columns = columns});
    open.cell = open.table.cells.size() - 1;
    for (std::size_t column = open.column; column < open.column + columns; ++column) {
        open.takenUntil[column] = open.row + std::min(std::max<std::size_t>(rows, 1), limits::sourcePieces);
        open.owner[column] = merge == Merge::none ? 0 : *open.cell + 1;
    }
    open.column += columns;
}

void TextBuilder::endCell() {
    endParagraph();
    if (!open_.empty())
        open_.back().cell = std::nullopt;
}

void TextBuilder::endTable() {
    if (open_.empty())
        return;
    endCell();
    SourceTable table = std::move(open_.back().table);
    open_.pop_back();
    for (SourceCell& cell : table.cells)
        cell.rows = std::min(cell.rows, table.rows - cell.row);
    if (table.rows > 0 && table.columns > 0)
        text_.emplace_back(std::move(table));
}

void TextBuilder::beginAside() {
    endParagraph();
    ++aside_;
}

void TextBuilder::endAside() {
    endParagraph();
    aside_ -= aside_ > 0 ? 1 : 0;
}

SourceText TextBuilder::finish() {
    endParagraph();
    aside_ = 0;
    while (!open_.empty())
        endTable();
    std::move(asides_.begin(), asides_.end(), std::back_inserter(text_));
    asides_.clear();
    return std::move(text_);
}

} // namespace nastavnik::documents
