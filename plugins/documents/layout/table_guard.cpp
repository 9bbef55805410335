// SPDX-License-Identifier: MIT
#include "layout/table_guard.hpp"

#include "layout/ranges.hpp"

#include <algorithm>
#include <set>

namespace nastavnik::documents {

namespace {

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

void guardTables(const Markup& markup, const std::vector<Range>& repeated, const std::vector<std::uint32_t>& erased,
                 std::vector<Edit>& edits) {
    if (repeated.empty())
        return;
    const RangeUnion ranges(repeated);
    const std::set<std::uint32_t> gone(erased.begin(), erased.end());
    for (std::uint32_t i = 0; i < markup.pieces.size(); ++i) {
        if (markup.pieces[i].kind != Piece::Kind::open || markup.pieces[i].role != Role::table)
            continue;
        std::vector<std::uint32_t> rows = rowsOf(markup, i);
        const bool mayVanish = std::all_of(rows.begin(), rows.end(), [&](std::uint32_t row) {
            return gone.contains(row) || ranges.covers(markup.elementBegin(row));
        });
        std::erase_if(rows, [&](std::uint32_t row) { return gone.contains(row); });
        if (mayVanish)
            guard(markup, i, rows, edits);
    }
}

} // namespace nastavnik::documents
