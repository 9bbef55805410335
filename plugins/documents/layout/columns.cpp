// SPDX-License-Identifier: MIT
#include "layout/columns.hpp"

#include "layout/column_styles.hpp"
#include "layout/table_guard.hpp"
#include "limits.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>

namespace nastavnik::documents {

namespace {

/// A cell in the grid of its table.
struct Cell {
    std::uint32_t piece;
    std::uint32_t column;
    std::uint32_t width;         ///< columns that it takes in the markup: of ODT its repetitions, of DOCX its span
    std::uint32_t tag = nowhere; ///< that opens the column loop in it
};

class ColumnLayout {
public:
    ColumnLayout(Sheet& sheet, std::uint32_t table, const std::vector<Block>& blocks)
        : sheet_(sheet), markup_(sheet.markup), isDocx_(sheet.dialect.format == Format::docx), table_(table) {
        for (const Block& block : blocks)
            if (sheet.tags[block.open].placeholder.kind == Placeholder::Kind::columns)
                tagOf_[sheet.around(sheet.paragraphOf(block.open).open, Role::cell)] = block.open;
        for (const std::uint32_t row : rowsOf(markup_, table))
            rows_.push_back(cellsOf(row));
    }

    void run() {
        for (const std::vector<Cell>& row : rows_)
            for (const Cell& cell : row)
                if (cell.tag != nowhere && !isRepeatedRow(cell.piece))
                    leaders_.try_emplace(cell.column, cell.tag);
        for (const std::vector<Cell>& row : rows_)
            for (const Cell& cell : row)
                if (cell.tag != nowhere && !checked(cell))
                    return;
        for (const std::vector<Cell>& row : rows_)
            for (const Cell& cell : row)
                place(cell);
        defineColumns();
    }

private:
    std::uint32_t number(std::uint32_t element, std::string_view attribute) const {
        const auto value = markup_.attribute(element, attribute);
        constexpr unsigned long most = 1000;
        return value ? static_cast<std::uint32_t>(std::min(
                           most, std::max(1UL, std::strtoul(std::string(markup_.slice(*value)).c_str(), nullptr, 10))))
                     : 1;
    }

    std::vector<std::uint32_t> children(std::uint32_t element) const {
        std::vector<std::uint32_t> all;
        for (std::uint32_t i = element + 1; i < markup_.pieces[element].match; ++i) {
            if (markup_.pieces[i].kind != Piece::Kind::open)
                continue;
            all.push_back(i);
            i = markup_.pieces[i].match;
        }
        return all;
    }

    std::uint32_t child(std::uint32_t element, std::string_view name) const {
        for (const std::uint32_t one : children(element))
            if (markup_.localName(one) == name)
                return one;
        return nowhere;
    }

    std::vector<Cell> cellsOf(std::uint32_t row) const {
        std::vector<Cell> cells;
        std::uint32_t column = 0;
        if (const std::uint32_t properties = child(row, "trPr"); properties != nowhere)
            if (const std::uint32_t before = child(properties, "gridBefore"); before != nowhere)
                column = number(before, "val");
        for (const std::uint32_t piece : children(row)) {
            if (markup_.pieces[piece].role != Role::cell)
                continue;
            const auto tag = tagOf_.find(piece);
            cells.push_back({piece, column, widthOf(piece), tag == tagOf_.end() ? nowhere : tag->second});
            column += cells.back().width;
        }
        return cells;
    }

    std::uint32_t widthOf(std::uint32_t cell) const {
        if (!isDocx_)
            return number(cell, "number-columns-repeated");
        const std::uint32_t properties = child(cell, "tcPr");
        const std::uint32_t span = properties == nowhere ? nowhere : child(properties, "gridSpan");
        return span == nowhere ? 1 : number(span, "val");
    }

    bool isRepeatedRow(std::uint32_t cell) const {
        const Range row = sheet_.rangeOf(sheet_.around(cell, Role::row));
        return std::any_of(sheet_.repetitions.begin(), sheet_.repetitions.end(), [&](const Repetition& repetition) {
            const Range table = sheet_.rangeOf(table_);
            const auto [begin, end] = repetition.range;
            const bool isInTable = table.begin < begin && end < table.end;
            return isInTable && begin <= row.begin && row.end <= end;
        });
    }

    bool checked(const Cell& cell) const {
        const bool isWide = cell.width > 1 || (!isDocx_ && number(cell.piece, "number-columns-spanned") > 1);
        if (!isWide && leaders_.contains(cell.column))
            return true;
        const std::string& written = sheet_.tags[cell.tag].written;
        addFault(sheet_.faults, "DT029", sheet_.tags[cell.tag].place,
                 isWide
                     ? Text{written + ": ячейка объединена из нескольких; столбцы повторяет только простая ячейка",
                            written + ": the cell is merged from several; only a plain one repeats columns"}
                     : Text{written + ": над этой ячейкой, в строке вне повтора, тоже нужна метка {столбцы …}",
                            written + ": above this cell, in a row outside of loops, {columns …} is needed as well"});
        return false;
    }

    /// Column loops that stand in these columns.
    ColumnSpan spanOf(std::uint32_t from, std::uint32_t width) const {
        ColumnSpan span{width, {}};
        for (auto leader = leaders_.lower_bound(from); leader != leaders_.end() && leader->first < from + width;
             ++leader) {
            span.loops.push_back(leader->second);
            --span.fixed;
        }
        return span;
    }

    std::uint32_t kept(ColumnSpan span) {
        sheet_.spans.push_back(std::move(span));
        return static_cast<std::uint32_t>(sheet_.spans.size()) - 1;
    }

    void place(const Cell& cell) {
        if (cell.tag != nowhere)
            return repeat(cell);
        const ColumnSpan span = spanOf(cell.column, cell.width);
        if (!span.loops.empty())
            isDocx_ ? widenInDocx(cell, span) : widenInOdt(cell, span);
    }

    /// An empty list leaves one empty cell, so that the table keeps its shape.
    void repeat(const Cell& cell) {
        for (Edit& edit : sheet_.edits)
            if (edit.op == Op::begin && edit.tag == cell.tag) {
                edit.number = leaders_.at(cell.column) + 1;
                edit.own = emptyCell(cell.piece);
            }
        if (!isDocx_)
            return;
        const std::uint32_t properties = child(cell.piece, "tcPr");
        const std::uint32_t width = properties == nowhere ? nowhere : child(properties, "tcW");
        if (width != nowhere)
            divide(width, leaders_.at(cell.column));
    }

    std::string emptyCell(std::uint32_t cell) const {
        std::string text(markup_.slice(markup_.pieces[cell]));
        if (text.ends_with("/>"))
            return text;
        if (const std::uint32_t properties = isDocx_ ? child(cell, "tcPr") : nowhere; properties != nowhere)
            text += markup_.slice(sheet_.rangeOf(properties));
        const std::string paragraph = isDocx_ ? "<" + sheet_.prefixOf(cell) + "p/>" : "";
        return text + paragraph + "</" + std::string(markup_.name(cell)) + ">";
    }

    void divide(std::uint32_t element, std::uint32_t leader) {
        if (const auto value = markup_.attribute(element, "w"))
            sheet_.edits.push_back({.begin = value->begin,
                                    .end = value->end,
                                    .op = Op::columnWidth,
                                    .tag = leader,
                                    .number = number(element, "w", 1'000'000)});
    }

    std::uint32_t number(std::uint32_t element, std::string_view attribute, unsigned long most) const {
        const auto value = markup_.attribute(element, attribute);
        return static_cast<std::uint32_t>(
            std::min(most, std::strtoul(std::string(markup_.slice(*value)).c_str(), nullptr, 10)));
    }

    void widenInDocx(const Cell& cell, const ColumnSpan& span) {
        const std::string w = sheet_.prefixOf(cell.piece);
        const std::uint32_t index = kept(span), properties = child(cell.piece, "tcPr");
        const std::uint32_t old = properties == nowhere ? nowhere : child(properties, "gridSpan");
        if (old != nowhere) {
            if (const auto value = markup_.attribute(old, "val"))
                sheet_.edits.push_back(
                    {.begin = value->begin, .end = value->end, .op = Op::columnSpan, .number = index});
            return;
        }
        const std::string before = "<" + w + "gridSpan " + w + "val=\"", after = "\"/>";
        const Piece& around = sheet_.piece(properties == nowhere ? cell.piece : properties);
        if (properties == nowhere || markup_.slice(around).ends_with("/>")) {
            const std::uint32_t from = properties == nowhere ? around.end : around.begin;
            sheet_.edits.push_back({.begin = from,
                                    .end = around.end,
                                    .op = Op::columnSpan,
                                    .before = "<" + w + "tcPr>" + before,
                                    .after = after + "</" + w + "tcPr>",
                                    .number = index});
            return;
        }
        std::uint32_t at = around.end;
        for (const std::uint32_t one : children(properties))
            if (markup_.localName(one) == "cnfStyle" || markup_.localName(one) == "tcW")
                at = markup_.elementEnd(one);
        sheet_.edits.push_back(
            {.begin = at, .end = at, .op = Op::columnSpan, .before = before, .after = after, .number = index});
    }

    /// Of ODT a merged cell is followed by one covered cell for every further column.
    void widenInOdt(const Cell& cell, const ColumnSpan& span) {
        const std::uint32_t index = kept(span);
        const bool isCovered = markup_.localName(cell.piece) == "covered-table-cell";
        if (isCovered)
            widenAround(cell);
        if (cell.width > 1) {
            const auto value = *markup_.attribute(cell.piece, "number-columns-repeated");
            sheet_.edits.push_back({.begin = value.begin, .end = value.end, .op = Op::columnSpan, .number = index});
            return;
        }
        if (!isCovered)
            spanInOdt(cell.piece, span);
        const std::uint32_t end = markup_.elementEnd(cell.piece);
        sheet_.edits.push_back({.begin = end,
                                .end = end,
                                .op = Op::columnCover,
                                .own = "<" + sheet_.prefixOf(cell.piece) + "covered-table-cell/>",
                                .number = index});
    }

    /// The merged cell whose columns this one is covered by.
    void widenAround(const Cell& covered) {
        for (const std::vector<Cell>& row : rows_) {
            if (row.empty() || sheet_.around(row.front().piece, Role::row) != sheet_.around(covered.piece, Role::row))
                continue;
            for (const Cell& cell : row) {
                const std::uint32_t span = number(cell.piece, "number-columns-spanned");
                if (span > 1 && cell.column < covered.column && covered.column < cell.column + span &&
                    !leaders_.contains(cell.column))
                    spanInOdt(cell.piece, spanOf(cell.column, span));
            }
        }
    }

    void spanInOdt(std::uint32_t cell, ColumnSpan span) {
        const std::uint32_t wide = number(cell, "number-columns-spanned");
        if (wide > 1) {
            const auto value = *markup_.attribute(cell, "number-columns-spanned");
            const bool isDone = std::any_of(sheet_.edits.begin(), sheet_.edits.end(), [&](const Edit& edit) {
                return edit.op == Op::columnSpan && edit.begin == value.begin;
            });
            if (!isDone)
                sheet_.edits.push_back({.begin = value.begin,
                                        .end = value.end,
                                        .op = Op::columnSpan,
                                        .number = kept(spanOf(columnOf(cell), wide))});
            return;
        }
        const std::uint32_t at = sheet_.piece(cell).begin + 1 + static_cast<std::uint32_t>(markup_.name(cell).size());
        sheet_.edits.push_back({.begin = at,
                                .end = at,
                                .op = Op::columnSpan,
                                .before = " " + sheet_.prefixOf(cell) + "number-columns-spanned=\"",
                                .after = "\"",
                                .number = kept(std::move(span))});
    }

    std::uint32_t columnOf(std::uint32_t piece) const {
        for (const std::vector<Cell>& row : rows_)
            for (const Cell& cell : row)
                if (cell.piece == piece)
                    return cell.column;
        return 0;
    }

    void defineColumns() {
        std::uint32_t column = 0;
        for (std::uint32_t i = table_ + 1; i < markup_.pieces[table_].match; ++i) {
            const Piece& piece = sheet_.piece(i);
            if (piece.kind != Piece::Kind::open)
                continue;
            if (piece.role == Role::row || piece.role == Role::table)
                i = piece.match;
            else if (markup_.localName(i) == (isDocx_ ? "gridCol" : "table-column"))
                column = define(i, column);
        }
    }

    /// Returns the column after those that the element defines.
    std::uint32_t define(std::uint32_t element, std::uint32_t column) {
        const std::uint32_t width = isDocx_ ? 1 : number(element, "number-columns-repeated");
        for (const auto& [at, leader] : leaders_) {
            if (at < column || at >= column + width)
                continue;
            if (isDocx_)
                defineInDocx(element, leader);
            else if (defineInOdt(element, leader, at - column, width - (at - column) - 1))
                break;
        }
        return column + width;
    }

    void defineInDocx(std::uint32_t element, std::uint32_t leader) {
        const Range range = sheet_.rangeOf(element);
        const bool hasWidth = markup_.attribute(element, "w").has_value();
        sheet_.edits.push_back({.begin = range.begin,
                                .end = range.end,
                                .op = Op::columns,
                                .tag = leader,
                                .own = "<" + sheet_.prefixOf(element) + "gridCol " + sheet_.prefixOf(element) + "w=\"",
                                .number = hasWidth ? number(element, "w", 1'000'000) : 0});
    }

    /// Several looped columns that are defined as one cannot be told apart: the first one stands for them.
    bool defineInOdt(std::uint32_t element, std::uint32_t leader, std::uint32_t before, std::uint32_t after) {
        const std::string table = sheet_.prefixOf(element);
        const auto style = markup_.attribute(element, "style-name");
        const std::string name = style ? std::string(markup_.slice(*style)) : std::string();
        const auto columns = [&](std::uint32_t count) {
            const std::string ofStyle = style ? " " + table + "style-name=\"" + name + "\"" : "";
            return count == 0 ? std::string()
                              : "<" + table + "table-column" + ofStyle + " " + table + "number-columns-repeated=\"" +
                                    std::to_string(count) + "\"/>";
        };
        const Range range = sheet_.rangeOf(element);
        sheet_.edits.push_back(
            {.begin = range.begin,
             .end = range.end,
             .op = Op::columns,
             .tag = leader,
             .before = columns(before),
             .after = columns(after),
             .own = "<" + table + "table-column" + (style ? " " + table + "style-name=\"" + name : "")});
        if (style)
            divideColumnStyle(sheet_, name);
        return true;
    }

    Sheet& sheet_;
    const Markup& markup_;
    bool isDocx_;
    std::uint32_t table_;
    std::map<std::uint32_t, std::uint32_t> tagOf_;   ///< by the cell: what opens the column loop in it
    std::map<std::uint32_t, std::uint32_t> leaders_; ///< by the column: the loop that says how many there will be
    std::vector<std::vector<Cell>> rows_;
};

} // namespace

void layOutColumns(Sheet& sheet, const std::vector<Block>& blocks) {
    std::vector<std::uint32_t> tables;
    std::size_t loops = 0;
    for (const Block& block : blocks) {
        const bool isColumn = sheet.tags[block.open].placeholder.kind == Placeholder::Kind::columns;
        if (isColumn && ++loops > limits::columnLoops)
            return addFault(sheet.faults, "DT018", sheet.tags[block.open].place,
                            {"в шаблоне больше 200 меток {столбцы …}", "the template has over 200 tags {columns …}"});
        if (sheet.tags[block.open].placeholder.kind != Placeholder::Kind::columns)
            continue;
        const std::uint32_t table = sheet.around(sheet.paragraphOf(block.open).open, Role::table);
        if (table != nowhere && std::find(tables.begin(), tables.end(), table) == tables.end())
            tables.push_back(table);
    }
    for (const std::uint32_t table : tables)
        ColumnLayout(sheet, table, blocks).run();
}

} // namespace nastavnik::documents
