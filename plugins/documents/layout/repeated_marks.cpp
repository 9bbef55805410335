// SPDX-License-Identifier: MIT
#include "layout/repeated_marks.hpp"

#include "layout/ranges.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace nastavnik::documents {

namespace {

constexpr auto remarks = std::to_array<std::string_view>(
    {"commentRangeStart", "commentRangeEnd", "commentReference", "annotation", "annotation-end"});

RangeUnion repeated(const Sheet& sheet) {
    std::vector<Range> ranges;
    for (const Repetition& repetition : sheet.repetitions)
        ranges.push_back(repetition.range);
    return RangeUnion(std::move(ranges));
}

void dropRemarks(Sheet& sheet) {
    const RangeUnion inLoops = repeated(sheet);
    for (std::uint32_t i = 0; i < sheet.markup.pieces.size(); ++i) {
        const Piece& piece = sheet.piece(i);
        const bool isRemark = piece.kind == Piece::Kind::open && inLoops.covers(piece.begin) &&
                              std::find(remarks.begin(), remarks.end(), sheet.markup.localName(i)) != remarks.end();
        if (!isRemark)
            continue;
        sheet.edits.push_back({.begin = piece.begin, .end = sheet.markup.elementEnd(i)});
        i = piece.match;
    }
}

class TornBookmarks {
public:
    explicit TornBookmarks(Sheet& sheet) : sheet_(sheet), erased_(erasedBy(sheet.edits)), regions_(sheet.regions) {}

    void run() {
        for (std::uint32_t i = 0; i < sheet_.markup.pieces.size(); ++i)
            if (sheet_.piece(i).kind == Piece::Kind::open)
                note(i);
        for (const auto& [name, ends] : ends_)
            if (ends.size() == 2 && isTorn(ends.front(), ends.back()))
                for (const std::uint32_t end : ends)
                    if (!erased_.covers(sheet_.markup.elementBegin(end)))
                        sheet_.edits.push_back(
                            {.begin = sheet_.markup.elementBegin(end), .end = sheet_.markup.elementEnd(end)});
    }

private:
    void note(std::uint32_t element) {
        const std::string_view name = sheet_.markup.localName(element);
        const bool isOdf = name == "bookmark-start" || name == "bookmark-end";
        if (!isOdf && name != "bookmarkStart" && name != "bookmarkEnd")
            return;
        if (const auto id = sheet_.markup.attribute(element, isOdf ? "name" : "id"))
            ends_[std::string(sheet_.markup.slice(*id))].push_back(element);
    }

    bool isTorn(std::uint32_t one, std::uint32_t other) const {
        const std::uint32_t from = sheet_.markup.elementBegin(one), to = sheet_.markup.elementBegin(other);
        return erased_.covers(from) != erased_.covers(to) || regions_.innermost(from) != regions_.innermost(to);
    }

    Sheet& sheet_;
    RangeUnion erased_;
    RangeNest regions_;
    std::map<std::string, std::vector<std::uint32_t>> ends_;
};

} // namespace

void layOutRepeatedMarks(Sheet& sheet) {
    if (!sheet.regions.empty())
        TornBookmarks(sheet).run();
    if (!sheet.repetitions.empty())
        dropRemarks(sheet);
}

} // namespace nastavnik::documents
