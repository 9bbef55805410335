// SPDX-License-Identifier: MIT
#include "layout/table_guard.hpp"

#include <algorithm>
#include <set>

namespace nastavnik::documents {

namespace {

/// Joins ranges that overlap or touch.
std::vector<Range> united(std::vector<Range> ranges) {
    std::sort(ranges.begin(), ranges.end(), [](const Range& a, const Range& b) { return a.begin < b.begin; });
    std::vector<Range> result;
    for (const Range& range : ranges) {
        if (result.empty() || result.back().end < range.begin)
            result.push_back(range);
        else
            result.back().end = std::max(result.back().end, range.end);
    }
    return result;
}

bool covers(const std::vector<Range>& ranges, std::uint32_t position) {
    const auto later = std::upper_bound(ranges.begin(), ranges.end(), position,
                                        [](std::uint32_t at, const Range& range) { return at < range.begin; });
    return later != ranges.begin() && position < (later - 1)->end;
}

/// Open pieces of the table's own rows.
std::vector<std::uint32_t> rowsOf(const Markup& markup, std::uint32_t table) {
    std::vector<std::uint32_t> rows;
    for (std::uint32_t i = table + 1; i < markup.pieces[table].match; ++i) {
        const Piece& piece = markup.pieces[i];
        if (piece.kind != Piece::Kind::open)
            continue;
        if (piece.role == Role::row)
            rows.push_back(i);
        if (piece.role == Role::row || piece.role == Role::table)
            i = piece.match;
    }
    return rows;
}

void guard(const Markup& markup, std::uint32_t table, const std::vector<std::uint32_t>& rows,
           std::vector<Edit>& edits) {
    const std::uint32_t begin = markup.elementBegin(table);
    const Piece& close = markup.pieces[markup.pieces[table].match];
    edits.push_back({begin, begin, Op::tableBegin});
    for (const std::uint32_t row : rows)
        edits.push_back({markup.elementBegin(row), markup.elementBegin(row), Op::row});
    edits.push_back(
        {.begin = close.begin, .end = close.end, .op = Op::tableEnd, .own = std::string(markup.slice(close))});
}

} // namespace

void guardTables(const Markup& markup, const std::vector<Range>& repeated, const std::vector<std::uint32_t>& erased,
                 std::vector<Edit>& edits) {
    if (repeated.empty())
        return;
    std::vector<Range> ranges = united(repeated);
    const std::set<std::uint32_t> gone(erased.begin(), erased.end());
    for (std::uint32_t i = 0; i < markup.pieces.size(); ++i) {
        if (markup.pieces[i].kind != Piece::Kind::open || markup.pieces[i].role != Role::table)
            continue;
        std::vector<std::uint32_t> rows = rowsOf(markup, i);
        const bool mayVanish = std::all_of(rows.begin(), rows.end(), [&](std::uint32_t row) {
            return gone.contains(row) || covers(ranges, markup.elementBegin(row));
        });
        std::erase_if(rows, [&](std::uint32_t row) { return gone.contains(row); });
        if (mayVanish)
            guard(markup, i, rows, edits);
    }
}

} // namespace nastavnik::documents
