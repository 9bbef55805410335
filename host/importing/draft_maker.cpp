// SPDX-License-Identifier: MIT
#include "importing/draft_maker.hpp"

#include "importing/draft_book.hpp"
#include "importing/items.hpp"
#include "importing/numbering.hpp"
#include "importing/order_points.hpp"
#include "importing/place_name.hpp"
#include "importing/wording.hpp"
#include "roadmap/term.hpp"

#include <algorithm>

namespace nastavnik::importing {

namespace {

constexpr std::size_t longestStageTitle = 400; // bytes
constexpr std::size_t longestMonth = 60;

/// Where «Задача этапа – …» begins inside a heading.
std::size_t placeOfGoal(const std::string& title) {
    std::size_t found = title.npos;
    for (const std::string_view opener :
         {"Задача этапа", "Задачи этапа", "Задача данного этапа", "Цель этапа", "Задача:", "Цель:"})
        found = std::min(found, title.find(opener));
    return found;
}

bool isGoal(const std::string& text) { return startsWithAny(folded(text), {"задача", "задачи", "цель", "цели"}); }

/// «Этап 1.», «II этап», «Раздел 3», «Подготовительный этап».
bool namesStage(const std::string& text) {
    const std::string words = folded(text);
    const std::size_t found = words.find(" этап");
    constexpr std::size_t firstWords = 80;
    return text.size() <= longestStageTitle && !words.starts_with("описание") && !isGoal(text) &&
           (startsWithAny(words, {"этап", "раздел ", "блок ", "модуль ", "направление "}) || found < firstWords);
}

/// «Этап 1. Подготовка условий» -> «Подготовка условий».
std::string titleOfStage(const std::string& heading) {
    std::string title = splitNumber(heading).text;
    if (!folded(title).starts_with("этап") || stageNumberIn(title) == 0)
        return title;
    const std::size_t digits = title.find_first_of("0123456789IVXivx");
    const std::size_t begin = title.find_first_not_of("0123456789IVXivx.:) ", std::min(digits, title.size()));
    if (begin == title.npos)
        return title;
    const std::string rest = title.substr(begin);
    for (const std::string_view dash : {"– ", "— ", "- "})
        if (rest.starts_with(dash))
            return rest.substr(dash.size());
    return rest;
}

bool isMonthHeading(const std::string& text, roadmap::SchoolYear year) {
    if (text.size() > longestMonth)
        return false;
    const roadmap::Term term = roadmap::understandTerm(text, year);
    return term.kind == roadmap::TermKind::window && term.note.ru.find("не прочитано") == std::string::npos;
}

class Maker {
public:
    explicit Maker(roadmap::SchoolYear year) : year_(year), book_(year) {}

    Draft make(const Source& source) {
        std::size_t tables = 0, paragraphs = 0;
        for (const auto& block : source)
            if (const auto* table = std::get_if<Table>(&block))
                readTable(*table, ++tables);
            else
                outside_.push_back({{0, ++paragraphs, 0}, std::get<Paragraph>(block).text});
        takePlace(source);
        if (book_.isEmpty())
            readPoints();
        leaveOutside();
        name();
        return std::move(book_.draft());
    }

private:
    struct Outside {
        SourcePlace place;
        std::string text;
    };

    void readTable(const Table& table, std::size_t index) {
        const auto list = readRows(table, index, columns_);
        if (!list)
            return leaveTable(table, index);
        columns_ = list->columns;
        takeHeadingOutside();
        for (const std::string& text : list->before)
            outside_.push_back({{index, 1, 1}, text});
        if (!list->hasHeading)
            book_.doubt("no-heading", {index, 1, 0}, "",
                        {"у таблицы нет шапки; столбцы определены по содержанию, проверьте их",
                         "the table has no heading; its columns are told by what they hold, check them"});
        for (const Doubt& doubt : list->doubts)
            book_.draft().doubts.push_back(doubt);
        for (std::size_t at = 0; at < list->rows.size(); ++at)
            readRow(list->rows, at);
    }

    /// The title of the roadmap stands in front of its first table; in front of the others a stage may.
    void takeHeadingOutside() {
        if (title_.empty())
            takeTitle();
        if (outside_.empty() || outside_.back().place.table != 0)
            return;
        const Outside last = outside_.back();
        if (namesStage(last.text)) {
            outside_.pop_back();
            beginStage(last.text, numberOfStage(last.text), last.place);
        }
    }

    /// The nearest one in front of the first table.
    void takeTitle() {
        constexpr std::size_t near = 12;
        for (std::size_t back = 0; back < std::min(near, outside_.size()); ++back) {
            const auto at = outside_.end() - 1 - static_cast<std::ptrdiff_t>(back);
            if (!looksLikeTitle(at->text))
                continue;
            title_ = at->text;
            // «ДОРОЖНАЯ КАРТА» and, on the next line, «реализации программы …».
            const bool goesOn = back > 0 && startsSmall((at + 1)->text) && (at + 1)->text.size() <= longestStageTitle;
            if (goesOn)
                title_ = joinedTorn(title_, (at + 1)->text);
            outside_.erase(at, at + (goesOn ? 2 : 1));
            return;
        }
    }

    /// The title says it best; else whatever stands in front of the table: «УТВЕРЖДЕНО приказом управления …».
    void takePlace(const Source& source) {
        constexpr std::size_t looked = 40;
        place_ = placeNameIn(title_).value_or("");
        for (std::size_t at = 0; place_.empty() && at < std::min(looked, source.size()); ++at) {
            if (const auto* paragraph = std::get_if<Paragraph>(&source[at]))
                place_ = placeNameIn(paragraph->text).value_or("");
        }
        for (std::size_t at = 0; place_.empty() && at < std::min(looked, outside_.size()); ++at)
            place_ = placeNameIn(outside_[at].text).value_or("");
    }

    static bool looksLikeTitle(const std::string& text) {
        const std::string words = folded(text);
        return text.size() <= longestStageTitle &&
               (startsWithAny(words, {"план ", "календарный план", "программа"}) ||
                hasAny(words, {"дорожная карта", "дорожной карты", "план мероприятий", "план работы", "план по"}));
    }

    static std::string numberOfStage(const std::string& text) {
        if (const std::string number = splitNumber(text).number; !number.empty())
            return number;
        const int number = stageNumberIn(text);
        return number > 0 ? std::to_string(number) : "";
    }

    void beginStage(const std::string& heading, const std::string& number, SourcePlace place) {
        const std::size_t goal = placeOfGoal(heading);
        book_.beginStage(number, titleOfStage(trimmed(heading.substr(0, goal))), place);
        if (goal != heading.npos)
            book_.addGoal(heading.substr(goal));
        month_.clear();
    }

    void readRow(const std::vector<Row>& rows, std::size_t at) {
        const Row& row = rows[at];
        if (row.texts.contains(Column::stage) && row.stageIsFresh)
            readStageCell(row);
        if (row.hasOnly({Column::number, Column::stage}))
            return;
        const bool isBare = row.hasOnly({Column::number, Column::title, Column::month});
        if (isBare && readBareRow(rows, at))
            return;
        if (row.hasOnly({Column::number, Column::title}) && row.texts.size() == 1 && row.texts.contains(Column::number))
            return; // a number alone: an empty row of a form
        if (!row.texts.contains(Column::title) && row.texts.contains(Column::content) &&
            !row.texts.contains(Column::stage))
            readPointsOfCell(row);
        else if (!row.texts.contains(Column::title) && row.texts.contains(Column::content) && !hasTitleColumn())
            readPointsOfCell(row);
        else
            readActivity(row);
    }

    bool hasTitleColumn() const { return std::ranges::find(columns_, Column::title) != columns_.end(); }

    void readStageCell(const Row& row) {
        const std::string text = row.line(Column::stage);
        if (book_.hasStages() && book_.stage()->title == titleOfStage(text))
            return;
        const std::string own = numberIn(row.text(Column::number));
        const bool ofStage = own.find('.') == std::string::npos;
        beginStage(text, ofStage && !own.empty() ? own : numberOfStage(text), row.placeOf(Column::stage));
    }

    /// A row with a title and nothing more: a stage, its goal, a month, or a text without a place.
    bool readBareRow(const std::vector<Row>& rows, std::size_t at) {
        const Row& row = rows[at];
        const std::string text = row.line(row.texts.contains(Column::title) ? Column::title : Column::month);
        const std::string wholeNumber = numberOfRow(row);
        if (text.empty())
            return false;
        if (isGoal(text) && book_.hasStages() && wholeNumber.empty()) {
            book_.addGoal(text);
            return true;
        }
        if (wholeNumber.empty() && isMonthHeading(text, year_)) {
            month_ = text;
            return true;
        }
        if (namesStage(text) || leadsOthers(wholeNumber, rows, at) || (row.isWide && isHeadingOf(text, rows, at))) {
            beginStage(text, !wholeNumber.empty() ? wholeNumber : numberOfStage(text), row.placeOf(Column::title));
            return true;
        }
        if (!wholeNumber.empty())
            return false;
        book_.doubt("unplaced", row.placeOf(Column::title), text,
                    {"строка без номера, срока и ответственного; в карту не вошла",
                     "a row without number, term and performers; it is not in the roadmap"});
        return true;
    }

    /// «2.1.» in front of «2.1.1.», «2» in front of «2.1».
    static bool leadsOthers(const std::string& number, const std::vector<Row>& rows, std::size_t at) {
        constexpr std::size_t looked = 3;
        if (number.empty())
            return false;
        for (std::size_t next = at + 1; next < std::min(rows.size(), at + 1 + looked); ++next)
            if (numberOfRow(rows[next]).starts_with(number + "."))
                return true;
        return false;
    }

    /// A text over the whole width that an activity follows.
    bool isHeadingOf(const std::string& text, const std::vector<Row>& rows, std::size_t at) const {
        return text.size() <= longestStageTitle / 2 && !folded(text).starts_with("описание") && at + 1 < rows.size() &&
               !rows[at + 1].isWide;
    }

    /// «1. 1.» in two cells is «1»; «1.» beside «1. Подготовительный этап» too; «1.1» beside «1.1.1 …» is the longer
    /// one.
    static std::string numberOfRow(const Row& row) {
        const std::string cell = numberIn(row.text(Column::number));
        const std::string inTitle = splitNumber(row.line(Column::title)).number;
        return inTitle.starts_with(cell) || inTitle.find('.') != std::string::npos ? inTitle : cell;
    }

    /// «-//-», «то же»: as in the row above.
    static bool isDitto(const std::string& text) {
        const std::string words = folded(text);
        return words == "то же" || (words.find("//") != words.npos && words.find_first_not_of("/- ") == words.npos);
    }

    Entry entryOf(const Row& row) {
        Entry entry{.number = numberOfRow(row),
                    .title = splitNumber(row.line(Column::title)).text,
                    .term = row.line(Column::term),
                    .by = row.text(Column::by),
                    .proof = {},
                    .result = {},
                    .place = row.place,
                    .termPlace = row.placeOf(Column::term),
                    .byPlace = row.placeOf(Column::by)};
        if (entry.term.empty())
            entry.term = row.texts.contains(Column::month) ? row.line(Column::month) : month_;
        if (isDitto(entry.term))
            entry.term = termAbove_;
        if (isDitto(entry.by))
            entry.by = byAbove_;
        termAbove_ = entry.term;
        byAbove_ = entry.by;
        return entry;
    }

    void readActivity(const Row& row) {
        Entry entry = entryOf(row);
        const bool ofStage = row.texts.contains(Column::stage) && entry.number.find('.') == std::string::npos;
        if (ofStage)
            entry.number.clear(); // the number counts the stages
        entry.proof = lines(row.text(Column::result));
        const std::vector<std::string> points = itemsOf(row.content);
        if (!row.titleIsFresh && points.size() == 1)
            entry.title = points.front();
        else if (entry.proof.empty())
            entry.proof = points;
        else
            for (const std::string& point : points)
                entry.result += (entry.result.empty() ? "" : "; ") + point;
        book_.addActivity(entry);
        noteSecondMonth(row, entry);
    }

    /// Both «Месяц» and «Срок» are filled in: the second is taken, the first must not be lost.
    void noteSecondMonth(const Row& row, const Entry& entry) {
        const std::string month = row.line(Column::month);
        if (!month.empty() && month != entry.term)
            book_.doubt(
                "unplaced", row.placeOf(Column::month), month,
                {"кроме срока, назван месяц; взят срок", "besides the term a month is named; the term is taken"},
                book_.draft().activities.back().number);
    }

    /// A stage whose activities stand numbered in one cell, with one term and one performer for all.
    void readPointsOfCell(const Row& row) {
        const Entry common = entryOf(row);
        for (const std::string& point : itemsOf(row.content)) {
            Entry entry = common;
            entry.number.clear();
            entry.title = point;
            entry.proof = lines(row.text(Column::result));
            book_.addActivity(entry);
        }
    }

    void readPoints() {
        std::vector<OrderLine> order;
        for (const Outside& outside : outside_)
            order.push_back({outside.place, outside.text});
        std::vector<std::size_t> used = readOrderPoints(order, book_, year_);
        for (auto at = used.rbegin(); at != used.rend(); ++at)
            outside_.erase(outside_.begin() + static_cast<std::ptrdiff_t>(*at));
        if (book_.isEmpty())
            throw Error(
                "IM001",
                {"в файле нет ни таблицы мероприятий, ни пунктов приказа; нужна таблица со столбцами «Мероприятие», "
                 "«Срок», "
                 "«Ответственный»",
                 "the file holds neither a table of activities nor points of an order; a table with the columns "
                 "«Мероприятие», «Срок», «Ответственный» is needed"});
    }

    void leaveTable(const Table& table, std::size_t index) {
        for (const Cell& cell : table.cells)
            if (const std::string text = onOneLine(cell.text()); !text.empty())
                book_.doubt("unplaced", {index, cell.row + 1, cell.column + 1}, text,
                            {"таблица не похожа на дорожную карту: в ней нет сроков и ответственных",
                             "the table is no roadmap: it has neither terms nor performers"});
    }

    void name() {
        Draft& draft = book_.draft();
        draft.title = title_.empty() ? "Дорожная карта" : title_;
        draft.place = place_;
        if (place_.empty()) {
            draft.place = "Наш муниципалитет";
            book_.doubt("place", {}, "",
                        {"впишите название муниципалитета в place", "write the name of the municipality into place"});
        }
        if (title_.empty())
            book_.doubt(
                "title", {}, "",
                {"название карты не найдено; впишите его в title", "the roadmap has no title; write it into title"});
    }

    void leaveOutside() {
        for (const Outside& outside : outside_)
            if (title_.empty() && looksLikeTitle(outside.text))
                title_ = outside.text;
            else
                book_.doubt("outside", outside.place, outside.text,
                            {"текст вне таблицы мероприятий; в карту не вошёл",
                             "text outside of the table; it is not in the roadmap"});
    }

    roadmap::SchoolYear year_;
    DraftBook book_;
    std::vector<Column> columns_; ///< of the table before
    std::vector<Outside> outside_;
    std::string month_; ///< the heading «Сентябрь» above the rows
    std::string title_;
    std::string place_;
    std::string termAbove_, byAbove_;
};

} // namespace

Draft makeDraft(const Source& source, roadmap::SchoolYear year) { return Maker(year).make(source); }

} // namespace nastavnik::importing
