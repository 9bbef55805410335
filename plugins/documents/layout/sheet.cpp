// SPDX-License-Identifier: MIT
#include "layout/sheet.hpp"

#include <algorithm>

namespace nastavnik::documents {

std::uint32_t Sheet::childOf(std::uint32_t outer, std::uint32_t at) const {
    while (piece(at).parent != outer)
        at = piece(at).parent;
    return at;
}

std::uint32_t Sheet::around(std::uint32_t at, Role role) const {
    while (at != nowhere && (piece(at).role != role || piece(at).kind != Piece::Kind::open))
        at = piece(at).parent;
    return at;
}

std::uint32_t Sheet::nextElement(std::uint32_t close) const {
    while (++close < markup.pieces.size() && piece(close).kind == Piece::Kind::text) {
    }
    return close;
}

std::pair<std::size_t, std::size_t> Sheet::paragraphsIn(std::uint32_t element) const {
    const auto isBefore = [](const Paragraph& paragraph, std::uint32_t at) { return paragraph.open < at; };
    const auto begin = std::lower_bound(paragraphs.begin(), paragraphs.end(), element, isBefore);
    const auto end = std::lower_bound(begin, paragraphs.end(), piece(element).match, isBefore);
    return {static_cast<std::size_t>(begin - paragraphs.begin()), static_cast<std::size_t>(end - paragraphs.begin())};
}

std::string Sheet::prefixOf(std::uint32_t element) const {
    const std::string_view name = markup.name(element);
    return std::string(name.substr(0, name.find(':') == name.npos ? 0 : name.find(':') + 1));
}

bool Sheet::isBody(std::uint32_t element) const {
    const std::string_view name = markup.name(element);
    return name.ends_with("body") || name == "office:text";
}

bool Sheet::isInBody(std::uint32_t paragraph) const {
    for (std::uint32_t up = piece(paragraph).parent; up != nowhere; up = piece(up).parent) {
        if (isBody(up))
            return true;
        const Role role = piece(up).role;
        if (role == Role::cell || role == Role::container || role == Role::paragraph)
            return false;
    }
    return false;
}

void Sheet::needParagraph(std::uint32_t container) {
    const Role role = piece(container).role;
    const bool mustHave = role == Role::cell || (role == Role::container && !isBody(container));
    if (dialect.format == Format::docx && mustHave && std::find(needy.begin(), needy.end(), container) == needy.end())
        needy.push_back(container);
}

RangeUnion erasedBy(const std::vector<Edit>& edits) {
    std::vector<Range> ranges;
    for (const Edit& edit : edits)
        if (edit.op == Op::nothing && edit.begin < edit.end)
            ranges.push_back({edit.begin, edit.end});
    return RangeUnion(std::move(ranges));
}

bool isBlankText(std::string_view text) {
    for (;;) {
        const std::size_t at = text.find_first_not_of(" \t");
        if (at == text.npos)
            return true;
        if (!text.substr(at).starts_with("\u00A0"))
            return false;
        text.remove_prefix(at + 2);
    }
}

} // namespace nastavnik::documents
