// SPDX-License-Identifier: MIT
#pragma once

#include "markup/dialect.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nastavnik::documents {

inline constexpr std::uint32_t nowhere = UINT32_MAX;

/// A stretch of Markup::text: a tag that opens or closes an element, or characters.
struct Piece {
    enum class Kind : std::uint8_t { open, close, text };
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t parent = nowhere; ///< piece that opens the element around it
    std::uint32_t match = nowhere;  ///< of open: its close, and the other way round
    Kind kind = Kind::text;
    Role role = Role::other;
};

/// One XML part, written anew in one plain way and cut into pieces. Not a tree: about 20 bytes a node.
/// An empty element is one open piece ("<w:br/>") and a close piece without characters.
struct Markup {
    std::string text;
    std::vector<Piece> pieces;

    std::string_view slice(const Piece& piece) const {
        return std::string_view(text).substr(piece.begin, piece.end - piece.begin);
    }
    /// "w:t" of an open piece.
    std::string_view name(std::uint32_t open) const;
    std::uint32_t elementBegin(std::uint32_t open) const { return pieces[open].begin; }
    std::uint32_t elementEnd(std::uint32_t open) const { return pieces[pieces[open].match].end; }
};

} // namespace nastavnik::documents
