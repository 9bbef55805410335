// SPDX-License-Identifier: MIT
#pragma once

#include "format.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace nastavnik::documents {

/// What an element is to a template. Everything the engine knows of ODF and OOXML goes through these words.
enum class Role : std::uint8_t {
    other,
    container, ///< body, header, footnote …: has to hold a paragraph
    paragraph,
    run,       ///< DOCX: stretch of equal looks
    runFormat, ///< its looks
    text,      ///< DOCX: the only place with text
    wrapper,   ///< of text: span, link; may be cut in two
    control,   ///< ODT: of text as well, but one thing: a field to be filled in
    space,     ///< ODT: spaces as an element
    tab,
    lineBreak,
    hyphen,       ///< no-break
    mark,         ///< without width: bookmark, spelling mark
    content,      ///< visible, but no text: picture, field, reference to a note
    altText,      ///< says what a picture shows
    sectionBreak, ///< inside a paragraph's properties; the paragraph must not go
    table,
    row,
    cell, ///< in DOCX also has to end with a paragraph
    list,
    item,
    ignored, ///< deleted text, comments: nothing in it is a tag
};

/// The only part of a FODT.
inline constexpr std::string_view flatPart = "document.fodt";

/// How one of the two formats names things.
struct Dialect {
    Format format;
    bool textInParagraph; ///< ODT: text stands in the paragraph itself

    Role role(std::string_view space, std::string_view name) const;

    /// Attributes that only tell one saving of a file from another; copies in a loop would repeat them.
    bool forgets(std::string_view attribute) const;

    /// Parts whose text is filled.
    bool fills(std::string_view part) const;

    /// How a person calls the part.
    std::string_view partTitle(std::string_view part, bool russian) const;
};

const Dialect& dialectOf(Format format);

} // namespace nastavnik::documents
