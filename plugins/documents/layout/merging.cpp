// SPDX-License-Identifier: MIT
#include "layout/merging.hpp"

#include <algorithm>

namespace nastavnik::documents {

namespace {

bool contains(const Range& outer, const Range& inner) { return outer.begin <= inner.begin && inner.end <= outer.end; }

/// The loop that repeats the row and nothing but it, or nothing.
const Repetition* loopOf(const Sheet& sheet, const Range& row) {
    const Repetition* found = nullptr;
    for (const Repetition& repetition : sheet.repetitions)
        if (contains(repetition.range, row) && (found == nullptr || contains(found->range, repetition.range)))
            found = &repetition;
    return found;
}

bool isErased(const Sheet& sheet, const Range& row) {
    return std::any_of(sheet.edits.begin(), sheet.edits.end(), [&](const Edit& edit) {
        return edit.op == Op::nothing && edit.begin == row.begin && edit.end == row.end;
    });
}

/// Other rows inside of the range are only markers.
bool repeatsOneRow(const Sheet& sheet, const Range& range, std::uint32_t row) {
    const std::vector<Piece>& pieces = sheet.markup.pieces;
    const auto first = std::lower_bound(pieces.begin(), pieces.end(), range.begin,
                                        [](const Piece& piece, std::uint32_t at) { return piece.begin < at; });
    for (auto piece = first; piece != pieces.end() && piece->begin < range.end; ++piece) {
        const auto i = static_cast<std::uint32_t>(piece - pieces.begin());
        const bool isOther = piece->kind == Piece::Kind::open && piece->role == Role::row && i != row &&
                             piece->parent == sheet.piece(row).parent;
        if (isOther && contains(range, sheet.rangeOf(i)) && !isErased(sheet, sheet.rangeOf(i)))
            return false;
    }
    return true;
}

/// A condition between the loop and the row would make rows vanish that were counted.
bool isConditional(const Sheet& sheet, const std::vector<Block>& blocks, const Range& loop, const Range& row) {
    return std::any_of(blocks.begin(), blocks.end(), [&](const Block& block) {
        const Placeholder::Kind kind = sheet.tags[block.open].placeholder.kind;
        if (kind == Placeholder::Kind::begin)
            return false;
        const std::uint32_t from = sheet.tags[block.open].ranges.front().begin;
        const std::uint32_t to = sheet.tags[block.close].ranges.back().end;
        const bool isAround = from <= row.begin && row.end <= to;
        const bool spansCells =
            from >= row.begin && to <= row.end && sheet.tags[block.open].paragraph != sheet.tags[block.close].paragraph;
        return loop.begin <= from && to <= loop.end && (isAround || spansCells);
    });
}

void refuse(Sheet& sheet, std::uint32_t tag) {
    const std::string& written = sheet.tags[tag].written;
    addFault(sheet.faults, "DT028", sheet.tags[tag].place,
             {written + ": объединить можно ячейки строки, которую повтор повторяет одну и без условий вокруг неё",
              written + ": cells can be merged in a row that a loop repeats by itself, with no condition around it"});
}

void mergeInDocx(Sheet& sheet, std::uint32_t tag, std::uint32_t cell, std::uint32_t left) {
    const std::string w = sheet.prefixOf(cell);
    const std::uint32_t properties = cell + 1;
    const bool hasProperties = sheet.markup.name(properties) == w + "tcPr";
    std::uint32_t mark = sheet.piece(cell).end, content = mark;
    std::string before, after;
    if (!hasProperties) {
        before = "<" + w + "tcPr>";
        after = "</" + w + "tcPr>";
    } else {
        mark = sheet.piece(properties).end;
        content = sheet.markup.elementEnd(properties);
        for (std::uint32_t i = properties + 1; i < sheet.piece(properties).match; i = sheet.piece(i).match + 1) {
            const std::string_view name = sheet.markup.name(i);
            if (name == w + "cnfStyle" || name == w + "tcW" || name == w + "gridSpan" || name == w + "hMerge")
                mark = sheet.markup.elementEnd(i);
        }
        if (const Piece& open = sheet.piece(properties); sheet.markup.slice(open).ends_with("/>")) {
            sheet.edits.push_back({.begin = open.begin,
                                   .end = open.end,
                                   .op = Op::mergeMark,
                                   .tag = tag,
                                   .before = "<" + w + "tcPr>",
                                   .after = "</" + w + "tcPr>",
                                   .own = w});
            before = "-";
        }
    }
    if (before != "-")
        sheet.edits.push_back(
            {.begin = mark, .end = mark, .op = Op::mergeMark, .tag = tag, .before = before, .after = after, .own = w});
    const std::uint32_t end = sheet.piece(sheet.piece(cell).match).begin;
    sheet.edits.push_back(
        {.begin = content, .end = content, .op = Op::mergeBegin, .tag = tag, .own = "<" + w + "p/>", .number = left});
    sheet.edits.push_back({.begin = end, .end = end, .op = Op::mergeEnd, .tag = tag});
}

void mergeInOdt(Sheet& sheet, std::uint32_t tag, std::uint32_t cell, std::uint32_t left) {
    const Range range = sheet.rangeOf(cell);
    const std::string covered = "<" + sheet.prefixOf(cell) + "covered-table-cell/>";
    const std::uint32_t inside = sheet.piece(cell).end - 1;
    const std::string attribute = " " + sheet.prefixOf(cell) + "number-rows-spanned=\"";
    const std::string_view opening = sheet.markup.slice(sheet.piece(cell));
    if (const std::size_t at = opening.find(attribute); at != opening.npos) {
        const auto from = sheet.piece(cell).begin + static_cast<std::uint32_t>(at);
        const std::size_t quote = opening.find('"', at + attribute.size());
        sheet.edits.push_back({.begin = from, .end = sheet.piece(cell).begin + static_cast<std::uint32_t>(quote) + 1});
    }
    sheet.edits.push_back(
        {.begin = range.begin, .end = range.begin, .op = Op::mergeBegin, .tag = tag, .own = covered, .number = left});
    sheet.edits.push_back(
        {.begin = inside, .end = inside, .op = Op::mergeMark, .tag = tag, .own = sheet.prefixOf(cell)});
    sheet.edits.push_back({.begin = range.end, .end = range.end, .op = Op::mergeEnd, .tag = tag});
}

} // namespace

void layOutMerging(Sheet& sheet, const std::vector<Block>& blocks) {
    struct Merged {
        std::uint32_t tag, cell, row;
    };
    std::vector<Merged> merged;
    for (std::uint32_t tag = 0; tag < sheet.tags.size(); ++tag) {
        if (!sheet.tags[tag].placeholder.merges)
            continue;
        const std::uint32_t cell = sheet.around(sheet.tags[tag].firstPiece, Role::cell);
        const std::uint32_t row = cell == nowhere ? nowhere : sheet.around(cell, Role::row);
        const Repetition* loop = row == nowhere ? nullptr : loopOf(sheet, sheet.rangeOf(row));
        const bool isTaken = !merged.empty() && merged.back().cell == cell;
        if (loop == nullptr || isTaken || !repeatsOneRow(sheet, loop->range, row) ||
            isConditional(sheet, blocks, loop->range, sheet.rangeOf(row))) {
            refuse(sheet, tag);
            continue;
        }
        const std::uint32_t left = !merged.empty() && merged.back().row == row ? merged.back().tag + 1 : 0;
        merged.push_back({tag, cell, row});
        if (sheet.dialect.format == Format::docx)
            mergeInDocx(sheet, tag, cell, left);
        else
            mergeInOdt(sheet, tag, cell, left);
    }
}

} // namespace nastavnik::documents
