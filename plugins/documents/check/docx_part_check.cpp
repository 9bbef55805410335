// SPDX-License-Identifier: MIT
#include "check/docx_part_check.hpp"

#include <algorithm>
#include <array>

namespace nastavnik::documents {

namespace {

enum Meaning : std::uint8_t {
    other,
    holder, ///< of paragraphs: body, header, note, text box
    former, ///< how something was before a change that is tracked
    paragraph,
    run,
    text,
    table,
    column,
    row,
    before,
    after,
    cell,
    span,
    merge,
    bookmark,
    picture,
};

struct Known {
    std::string_view name;
    Meaning meaning;
};

constexpr auto wordNames = std::to_array<Known>({
    {"body", holder},
    {"hdr", holder},
    {"ftr", holder},
    {"footnote", holder},
    {"endnote", holder},
    {"comment", holder},
    {"txbxContent", holder},
    {"rt", holder},
    {"rubyBase", holder},
    {"tblPrChange", former},
    {"tblGridChange", former},
    {"trPrChange", former},
    {"tcPrChange", former},
    {"p", paragraph},
    {"r", run},
    {"t", text},
    {"tbl", table},
    {"gridCol", column},
    {"tr", row},
    {"gridBefore", before},
    {"gridAfter", after},
    {"tc", cell},
    {"gridSpan", span},
    {"vMerge", merge},
    {"bookmarkStart", bookmark},
});

constexpr auto wordSpaces =
    std::to_array<std::string_view>({"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                                     "http://purl.oclc.org/ooxml/wordprocessingml/main"});
constexpr auto relationSpaces =
    std::to_array<std::string_view>({"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                                     "http://purl.oclc.org/ooxml/officeDocument/relationships"});

/// Value of the attribute of this local name.
std::string_view valueOf(std::span<const WrittenAttribute> attributes, std::string_view local) {
    for (const auto& [name, value] : attributes)
        if (name.ends_with(local) && (name.size() == local.size() || name[name.size() - local.size() - 1] == ':'))
            return value;
    return {};
}

std::size_t numberOf(std::span<const WrittenAttribute> attributes) {
    std::size_t number = 0;
    for (const char digit : valueOf(attributes, "val").substr(0, 5))
        number = digit >= '0' && digit <= '9' ? number * 10 + static_cast<std::size_t>(digit - '0') : number;
    return number;
}

bool isAnyOf(std::uint8_t meaning, std::initializer_list<Meaning> some) {
    return std::find(some.begin(), some.end(), meaning) != some.end();
}

/// Whether an element of this meaning may stand in one of that meaning, with only elements without meaning between.
bool mayStandIn(std::uint8_t meaning, std::uint8_t parent) {
    switch (meaning) {
    case paragraph:
    case table:
        return !isAnyOf(parent, {paragraph, run, text, table, row});
    case run:
        return !isAnyOf(parent, {run, text, table, row, cell});
    case text:
        return parent == run;
    case row:
        return parent == table;
    case cell:
        return parent == row;
    default:
        return true;
    }
}

} // namespace

std::uint8_t DocxPartCheck::meaningOf(std::string_view space, std::string_view local) {
    if (space.ends_with("wordprocessingDrawing"))
        return local == "docPr" ? picture : other;
    if (std::find(wordSpaces.begin(), wordSpaces.end(), space) == wordSpaces.end())
        return other;
    const auto known =
        std::find_if(wordNames.begin(), wordNames.end(), [&](const Known& each) { return each.name == local; });
    return known == wordNames.end() ? other : known->meaning;
}

void DocxPartCheck::opened(std::uint8_t meaning, std::span<const WrittenAttribute> attributes) {
    if (!std::exchange(hasRoot_, true))
        for (const std::string_view space : relationSpaces)
            relationPrefix_ += scanner().prefixOf(space);
    if (!relationPrefix_.empty())
        for (const auto& [name, value] : attributes)
            if (name.starts_with(relationPrefix_))
                refer(value);
    if (meaning == other)
        return;
    checkPlace(meaning);
    openedInTable(meaning, attributes);
    openedMark(meaning, attributes);
    enter(meaning);
}

bool DocxPartCheck::ignores(std::uint8_t meaning, std::span<const WrittenAttribute> attributes) const {
    const auto refers = [&](const WrittenAttribute& attribute) { return attribute.name.starts_with(relationPrefix_); };
    return meaning == other && (relationPrefix_.empty() || std::none_of(attributes.begin(), attributes.end(), refers));
}

void DocxPartCheck::checkPlace(std::uint8_t meaning) {
    if (meaning == paragraph)
        countParagraph();
    if (mayStandIn(meaning, parent()))
        return;
    const auto name = std::find_if(wordNames.begin(), wordNames.end(), [&](const Known& each) {
                          return each.meaning == meaning;
                      })->name;
    find(Flaw::nesting, {"элемент «" + std::string(name) + "» стоит не на месте",
                         "element \"" + std::string(name) + "\" stands in a wrong place"});
}

void DocxPartCheck::openedInTable(std::uint8_t meaning, std::span<const WrittenAttribute> attributes) {
    if (meaning == table) {
        tables_.emplace_back();
        return;
    }
    if (tables_.empty() || parent() == former)
        return;
    DocxTableCheck& current = tables_.back();
    if (meaning == column)
        current.addColumn();
    else if (meaning == row)
        current.beginRow();
    else if (meaning == before)
        current.skipBefore(numberOf(attributes));
    else if (meaning == after)
        current.skipAfter(numberOf(attributes));
    else if (meaning == cell)
        current.beginCell();
    else if (meaning == span)
        current.setSpan(numberOf(attributes));
    else if (meaning == merge)
        current.setMerge(valueOf(attributes, "val") == "restart");
}

void DocxPartCheck::openedMark(std::uint8_t meaning, std::span<const WrittenAttribute> attributes) {
    const std::string id(valueOf(attributes, "id"));
    if (meaning == picture) {
        once("docPr id=" + id);
    } else if (meaning == bookmark) {
        once("bookmarkStart id=" + id);
        once("bookmarkStart name=" + std::string(valueOf(attributes, "name")));
    }
}

void DocxPartCheck::findIn(const std::optional<Text>& geometry) {
    if (geometry)
        find(Flaw::geometry, *geometry);
}

void DocxPartCheck::closed(std::uint8_t meaning) {
    if (meaning == other)
        return;
    const Frame left = leave();
    if (meaning == cell && left.last != paragraph)
        find(Flaw::nesting, {"ячейка таблицы кончается не абзацем", "a cell does not end with a paragraph"});
    if (tables_.empty())
        return;
    if (meaning == row)
        findIn(tables_.back().endRow());
    if (meaning == table) {
        findIn(tables_.back().end());
        tables_.pop_back();
    }
}

} // namespace nastavnik::documents
