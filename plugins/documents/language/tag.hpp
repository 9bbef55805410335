// SPDX-License-Identifier: MIT
#pragma once

#include "fault_list.hpp"
#include "language/placeholder.hpp"
#include "markup/paragraph.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace nastavnik::documents {

/// A stretch of Markup::text.
struct Range {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

/// Where a person finds a tag.
struct TagPlace {
    std::string part; ///< "word/document.xml"
    Text partTitle;
    std::size_t paragraph = 0; ///< from 1
    std::string around;        ///< text of the paragraph near the tag

    /// "основной текст, абзац 12 («… {name} …»)"
    Text text() const;
};

/// A placeholder where it stands.
struct Tag {
    Placeholder placeholder;
    std::string written; ///< "{#pairs}"
    TagPlace place;
    std::size_t paragraph = 0; ///< index
    std::uint32_t from = 0;    ///< in the paragraph's text
    std::uint32_t to = 0;
    std::vector<Range> ranges;        ///< of the markup; several when the office has cut it
    std::uint32_t firstPiece = 0;     ///< with its first character
    std::uint32_t lastPiece = 0;      ///< with its last
    std::uint32_t closedBy = nowhere; ///< of an opening tag: index of the tag that closes it
};

/// Names what is wrong with a tag, and where.
void addFault(FaultList& faults, const std::string& code, const TagPlace& place, const Text& message);

/// Finds the tags of all paragraphs, in the order of the text. Adds DT010, DT011, DT012 and DT018.
std::vector<Tag> scanTags(const std::vector<Paragraph>& paragraphs, const std::string& part, const Dialect& dialect,
                          FaultList& faults);

} // namespace nastavnik::documents
