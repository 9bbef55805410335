// SPDX-License-Identifier: MIT
#include "importing/columns.hpp"

#include "importing/performers.hpp"
#include "importing/wording.hpp"
#include "roadmap/term.hpp"

#include <algorithm>
#include <set>

namespace nastavnik::importing {

namespace {

constexpr std::size_t longestHeading = 160; // bytes
constexpr std::size_t readRows = 40;        // of a table without a heading

/// A column that only repeats or divides the one before it.
void settle(std::vector<Column>& columns) {
    const auto has = [&](Column column) { return std::ranges::find(columns, column) != columns.end(); };
    if (!has(Column::title) && has(Column::content) && !has(Column::stage))
        std::ranges::replace(columns, Column::content, Column::title);
    if (!has(Column::title) && !has(Column::content))
        std::ranges::replace(columns, Column::stage, Column::title);
    for (const Column once : {Column::number, Column::title, Column::term}) {
        const auto first = std::ranges::find(columns, once);
        if (first != columns.end())
            std::replace(first + 1, columns.end(), once, once == Column::title ? Column::content : Column::mark);
    }
}

bool saysWhat(Column column) { return column == Column::title || column == Column::content || column == Column::stage; }

std::string textAt(const std::vector<const Cell*>& row, std::size_t column) {
    return row[column] ? row[column]->text() : "";
}

bool isNumberCell(const std::string& text) {
    return !text.empty() && text.find_first_not_of("0123456789. )") == text.npos;
}

/// How many of the cells of a column are that.
template <typename Is>
std::size_t countIn(const Table& table, std::size_t column, Is is) {
    std::size_t count = 0;
    for (std::size_t row = 0; row < std::min(table.rows, readRows); ++row)
        count += is(onOneLine(textAt(cellsOfRow(table, row), column))) ? 1 : 0;
    return count;
}

bool isTerm(const std::string& text) {
    if (text.empty() || isNumberCell(text))
        return false;
    const roadmap::Term term = roadmap::understandTerm(text, {2026});
    return term.kind != roadmap::TermKind::unknown && term.note.ru.find("не прочитано") == std::string::npos;
}

bool namesPerformer(const std::string& text) { return text.size() < 200 && readPerformers(text).allKnown; }

} // namespace

Column columnOf(std::string_view heading) {
    const std::string words = folded(onOneLine(heading));
    if (words.empty() || words.size() > longestHeading)
        return Column::unknown;
    if (startsWithAny(words, {"№", "п/п", "n п", "no п", "номер", "№№"}) || words == "n" || words == "no")
        return Column::number;
    if (hasAny(words, {"отметк", "примечан", "комментар"}))
        return Column::mark;
    if (startsWithAny(words, {"месяц"}))
        return Column::month;
    if (startsWithAny(words, {"срок", "период", "длительност", "дата", "даты", "время", "когда", "календарн",
                              "планируемый срок", "плановый срок", "планируемая дата"}))
        return Column::term;
    if (hasAny(words, {"ответственн", "исполнител", "кто провод", "кто выполн"}))
        return Column::by;
    if (hasAny(words, {"результат", "вид документа", "подтверждающ", "итоговый документ", "отчетный документ",
                       "показател", "форма отчет", "выходной"}) ||
        words.starts_with("выход") || words == "документ" || words == "документы")
        return Column::result;
    if (hasAny(words, {"содержание", "план мероприятий", "краткое описание"}))
        return Column::content;
    if (hasAny(words, {"мероприяти", "виды работ", "вид работ", "виды деятельност", "вид деятельност", "действи",
                       "задани", "наименование работ", "форма работы", "что сделать", "тема", "функци"}))
        return Column::title;
    if (hasAny(words, {"этап", "раздел", "блок", "направлени", "модул"}))
        return Column::stage;
    if (hasAny(words, {"наименование", "название", "деятельност", "задач", "вопрос"}))
        return Column::title;
    return Column::unknown;
}

std::vector<const Cell*> cellsOfRow(const Table& table, std::size_t row) {
    std::vector<const Cell*> result(table.columns, nullptr);
    for (const Cell& cell : table.cells)
        if (cell.row <= row && row < cell.row + cell.rows)
            for (std::size_t column = cell.column; column < std::min(cell.column + cell.columns, table.columns);
                 ++column)
                result[column] = &cell;
    return result;
}

std::optional<std::vector<Column>> headingIn(const Table& table, std::size_t row) {
    std::vector<Column> columns;
    std::set<Column> known;
    std::set<const Cell*> strange; ///< data rather than names of columns
    const std::vector<const Cell*> cells = cellsOfRow(table, row);
    for (std::size_t at = 0; at < cells.size(); ++at) {
        const bool repeats = at > 0 && cells[at] != nullptr && cells[at] == cells[at - 1];
        columns.push_back(repeats ? Column::mark : cells[at] ? columnOf(cells[at]->text()) : Column::unknown);
        if (columns.back() != Column::unknown && columns.back() != Column::mark)
            known.insert(columns.back());
        if (cells[at] && columns.back() == Column::unknown && !cells[at]->paragraphs.empty())
            strange.insert(cells[at]);
    }
    const bool tells =
        std::ranges::any_of(known, [](Column column) { return !saysWhat(column) && column != Column::number; });
    if (known.size() < 2 || strange.size() > 1 || !tells || std::ranges::none_of(known, saysWhat))
        return std::nullopt;
    settle(columns);
    return columns;
}

bool isRowOfColumnNumbers(const Table& table, std::size_t row) {
    std::size_t expected = 1, count = 0;
    for (const Cell* cell : cellsOfRow(table, row)) {
        const std::string text = cell ? folded(cell->text()) : "";
        if (text.empty())
            continue;
        if (text != std::to_string(expected) && text != std::to_string(expected) + ".")
            return false;
        ++expected;
        ++count;
    }
    return count >= 3;
}

std::optional<std::vector<Column>> columnsByContent(const Table& table) {
    std::vector<Column> columns(table.columns, Column::unknown);
    const std::size_t rows = std::min(table.rows, readRows);
    const auto mostly = [&](std::size_t count) { return count * 2 > rows; };
    bool hasTerm = false, hasTitle = false;
    for (std::size_t column = 0; column < table.columns; ++column) {
        if (mostly(countIn(table, column, isNumberCell)))
            columns[column] = Column::number;
        else if (mostly(countIn(table, column, isTerm))) {
            columns[column] = hasTerm ? Column::mark : Column::term;
            hasTerm = true;
        } else if (hasTitle && mostly(countIn(table, column, namesPerformer)))
            columns[column] = Column::by;
        else {
            columns[column] = hasTitle ? Column::result : Column::title;
            hasTitle = true;
        }
    }
    return hasTerm && hasTitle ? std::optional{columns} : std::nullopt;
}

} // namespace nastavnik::importing
