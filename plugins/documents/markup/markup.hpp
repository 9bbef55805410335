// SPDX-License-Identifier: MIT
#pragma once

#include "markup/dialect.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nastavnik::documents {

inline constexpr std::uint32_t nowhere = UINT32_MAX;

/// A stretch of Markup::text.
struct Range {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

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

/// An attribute where it stands.
struct PlacedAttribute {
    std::string_view name; ///< "w:val"
    Range value;
    Range whole; ///< with the space in front of it

    std::string_view localName() const { return name.substr(name.find(':') == name.npos ? 0 : name.find(':') + 1); }
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
    /// "t" of "w:t"
    std::string_view localName(std::uint32_t open) const;
    /// All attributes of an open piece, also declarations of namespaces.
    std::vector<PlacedAttribute> attributes(std::uint32_t open) const;
    /// Where the value of an attribute of this local name stands; nothing when the open piece has none.
    std::optional<Range> attribute(std::uint32_t open, std::string_view local) const;
    std::string_view slice(const Range& range) const {
        return std::string_view(text).substr(range.begin, range.end - range.begin);
    }
    std::uint32_t elementBegin(std::uint32_t open) const { return pieces[open].begin; }
    std::uint32_t elementEnd(std::uint32_t open) const { return pieces[pieces[open].match].end; }
};

/// Characters of an attribute's value or of a text, as they stand in the markup, as they are meant.
std::string unescaped(std::string_view written);

} // namespace nastavnik::documents
