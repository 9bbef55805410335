// SPDX-License-Identifier: MIT
#include "importing/rows.hpp"

#include "importing/numbering.hpp"
#include "importing/wording.hpp"

#include <algorithm>

namespace nastavnik::importing {

namespace {

constexpr std::size_t headingRows = 8; ///< a heading is looked for in these

/// «2. Основной этап» may stand in the first of the columns, that of the numbers.
void takeTitleOutOfNumber(Row& row) {
    const auto number = row.texts.find(Column::number);
    if (number == row.texts.end() || !numberIn(number->second).empty())
        return;
    std::string& title = row.texts[Column::title];
    title = title.empty() ? number->second : number->second + "\n" + title;
    row.columns[Column::title] = row.columns.at(Column::number);
    row.texts.erase(number);
}

Row readRow(const Table& table, std::size_t at, std::size_t index, const std::vector<Column>& columns) {
    Row row{.place = {index, at + 1, 0}, .texts = {}, .columns = {}, .content = {}};
    const std::vector<const Cell*> cells = cellsOfRow(table, at);
    for (std::size_t column = 0; column < cells.size(); ++column) {
        const Cell* cell = cells[column];
        const Column kind = columns[column];
        row.columns.emplace(kind, column + 1);
        if (!cell || cell->column != column || cell->paragraphs.empty())
            continue;
        row.isWide |= cell->columns == table.columns;
        std::string& text = row.texts[kind];
        text += (text.empty() ? "" : "\n") + cell->text();
        if (kind == Column::content)
            row.content.insert(row.content.end(), cell->paragraphs.begin(), cell->paragraphs.end());
        row.titleIsFresh &= kind != Column::title || cell->row == at;
        row.stageIsFresh &= kind != Column::stage || cell->row == at;
    }
    takeTitleOutOfNumber(row);
    return row;
}

/// A cell that is not where the text of a row begins, but a merged one lies over it: what it says stands elsewhere.
bool isHeadingTail(const Table& table, std::size_t row, std::size_t heading) {
    return std::ranges::any_of(cellsOfRow(table, row),
                               [&](const Cell* cell) { return cell && cell->row <= heading && cell->rows > 1; });
}

/// A row that only goes on with what a page break has torn.
bool goesOn(const Row& row, const Row& before) {
    if (row.texts.contains(Column::number) || (row.texts.contains(Column::stage) && row.stageIsFresh) || row.isWide)
        return false;
    const std::string title = row.line(Column::title);
    if (!splitNumber(title).number.empty() || (!title.empty() && !row.titleIsFresh))
        return false;
    if (!title.empty())
        return startsSmall(title) && before.texts.contains(Column::title);
    if (row.texts.contains(Column::content))
        return startsSmall(row.line(Column::content)) || !before.texts.contains(Column::content);
    return !row.texts.empty() && !row.texts.contains(Column::month);
}

void addTail(Row& row, const Row& tail) {
    for (const auto& [column, text] : tail.texts) {
        std::string& whole = row.texts[column];
        if (!whole.ends_with(text)) // the end of a page may have been printed twice
            whole = joinedTorn(whole, text);
    }
    for (const Paragraph& paragraph : tail.content)
        if (!row.content.empty() && startsSmall(paragraph.text))
            row.content.back().text = joinedTorn(row.content.back().text, paragraph.text);
        else
            row.content.push_back(paragraph);
}

Doubt tornDoubt(const Row& tail) {
    std::string found;
    for (const auto& [column, text] : tail.texts)
        found += (found.empty() ? "" : " | ") + onOneLine(text);
    return {
        .kind = "torn-cell",
        .place = tail.place,
        .activity = {},
        .found = found,
        .message = {"строка принята за продолжение предыдущей; если это отдельное мероприятие, выделите его",
                    "the row is taken as the rest of the one before; if it is an activity of its own, divide them"}};
}

class TableReader {
public:
    TableReader(const Table& table, std::size_t index) : table_(table), index_(index) {}

    std::optional<RowList> read(const std::vector<Column>& previous) {
        std::size_t at = 0;
        if (const auto heading = findHeading())
            at = behindHeading(*heading);
        else if (previous.size() == table_.columns)
            list_.columns = previous;
        else if (const auto guessed = columnsByContent(table_)) {
            list_.columns = *guessed;
            list_.hasHeading = false;
        } else {
            return std::nullopt;
        }
        for (; at < table_.rows; ++at)
            if (!isRowOfColumnNumbers(table_, at) && !repeatsHeading(at))
                add(readRow(table_, at, index_, list_.columns));
        const bool tells = std::ranges::any_of(list_.rows, [](const Row& row) {
            return row.texts.contains(Column::term) || row.texts.contains(Column::month) ||
                   row.texts.contains(Column::by);
        });
        return tells ? std::optional{std::move(list_)} : std::nullopt;
    }

private:
    std::optional<std::size_t> findHeading() const {
        for (std::size_t row = 0; row < std::min(table_.rows, headingRows); ++row)
            if (headingIn(table_, row))
                return row;
        return std::nullopt;
    }

    static std::vector<std::string> textsOf(const Table& table, std::size_t row) {
        std::vector<std::string> texts;
        for (const Cell* cell : cellsOfRow(table, row))
            texts.push_back(cell ? folded(onOneLine(cell->text())) : "");
        return texts;
    }

    /// The heading again, at the top of a page.
    bool repeatsHeading(std::size_t row) const { return !heading_.empty() && textsOf(table_, row) == heading_; }

    std::size_t behindHeading(std::size_t heading) {
        heading_ = textsOf(table_, heading);
        list_.columns = *headingIn(table_, heading);
        for (const Cell& cell : table_.cells)
            if (cell.row < heading && !cell.paragraphs.empty())
                list_.before.push_back(onOneLine(cell.text()));
        std::size_t at = heading + 1;
        while (at < table_.rows && isHeadingTail(table_, at, heading))
            ++at;
        return at;
    }

    void add(Row row) {
        for (const Column useless : {Column::unknown, Column::mark})
            if (const auto found = row.texts.find(useless); found != row.texts.end()) {
                list_.doubts.push_back(
                    {.kind = "unplaced",
                     .place = row.placeOf(useless),
                     .activity = {},
                     .found = onOneLine(found->second),
                     .message = {"для этого столбца в карте нет места; перенесите нужное вручную",
                                 "the roadmap has no place for this column; carry over by hand what is needed"}});
                row.texts.erase(found);
            }
        if (row.texts.empty())
            return;
        if (!list_.rows.empty() && goesOn(row, list_.rows.back())) {
            list_.doubts.push_back(tornDoubt(row));
            return addTail(list_.rows.back(), row);
        }
        list_.rows.push_back(std::move(row));
    }

    const Table& table_;
    std::size_t index_;
    RowList list_;
    std::vector<std::string> heading_; ///< its texts
};

} // namespace

std::string Row::text(Column column) const {
    const auto found = texts.find(column);
    return found == texts.end() ? "" : found->second;
}

std::string Row::line(Column column) const { return onOneLine(text(column)); }

bool Row::hasOnly(std::initializer_list<Column> allowed) const {
    return std::ranges::all_of(
        texts, [&](const auto& each) { return std::ranges::find(allowed, each.first) != allowed.end(); });
}

SourcePlace Row::placeOf(Column column) const {
    SourcePlace result = place;
    if (const auto found = columns.find(column); found != columns.end())
        result.column = found->second;
    return result;
}

std::optional<RowList> readRows(const Table& table, std::size_t index, const std::vector<Column>& previous) {
    return TableReader(table, index).read(previous);
}

} // namespace nastavnik::importing
