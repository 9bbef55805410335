// SPDX-License-Identifier: MIT
#include "tables/workbook_text.hpp"

#include "limits.hpp"
#include "markup/markup_reader.hpp"
#include "nastavnik/error.hpp"
#include "tables/text_builder.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>
#include <map>
#include <optional>
#include <set>

namespace nastavnik::documents {

namespace {

std::string_view valueOf(std::span<const Attribute> attributes, std::string_view name) {
    const auto found = std::ranges::find(attributes, name, &Attribute::name);
    return found == attributes.end() ? std::string_view() : found->value;
}

template <typename Number>
std::optional<Number> numberIn(std::string_view text) {
    Number number{};
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    return fault == std::errc{} && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

/// sharedStrings.xml: each `si` is a text, in pieces when it is formatted; phonetic hints are left out.
class StringsWatch : public Watch {
public:
    void opened(std::string_view, std::string_view name, std::span<const Attribute>) override {
        if (name == "si")
            strings.emplace_back();
        hidden_ += name == "rPh" ? 1 : 0;
        inText_ = name == "t" && hidden_ == 0 && !strings.empty();
    }
    void closed(std::string_view, std::string_view name) override {
        hidden_ -= name == "rPh" && hidden_ > 0 ? 1 : 0;
        inText_ = false;
    }
    void characters(std::string_view words) override {
        if (inText_)
            strings.back().append(words);
    }

    std::vector<std::string> strings;

private:
    std::size_t hidden_ = 0;
    bool inText_ = false;
};

/// A format code that shows a day: «dd.mm.yyyy», but not «0.00», and not the d of a word in quotes.
bool showsDay(std::string_view code) {
    bool quoted = false, day = false, year = false;
    for (const char letter : code) {
        quoted = letter == '"' ? !quoted : quoted;
        day = day || (!quoted && (letter == 'd' || letter == 'D'));
        year = year || (!quoted && (letter == 'y' || letter == 'Y'));
    }
    return day || year;
}

/// styles.xml: which cell formats show dates. Formats 14–17 and 22 are dates without being written out.
class StylesWatch : public Watch {
public:
    void opened(std::string_view, std::string_view name, std::span<const Attribute> attributes) override {
        const auto id = numberIn<int>(valueOf(attributes, "numFmtId"));
        if (name == "numFmt" && id && showsDay(valueOf(attributes, "formatCode")))
            dates_.insert(*id);
        if (name == "cellXfs")
            inCells_ = true;
        if (name == "xf" && inCells_)
            isDate.push_back(id && dates_.contains(*id));
    }
    void closed(std::string_view, std::string_view name) override { inCells_ = inCells_ && name != "cellXfs"; }
    void characters(std::string_view) override {}

    std::vector<bool> isDate; ///< by number of the cell format

private:
    std::set<int> dates_{14, 15, 16, 17, 22};
    bool inCells_ = false;
};

struct Book {
    std::vector<std::string> strings;
    std::vector<bool> isDate;
};

/// Days are counted from 30 December 1899, because Excel believes in 29 February 1900.
std::string dayOf(double serial) {
    using namespace std::chrono;
    const year_month_day date{sys_days{year{1899} / December / 30} + days{static_cast<int>(serial)}};
    char text[16];
    std::snprintf(text, sizeof text, "%02u.%02u.%04d", static_cast<unsigned>(date.day()),
                  static_cast<unsigned>(date.month()), static_cast<int>(date.year()));
    return text;
}

/// "BC23" → 54, counted from 0.
std::optional<std::size_t> columnIn(std::string_view reference) {
    std::size_t column = 0, letters = 0;
    for (const char letter : reference) {
        if (letter < 'A' || letter > 'Z')
            break;
        column = column * 26 + static_cast<std::size_t>(letter - 'A') + 1;
        if (++letters > 3)
            return std::nullopt;
    }
    return letters == 0 ? std::nullopt : std::optional(column - 1);
}

/// "BC23" → 23; 0 when it names no row.
std::size_t rowIn(std::string_view reference) {
    const std::size_t digits = reference.find_first_of("0123456789");
    return digits == reference.npos ? 0 : numberIn<std::size_t>(reference.substr(digits)).value_or(0);
}

/// How far a merged cell reaches; one cell: 1 and 1.
struct Span {
    std::size_t columns = 1;
    std::size_t lastRow = 0; ///< as the sheet counts, from 1
};

/// What a worksheet says only after its cells: which of them are merged. And which rows it has, because empty ones may
/// be left out.
class MergesWatch : public Watch {
public:
    void opened(std::string_view, std::string_view name, std::span<const Attribute> attributes) override {
        if (name == "row")
            rows.push_back(numberIn<std::size_t>(valueOf(attributes, "r")).value_or(lastRow() + 1));
        if (name != "mergeCell")
            return;
        const std::string_view range = valueOf(attributes, "ref");
        const std::size_t colon = range.find(':');
        if (colon == range.npos)
            return;
        const auto left = columnIn(range), right = columnIn(range.substr(colon + 1));
        const std::size_t top = rowIn(range.substr(0, colon)), bottom = rowIn(range.substr(colon + 1));
        if (left && right && *left <= *right && top > 0 && top <= bottom)
            spans[{top, *left}] = {*right - *left + 1, bottom};
    }
    void closed(std::string_view, std::string_view) override {}
    void characters(std::string_view) override {}

    /// How many rows the sheet has from one to another, both with it.
    std::size_t count(std::size_t first, std::size_t last) const {
        const auto begin = std::ranges::lower_bound(rows, first);
        return static_cast<std::size_t>(std::upper_bound(begin, rows.end(), last) - begin);
    }

    std::map<std::pair<std::size_t, std::size_t>, Span> spans; ///< by row and column of the upper left cell
    std::vector<std::size_t> rows;

private:
    std::size_t lastRow() const { return rows.empty() ? 0 : rows.back(); }
};

/// A worksheet: rows of cells that name their places, because empty ones are left out.
class SheetWatch : public Watch {
public:
    SheetWatch(const Book& book, const MergesWatch& merges, TextBuilder& text)
        : book_(book), merges_(merges), text_(text) {}

    void opened(std::string_view, std::string_view name, std::span<const Attribute> attributes) override {
        if (name == "row") {
            text_.beginRow();
            next_ = 0;
            row_ = merges_.rows[rowCount_++];
        } else if (name == "c") {
            beginCell(attributes);
        }
        inValue_ = name == "v" || name == "t";
        hidden_ += name == "f" || name == "rPh" ? 1 : 0;
    }

    void closed(std::string_view, std::string_view name) override {
        inValue_ = false;
        hidden_ -= (name == "f" || name == "rPh") && hidden_ > 0 ? 1 : 0;
        if (name != "c" || !cell_)
            return;
        const std::string words = shown();
        for (std::size_t begin = 0; begin <= words.size();) {
            const std::size_t end = std::min(words.find('\n', begin), words.size());
            text_.beginParagraph();
            text_.text(std::string_view(words).substr(begin, end - begin));
            text_.endParagraph();
            begin = end + 1;
        }
        text_.endCell();
        cell_.reset();
    }

    void characters(std::string_view words) override {
        if (inValue_ && hidden_ == 0 && cell_)
            cell_->value.append(words);
    }

private:
    struct Cell {
        std::string type;
        std::size_t style = 0;
        std::string value = {};
    };

    void beginCell(std::span<const Attribute> attributes) {
        const std::size_t column = columnIn(valueOf(attributes, "r")).value_or(next_);
        if (column < coveredUntil_.size() && coveredUntil_[column] >= row_)
            return; // Under a merged one: empty, though it is written.
        if (column > next_ && column < limits::columns)
            text_.skipColumns(column - next_);
        const auto merged = merges_.spans.find({row_, column});
        const Span span = merged == merges_.spans.end() ? Span{1, row_} : merged->second;
        const std::size_t columns = std::min(span.columns, limits::columns);
        next_ = column + columns;
        cover(column, columns, span.lastRow);
        text_.beginCell(columns, merges_.count(row_, span.lastRow));
        cell_ = Cell{.type = std::string(valueOf(attributes, "t")),
                     .style = numberIn<std::size_t>(valueOf(attributes, "s")).value_or(0)};
    }

    void cover(std::size_t column, std::size_t columns, std::size_t lastRow) {
        if (column >= limits::columns || (columns == 1 && lastRow == row_))
            return;
        coveredUntil_.resize(std::max(coveredUntil_.size(), column + columns));
        for (std::size_t at = column; at < column + columns; ++at)
            coveredUntil_[at] = lastRow;
    }

    std::string shown() const {
        if (cell_->type == "s") {
            const auto index = numberIn<std::size_t>(cell_->value);
            return index && *index < book_.strings.size() ? book_.strings[*index] : "";
        }
        if (cell_->type == "b")
            return cell_->value == "1" ? "да" : "нет";
        const auto serial = numberIn<double>(cell_->value);
        const bool isDate = cell_->style < book_.isDate.size() && book_.isDate[cell_->style];
        if (cell_->type.empty() && serial && isDate && *serial >= 1 && *serial < 2'958'466)
            return dayOf(*serial);
        return cell_->value;
    }

    const Book& book_;
    const MergesWatch& merges_;
    TextBuilder& text_;
    std::vector<std::size_t> coveredUntil_; ///< of each column: the last row under a merged cell
    std::size_t row_ = 0;                   ///< as the sheet counts
    std::size_t rowCount_ = 0;
    std::optional<Cell> cell_;
    std::size_t next_ = 0; ///< column after the last cell
    std::size_t hidden_ = 0;
    bool inValue_ = false;
};

void readPart(const Package& package, const Entry& entry, Watch& watch, const std::string& file) {
    const ReadPart part = readMarkup(package.read(entry), dialectOf(Format::docx), Keep::nothing, watch);
    if (part.objection)
        throw Error("DT006",
                    {"часть «" + entry.name + "»: " + part.objection->ru + "; сохраните файл заново в редакторе",
                     "part \"" + entry.name + "\": " + part.objection->en + "; save the file anew in the editor"},
                    {file, 0});
}

/// "xl/worksheets/sheet2.xml" → 2
std::optional<int> sheetNumber(std::string_view name) {
    constexpr std::string_view before = "xl/worksheets/sheet", after = ".xml";
    if (!name.starts_with(before) || !name.ends_with(after) || name.size() <= before.size() + after.size())
        return std::nullopt;
    return numberIn<int>(name.substr(before.size(), name.size() - before.size() - after.size()));
}

} // namespace

bool isWorkbook(const Package& package) { return package.find("xl/workbook.xml") != nullptr; }

SourceText readWorkbookText(const Package& package, const std::string& file) {
    Book book;
    if (const Entry* strings = package.find("xl/sharedStrings.xml")) {
        StringsWatch watch;
        readPart(package, *strings, watch, file);
        book.strings = std::move(watch.strings);
    }
    if (const Entry* styles = package.find("xl/styles.xml")) {
        StylesWatch watch;
        readPart(package, *styles, watch, file);
        book.isDate = std::move(watch.isDate);
    }
    std::map<int, const Entry*> sheets;
    for (const Entry& entry : package.entries()) {
        if (const auto number = sheetNumber(entry.name))
            sheets.emplace(*number, &entry);
    }
    TextBuilder text;
    for (const auto& [number, entry] : sheets) {
        MergesWatch merges;
        readPart(package, *entry, merges, file);
        text.beginTable();
        SheetWatch watch(book, merges, text);
        readPart(package, *entry, watch, file);
        text.endTable();
    }
    return text.finish();
}

} // namespace nastavnik::documents
