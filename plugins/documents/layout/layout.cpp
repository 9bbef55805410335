// SPDX-License-Identifier: MIT
#include "layout/layout.hpp"

#include "layout/block_layout.hpp"
#include "layout/columns.hpp"
#include "layout/identities.hpp"
#include "layout/list_restarts.hpp"
#include "layout/merging.hpp"
#include "layout/page_break.hpp"
#include "layout/picture_frames.hpp"
#include "layout/repeated_marks.hpp"
#include "layout/run_split.hpp"
#include "layout/table_guard.hpp"
#include "layout/vanishing.hpp"

#include <set>

namespace nastavnik::documents {

namespace {

void replaceTags(Sheet& sheet) {
    for (std::uint32_t tag = 0; tag < sheet.tags.size(); ++tag) {
        if (sheet.tags[tag].frame != nowhere)
            continue;
        const Placeholder& placeholder = sheet.tags[tag].placeholder;
        const bool isSlot = !placeholder.isEdge() && placeholder.kind != Placeholder::Kind::newPage;
        for (const Range& range : sheet.tags[tag].ranges) {
            const bool isFirst = &range == &sheet.tags[tag].ranges.front();
            sheet.edits.push_back(
                {.begin = range.begin, .end = range.end, .op = isSlot && isFirst ? Op::slot : Op::nothing, .tag = tag});
        }
    }
}

/// Word drops spaces at the edges of a text that does not say otherwise.
void keepSpaces(Sheet& sheet) {
    std::set<std::uint32_t> texts;
    for (const Tag& tag : sheet.tags)
        for (const std::uint32_t piece : {tag.firstPiece, tag.lastPiece})
            texts.insert(sheet.piece(piece).parent);
    for (const std::uint32_t text : texts) {
        const Piece& piece = sheet.piece(text);
        if (piece.role == Role::text)
            sheet.edits.push_back({.begin = piece.begin, .end = piece.end, .after = keepingSpaces(sheet.markup, text)});
    }
}

void addNeededParagraphs(Sheet& sheet) {
    for (const std::uint32_t container : sheet.needy) {
        const std::uint32_t position = sheet.piece(sheet.piece(container).match).begin;
        sheet.edits.push_back({.begin = position,
                               .end = position,
                               .op = Op::needParagraph,
                               .own = "<" + sheet.prefixOf(container) + "p/>"});
    }
}

} // namespace

Layout layOut(const Markup& markup, const Dialect& dialect, const std::vector<Paragraph>& paragraphs,
              const std::vector<Tag>& tags, const std::vector<Block>& blocks, FaultList& faults) {
    Sheet sheet{markup, dialect, paragraphs, tags, faults};
    layOutBlocks(sheet, blocks);
    layOutColumns(sheet, blocks);
    layOutVanishing(sheet);
    guardTables(markup, sheet.fleeting, sheet.erased, sheet.edits);
    layOutPageBreaks(sheet);
    layOutPictureFrames(sheet);
    layOutMerging(sheet, blocks);
    layOutRepeatedMarks(sheet);
    layOutListRestarts(sheet);
    addNeededParagraphs(sheet);
    layOutIdentities(sheet);
    replaceTags(sheet);
    keepSpaces(sheet);
    return {std::move(sheet.edits), std::move(sheet.spans)};
}

} // namespace nastavnik::documents
