// SPDX-License-Identifier: MIT
#pragma once

#include "fault_list.hpp"
#include "language/placeholder.hpp"
#include "language/tag_place.hpp"
#include "markup/paragraph.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace nastavnik::documents {

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
    std::uint32_t frame = nowhere;    ///< of a tag in the alternative text of a picture: the picture's element
};

/// Names what is wrong with a tag, and where.
void addFault(FaultList& faults, const std::string& code, const TagPlace& place, const Text& message);

/// Finds the tags of all paragraphs and of alternative texts, in the order of the markup. Adds DT010, DT011, DT012 and
/// DT018.
std::vector<Tag> scanTags(const Markup& markup, const std::vector<Paragraph>& paragraphs, const std::string& part,
                          const Dialect& dialect, FaultList& faults);

} // namespace nastavnik::documents
