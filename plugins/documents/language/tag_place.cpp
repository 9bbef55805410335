// SPDX-License-Identifier: MIT
#include "language/tag_place.hpp"

#include "russian/russian_text.hpp"

#include <algorithm>

namespace nastavnik::documents {

namespace {

constexpr std::size_t headingBytes = 80;

bool isDigit(char c) { return c >= '1' && c <= '9'; }

/// By its element in ODF, by its style or outline level in OOXML. A Russian Word calls the styles of headings 1 to 9.
bool isHeading(const Markup& markup, std::uint32_t paragraph) {
    if (markup.name(paragraph) == "text:h")
        return true;
    for (std::uint32_t i = paragraph + 1; i < markup.pieces[paragraph].match; ++i) {
        if (markup.pieces[i].kind != Piece::Kind::open)
            continue;
        if (markup.pieces[i].role == Role::run)
            return false;
        const std::string_view name = markup.localName(i);
        if (name == "outlineLvl")
            return true;
        const auto style = name == "pStyle" ? markup.attribute(i, "val") : std::nullopt;
        if (!style)
            continue;
        const std::string value = lowered(markup.slice(*style));
        return value.starts_with("heading") || (value.size() == 1 && isDigit(value.front()));
    }
    return false;
}

class Walk {
public:
    Walk(const Markup& markup, const std::vector<Paragraph>& paragraphs, TagPlace part)
        : markup_(markup), paragraphs_(paragraphs), here_(std::move(part)) {}

    std::vector<TagPlace> places() {
        std::vector<TagPlace> all;
        for (std::uint32_t i = 0; i < markup_.pieces.size() && all.size() < paragraphs_.size(); ++i) {
            const Piece& piece = markup_.pieces[i];
            if (piece.kind == Piece::Kind::text)
                continue;
            if (piece.kind == Piece::Kind::open && paragraphs_[all.size()].open == i)
                all.push_back(place(paragraphs_[all.size()]));
            else if (piece.role == Role::table || piece.role == Role::row || piece.role == Role::cell)
                piece.kind == Piece::Kind::open ? open(piece.role) : close(piece.role);
        }
        return all;
    }

private:
    struct Level {
        std::size_t table = 0, row = 0, cell = 0;
    };

    TagPlace place(const Paragraph& paragraph) {
        TagPlace place = here_;
        place.paragraph = paragraph.ordinal;
        if (!levels_.empty()) {
            place.table = levels_.back().table;
            place.row = levels_.back().row;
            place.cell = levels_.back().cell;
        } else if (!paragraph.text.empty() && isHeading(markup_, paragraph.open)) {
            here_.heading = excerpt(paragraph.text, 0, 0, headingBytes);
        }
        return place;
    }

    void open(Role role) {
        if (role == Role::table)
            levels_.push_back({++tables_, 0, 0});
        else if (levels_.empty())
            return;
        else if (role == Role::row)
            levels_.back() = {levels_.back().table, levels_.back().row + 1, 0};
        else
            ++levels_.back().cell;
    }

    void close(Role role) {
        if (role == Role::table && !levels_.empty())
            levels_.pop_back();
    }

    const Markup& markup_;
    const std::vector<Paragraph>& paragraphs_;
    TagPlace here_;
    std::size_t tables_ = 0;
    std::vector<Level> levels_; ///< tables in tables
};

} // namespace

Text TagPlace::text() const {
    const auto number = [](std::size_t one) { return std::to_string(one); };
    Text where = partTitle;
    if (!heading.empty())
        where = {where.ru + ", раздел «" + heading + "»", where.en + ", section \"" + heading + "\""};
    if (table > 0)
        where = {where.ru + ", таблица " + number(table) + ", строка " + number(row) + ", ячейка " + number(cell),
                 where.en + ", table " + number(table) + ", row " + number(row) + ", cell " + number(cell)};
    return {where.ru + ", абзац " + number(paragraph) + " («" + around + "»)",
            where.en + ", paragraph " + number(paragraph) + " (\"" + around + "\")"};
}

std::vector<TagPlace> placesOf(const Markup& markup, const std::vector<Paragraph>& paragraphs, const std::string& part,
                               const Dialect& dialect) {
    const Text title{std::string(dialect.partTitle(part, true)), std::string(dialect.partTitle(part, false))};
    return Walk(markup, paragraphs, {.part = part, .partTitle = title}).places();
}

} // namespace nastavnik::documents
