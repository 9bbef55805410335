// SPDX-License-Identifier: MIT
#include "check/odt_part_check.hpp"

#include <algorithm>
#include <array>

namespace nastavnik::documents {

namespace {

enum Meaning : std::uint8_t {
    other,
    holder, ///< of paragraphs inside of a paragraph: note, comment, shape
    paragraph,
    table,
    column,
    row,
    cell,
    covered,
    bookmark,
    picture,
};

struct Known {
    std::string_view space; ///< the end of its name
    std::string_view name;  ///< "": every other one
    Meaning meaning;
};

constexpr std::string_view text = ":text:1.0", tables = ":table:1.0", office = ":office:1.0", draw = ":drawing:1.0",
                           style = ":style:1.0";

constexpr auto odfNames = std::to_array<Known>({
    {text, "p", paragraph},
    {text, "h", paragraph},
    {text, "note-body", holder},
    {text, "bookmark", bookmark},
    {text, "bookmark-start", bookmark},
    {tables, "table", table},
    {tables, "table-column", column},
    {tables, "table-row", row},
    {tables, "table-cell", cell},
    {tables, "covered-table-cell", covered},
    {office, "annotation", holder},
    {style, "background-image", picture},
    {draw, "image", picture},
    {draw, "fill-image", picture},
    {draw, "", holder},
});

std::string_view valueOf(std::span<const WrittenAttribute> attributes, std::string_view name) {
    const auto found = std::find_if(attributes.begin(), attributes.end(),
                                    [&](const WrittenAttribute& each) { return each.name.ends_with(name); });
    return found == attributes.end() ? std::string_view{} : found->value;
}

/// What stands there, or 1.
std::size_t numberOf(std::span<const WrittenAttribute> attributes, std::string_view name) {
    const std::string_view digits = valueOf(attributes, name).substr(0, 6);
    std::size_t number = 0;
    for (const char digit : digits)
        number = digit >= '0' && digit <= '9' ? number * 10 + static_cast<std::size_t>(digit - '0') : number;
    return std::max<std::size_t>(number, 1);
}

bool isAnyOf(std::uint8_t meaning, std::initializer_list<Meaning> some) {
    return std::find(some.begin(), some.end(), meaning) != some.end();
}

/// Whether an element of this meaning may stand in one of that meaning, with only elements without meaning between.
bool mayStandIn(std::uint8_t meaning, std::uint8_t parent) {
    switch (meaning) {
    case paragraph:
    case table:
        return !isAnyOf(parent, {paragraph, table, row});
    case column:
    case row:
        return parent == table;
    case cell:
    case covered:
        return parent == row;
    default:
        return true;
    }
}

/// Whether a link leads to a part of the package.
bool isPart(std::string_view target) {
    return !target.empty() && target.find(':') == target.npos && target.front() != '#' && target.front() != '/' &&
           !target.starts_with("..");
}

} // namespace

std::uint8_t OdtPartCheck::meaningOf(std::string_view space, std::string_view local) {
    const auto known = std::find_if(odfNames.begin(), odfNames.end(), [&](const Known& each) {
        return space.ends_with(each.space) && (each.name == local || each.name.empty());
    });
    return known == odfNames.end() ? other : known->meaning;
}

void OdtPartCheck::opened(std::uint8_t meaning, std::span<const WrittenAttribute> attributes) {
    for (const auto& [name, value] : attributes)
        if (name == "xml:id")
            once("xml:id=" + std::string(value));
    if (meaning == other)
        return;
    checkPlace(meaning);
    openedInTable(meaning, attributes);
    openedMark(meaning, attributes);
    enter(meaning);
}

bool OdtPartCheck::ignores(std::uint8_t meaning, std::span<const WrittenAttribute> attributes) const {
    return meaning == other &&
           std::none_of(attributes.begin(), attributes.end(),
                        [](const WrittenAttribute& attribute) { return attribute.name == "xml:id"; });
}

void OdtPartCheck::checkPlace(std::uint8_t meaning) {
    if (meaning == paragraph)
        countParagraph();
    if (mayStandIn(meaning, parent()))
        return;
    const auto name = std::find_if(odfNames.begin(), odfNames.end(), [&](const Known& each) {
                          return each.meaning == meaning;
                      })->name;
    find(Flaw::nesting, {"элемент «" + std::string(name) + "» стоит не на месте",
                         "element \"" + std::string(name) + "\" stands in a wrong place"});
}

void OdtPartCheck::openedInTable(std::uint8_t meaning, std::span<const WrittenAttribute> attributes) {
    if (meaning == table) {
        tables_.emplace_back();
        return;
    }
    if (tables_.empty())
        return;
    OdtTableCheck& current = tables_.back();
    if (meaning == column)
        current.addColumns(numberOf(attributes, ":number-columns-repeated"));
    else if (meaning == row)
        current.beginRow(numberOf(attributes, ":number-rows-repeated"));
    else if (meaning == cell || meaning == covered)
        current.add({.isCovered = meaning == covered,
                     .repeated = numberOf(attributes, ":number-columns-repeated"),
                     .columns = numberOf(attributes, ":number-columns-spanned"),
                     .rows = numberOf(attributes, ":number-rows-spanned")});
}

void OdtPartCheck::openedMark(std::uint8_t meaning, std::span<const WrittenAttribute> attributes) {
    if (meaning == picture) {
        std::string_view target = valueOf(attributes, ":href");
        if (target.starts_with("./"))
            target.remove_prefix(2);
        if (isPart(target))
            refer(target);
    } else if (meaning == bookmark) {
        once("bookmark " + std::string(valueOf(attributes, ":name")));
    }
}

void OdtPartCheck::findIn(const std::optional<Text>& geometry) {
    if (geometry)
        find(Flaw::geometry, *geometry);
}

void OdtPartCheck::closed(std::uint8_t meaning) {
    if (meaning == other)
        return;
    leave();
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
