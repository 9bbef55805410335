// SPDX-License-Identifier: MIT
#include "layout/identities.hpp"

#include "layout/identity.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

namespace nastavnik::documents {

namespace {

struct Known {
    std::string_view element; ///< without prefix; "": any
    std::string_view attribute;
    Identity identity;
};

constexpr auto docxIdentities = std::to_array<Known>({
    {"bookmarkStart", ":id", {.isNumber = true, .isBorn = true, .family = 'b'}},
    {"bookmarkStart", ":name", {.isBorn = true, .family = 'n'}},
    {"bookmarkEnd", ":id", {.isNumber = true, .family = 'b'}},
    {"hyperlink", ":anchor", {.family = 'n'}},
    {"docPr", "id", {.isNumber = true, .isBorn = true, .family = 'd'}},
    {"id", ":val", {.isNumber = true, .isBorn = true, .family = 's'}}, // of a content control
    {"ins", ":id", {.isNumber = true, .isBorn = true, .family = 't'}},
    {"del", ":id", {.isNumber = true, .isBorn = true, .family = 't'}},
});

constexpr auto odtIdentities = std::to_array<Known>({
    {"bookmark", ":name", {.isBorn = true, .family = 'n'}},
    {"bookmark-start", ":name", {.isBorn = true, .family = 'n'}},
    {"bookmark-end", ":name", {.family = 'n'}},
    {"bookmark-ref", ":ref-name", {.family = 'n'}},
    {"list", ":continue-list", {.family = 'x'}},
    {"reference-mark", ":name", {.isBorn = true, .family = 'r'}},
    {"reference-mark-start", ":name", {.isBorn = true, .family = 'r'}},
    {"reference-mark-end", ":name", {.family = 'r'}},
    {"section", ":name", {.isBorn = true, .family = 's'}},
    {"table", ":name", {.isBorn = true, .family = 't'}},
    {"frame", ":name", {.isBorn = true, .family = 'f'}},
    {"note", ":id", {.isBorn = true, .family = 'o'}},
    {"", "xml:id", {.isBorn = true, .family = 'x'}},
});

std::string_view withoutPrefix(std::string_view name) {
    return name.substr(name.find(':') == name.npos ? 0 : name.find(':') + 1);
}

/// Where the value of the attribute whose name ends so stands in an opening tag.
std::optional<Range> valueIn(std::string_view tag, std::string_view ending) {
    for (std::size_t at = tag.find(' '); at != tag.npos && at + 1 < tag.size();) {
        const std::size_t quote = tag.find("=\"", at);
        if (quote == tag.npos)
            return std::nullopt;
        const std::string_view name = tag.substr(at + 1, quote - at - 1);
        const std::size_t end = tag.find('"', quote + 2);
        const bool isWhole = ending.find(':') != ending.npos || name.size() == ending.size();
        if (name.ends_with(ending) && isWhole)
            return Range{static_cast<std::uint32_t>(quote + 2), static_cast<std::uint32_t>(end)};
        at = tag.find(' ', end);
    }
    return std::nullopt;
}

/// What lies in any repetition, as ranges that follow one another.
std::vector<Range> repeatedRanges(const Sheet& sheet) {
    std::vector<Range> all;
    for (const Repetition& repetition : sheet.repetitions)
        all.push_back(repetition.range);
    std::sort(all.begin(), all.end(), [](const Range& a, const Range& b) { return a.begin < b.begin; });
    std::vector<Range> apart;
    for (const Range& range : all) {
        if (apart.empty() || range.begin >= apart.back().end)
            apart.push_back(range);
        else
            apart.back().end = std::max(apart.back().end, range.end);
    }
    return apart;
}

void addIdentities(Sheet& sheet, std::uint32_t open, std::span<const Known> all) {
    const Piece& piece = sheet.piece(open);
    const std::string_view tag = sheet.markup.slice(piece), element = withoutPrefix(sheet.markup.name(open));
    for (const Known& known : all) {
        const auto value =
            known.element.empty() || known.element == element ? valueIn(tag, known.attribute) : std::nullopt;
        if (value)
            sheet.edits.push_back({.begin = piece.begin + value->begin,
                                   .end = piece.begin + value->end,
                                   .op = Op::identity,
                                   .own = std::string(tag.substr(value->begin, value->end - value->begin)),
                                   .number = known.identity.packed()});
    }
}

} // namespace

void layOutIdentities(Sheet& sheet) {
    const std::span<const Known> all = sheet.dialect.format == Format::docx ? std::span<const Known>(docxIdentities)
                                                                            : std::span<const Known>(odtIdentities);
    const std::vector<Range> repeated = repeatedRanges(sheet);
    auto range = repeated.begin();
    for (std::uint32_t i = 0; i < sheet.markup.pieces.size(); ++i) {
        const Piece& piece = sheet.piece(i);
        while (range != repeated.end() && range->end <= piece.begin)
            ++range;
        if (range == repeated.end())
            return;
        if (piece.kind == Piece::Kind::open && range->begin <= piece.begin)
            addIdentities(sheet, i, all);
    }
}

} // namespace nastavnik::documents
