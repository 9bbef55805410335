// SPDX-License-Identifier: MIT
#pragma once

#include "markup/markup.hpp"

#include <optional>
#include <string>

namespace nastavnik::documents {

/// What closes and reopens the runs around a text, so that a loop may begin or end between them.
struct RunSplit {
    std::string before; ///< "</w:t></w:r>"
    std::string after;  ///< "<w:r><w:rPr>…</w:rPr><w:t xml:space="preserve">"
};

/// The nearest element around both pieces.
std::uint32_t commonAncestor(const Markup& markup, std::uint32_t one, std::uint32_t other);

/// Splits everything between a text piece and the element `outer` around it; nothing when something there must
/// not be doubled (a field, a content control).
std::optional<RunSplit> splitRuns(const Markup& markup, std::uint32_t piece, std::uint32_t outer);

/// "<w:t xml:space="preserve">" for the open piece of a DOCX text.
std::string keepingSpaces(const Markup& markup, std::uint32_t open);

} // namespace nastavnik::documents
