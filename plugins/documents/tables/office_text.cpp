// SPDX-License-Identifier: MIT
#include "tables/office_text.hpp"

#include "markup/markup_reader.hpp"
#include "nastavnik/error.hpp"
#include "tables/text_builder.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

namespace nastavnik::documents {

namespace {

std::string_view valueOf(std::span<const Attribute> attributes, std::string_view name) {
    const auto found = std::ranges::find(attributes, name, &Attribute::name);
    return found == attributes.end() ? std::string_view() : found->value;
}

std::size_t numberOf(std::span<const Attribute> attributes, std::string_view name) {
    const std::string_view text = valueOf(attributes, name);
    std::size_t number = 1;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

bool isOneOf(std::string_view name, std::initializer_list<std::string_view> names) {
    return std::ranges::find(names, name) != names.end();
}

/// Word's document.xml. Properties stand before the text that they are about, so a cell begins with its first
/// paragraph.
class WordWatch : public Watch {
public:
    explicit WordWatch(TextBuilder& text) : text_(text) {}

    void opened(std::string_view space, std::string_view name, std::span<const Attribute> attributes) override {
        if (hidden_ > 0 ||
            isOneOf(name, {"del", "moveFrom", "Fallback", "instrText", "delText", "pPrChange", "tblPrChange"})) {
            ++hidden_;
            return;
        }
        if (!space.ends_with("wordprocessingml/2006/main"))
            return;
        if (name == "tbl")
            begun([&] { text_.beginTable(); });
        else if (name == "tr")
            text_.beginRow();
        else if (name == "gridBefore")
            text_.skipColumns(numberOf(attributes, "val"));
        else if (name == "tc")
            cell_ = Cell{};
        else if (name == "gridSpan" && cell_)
            cell_->columns = numberOf(attributes, "val");
        else if (name == "vMerge" && cell_)
            cell_->merge =
                valueOf(attributes, "val") == "restart" ? TextBuilder::Merge::starts : TextBuilder::Merge::continues;
        else if (name == "p")
            begun([&] { text_.beginParagraph(); });
        else if (name == "numPr")
            text_.beginParagraph(true);
        else if (name == "numId" && valueOf(attributes, "val") == "0")
            text_.beginParagraph();
        else if (name == "tab")
            text_.text(" ");
        else if (isOneOf(name, {"br", "cr"}))
            text_.lineBreak();
        else if (name == "noBreakHyphen")
            text_.text("-");
        inText_ = name == "t";
    }

    void closed(std::string_view, std::string_view name) override {
        if (hidden_ > 0) {
            --hidden_;
            return;
        }
        inText_ = false;
        if (name == "tbl")
            text_.endTable();
        else if (name == "tc")
            begun([&] { text_.endCell(); });
        else if (name == "p")
            text_.endParagraph();
    }

    void characters(std::string_view words) override {
        if (inText_ && hidden_ == 0)
            text_.text(words);
    }

private:
    struct Cell {
        std::size_t columns = 1;
        TextBuilder::Merge merge = TextBuilder::Merge::none;
    };

    template <typename Next>
    void begun(Next next) {
        if (cell_)
            text_.beginCell(cell_->columns, 1, cell_->merge);
        cell_.reset();
        next();
    }

    TextBuilder& text_;
    std::optional<Cell> cell_; ///< begun, but its properties are not all read
    std::size_t hidden_ = 0;
    bool inText_ = false;
};

/// content.xml of OpenDocument.
class OpenWatch : public Watch {
public:
    explicit OpenWatch(TextBuilder& text) : text_(text) {}

    void opened(std::string_view, std::string_view name, std::span<const Attribute> attributes) override {
        if (hidden_ > 0 || isOneOf(name, {"tracked-changes", "annotation", "forms", "scripts", "note-citation",
                                          "automatic-styles", "covered-table-cell", "sequence-decls"})) {
            ++hidden_;
            return;
        }
        if (name == "table")
            text_.beginTable();
        else if (name == "table-row")
            text_.beginRow();
        else if (name == "table-cell")
            text_.beginCell(numberOf(attributes, "number-columns-spanned"),
                            numberOf(attributes, "number-rows-spanned"));
        else if (isOneOf(name, {"p", "h"}))
            text_.beginParagraph(std::exchange(startsItem_, false));
        else if (name == "list-item")
            startsItem_ = true;
        else if (isOneOf(name, {"s", "tab"}))
            text_.text(" ");
        else if (name == "line-break")
            text_.lineBreak();
        else if (name == "note-body")
            text_.beginAside();
        depth_ += isOneOf(name, {"p", "h"}) ? 1 : 0;
    }

    void closed(std::string_view, std::string_view name) override {
        if (hidden_ > 0) {
            --hidden_;
            return;
        }
        if (name == "table")
            text_.endTable();
        else if (name == "table-cell")
            text_.endCell();
        else if (name == "list-item")
            startsItem_ = false;
        else if (name == "note-body")
            text_.endAside();
        if (!isOneOf(name, {"p", "h"}))
            return;
        text_.endParagraph();
        depth_ -= depth_ > 0 ? 1 : 0;
    }

    void characters(std::string_view words) override {
        if (hidden_ == 0 && depth_ > 0)
            text_.text(words);
    }

private:
    TextBuilder& text_;
    std::size_t hidden_ = 0;
    std::size_t depth_ = 0; ///< of paragraphs
    bool startsItem_ = false;
};

void readPart(const Package& package, const Entry& entry, Format format, Watch& watch, const std::string& file) {
    const ReadPart part = readMarkup(package.read(entry), dialectOf(format), Keep::nothing, watch);
    if (part.objection)
        throw Error("DT006",
                    {"часть «" + entry.name + "»: " + part.objection->ru + "; сохраните файл заново в редакторе",
                     "part \"" + entry.name + "\": " + part.objection->en + "; save the file anew in the editor"},
                    {file, 0});
}

} // namespace

SourceText readOfficeText(const Package& package, const std::string& file) {
    TextBuilder text;
    if (const Entry* word = package.find("word/document.xml")) {
        WordWatch watch(text);
        readPart(package, *word, Format::docx, watch, file);
        if (const Entry* notes = package.find("word/footnotes.xml")) {
            WordWatch noteWatch(text);
            readPart(package, *notes, Format::docx, noteWatch, file);
        }
        return text.finish();
    }
    const Entry* content = package.find("content.xml");
    if (content == nullptr)
        throw Error("DT005",
                    {"внутри файла нет документа DOCX или ODT; откройте его в редакторе и сохраните как DOCX или ODT",
                     "the file holds no DOCX or ODT document; open it in an editor and save it as DOCX or ODT"},
                    {file, 0});
    OpenWatch watch(text);
    readPart(package, *content, Format::odt, watch, file);
    return text.finish();
}

} // namespace nastavnik::documents
