// SPDX-License-Identifier: MIT
#include "layout/vanishing.hpp"

#include <algorithm>

namespace nastavnik::documents {

namespace {

using Without = Placeholder::Without;

Role roleOf(Without without) {
    return without == Without::row ? Role::row : without == Without::table ? Role::table : Role::paragraph;
}

/// The element that goes: of an ODT list item with one paragraph, the item, or its number would stay.
std::uint32_t vanishing(const Sheet& sheet, std::uint32_t tag) {
    const Without without = sheet.tags[tag].placeholder.without;
    const std::uint32_t element = sheet.around(sheet.tags[tag].firstPiece, roleOf(without));
    if (without != Without::paragraph)
        return element;
    const std::uint32_t parent = sheet.piece(element).parent;
    if (parent == nowhere || sheet.piece(parent).role != Role::item)
        return element;
    const auto [from, to] = sheet.paragraphsIn(parent);
    return to - from == 1 ? parent : element;
}

/// The value would be another one for each pass of a loop inside of what goes.
bool isLoopInside(const Sheet& sheet, std::uint32_t tag, const Range& element) {
    const std::uint32_t at = sheet.tags[tag].ranges.front().begin;
    return std::any_of(sheet.repetitions.begin(), sheet.repetitions.end(), [&](const Repetition& repetition) {
        const auto [begin, end] = repetition.range;
        const bool isWhole = begin <= element.begin && element.end <= end;
        return begin <= at && at < end && !isWhole;
    });
}

} // namespace

void layOutVanishing(Sheet& sheet) {
    for (std::uint32_t tag = 0; tag < sheet.tags.size(); ++tag) {
        const Without without = sheet.tags[tag].placeholder.without;
        if (without == Without::nothing)
            continue;
        const std::uint32_t element = vanishing(sheet, tag);
        if (element == nowhere || sheet.paragraphOf(tag).breaksSection ||
            isLoopInside(sheet, tag, sheet.rangeOf(element))) {
            const std::string& written = sheet.tags[tag].written;
            addFault(sheet.faults, "DT026", sheet.tags[tag].place,
                     {written + " стоит вне таблицы, в последнем абзаце раздела или в повторе внутри того, что надо "
                                "убрать; напишите {если …}",
                      written + " stands outside of a table, ends a section, or is repeated inside of what has to go; "
                                "write {if …} instead"});
            continue;
        }
        const Range range = sheet.rangeOf(element);
        // Outer elements begin first and end last.
        const std::uint32_t depth = without == Without::table ? 0 : without == Without::row ? 1 : 2;
        sheet.edits.push_back(
            {.begin = range.begin, .end = range.begin, .op = Op::keepBegin, .tag = tag, .number = depth});
        sheet.edits.push_back({.begin = range.end, .end = range.end, .op = Op::keepEnd, .tag = tag, .number = depth});
        if (without == Without::row)
            sheet.fleeting.push_back(range);
        if (sheet.piece(element).parent != nowhere)
            sheet.needParagraph(sheet.piece(element).parent);
    }
}

} // namespace nastavnik::documents
