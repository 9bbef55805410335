// SPDX-License-Identifier: MIT
#include "markup/markup.hpp"

#include <algorithm>
#include <array>

namespace nastavnik::documents {

namespace {

std::string_view withoutPrefix(std::string_view name) {
    const std::size_t colon = name.find(':');
    return colon == name.npos ? name : name.substr(colon + 1);
}

struct Escape {
    std::string_view written, meant;
};

constexpr auto escapes = std::to_array<Escape>({{"&lt;", "<"},
                                                {"&gt;", ">"},
                                                {"&amp;", "&"},
                                                {"&quot;", "\""},
                                                {"&#38;", "&"},
                                                {"&#9;", "\t"},
                                                {"&#10;", "\n"},
                                                {"&#13;", "\n"}});

} // namespace

std::string_view Markup::name(std::uint32_t open) const {
    const std::string_view tag = slice(pieces[open]).substr(1);
    return tag.substr(0, tag.find_first_of(" />"));
}

std::string_view Markup::localName(std::uint32_t open) const { return withoutPrefix(name(open)); }

std::vector<PlacedAttribute> Markup::attributes(std::uint32_t open) const {
    std::vector<PlacedAttribute> all;
    const std::string_view tag = slice(pieces[open]);
    const auto range = [&](std::size_t from, std::size_t to) {
        return Range{pieces[open].begin + static_cast<std::uint32_t>(from),
                     pieces[open].begin + static_cast<std::uint32_t>(to)};
    };
    // Written by MarkupBuilder: one space before a name, double quotes around a value and none inside.
    for (std::size_t at = tag.find(' '); at != tag.npos;) {
        const std::size_t equals = tag.find('=', at), end = tag.find('"', equals + 2);
        if (equals == tag.npos || end == tag.npos)
            break;
        all.push_back({tag.substr(at + 1, equals - at - 1), range(equals + 2, end), range(at, end + 1)});
        at = tag.find(' ', end);
    }
    return all;
}

std::optional<Range> Markup::attribute(std::uint32_t open, std::string_view local) const {
    for (const PlacedAttribute& one : attributes(open))
        if (one.localName() == local)
            return one.value;
    return std::nullopt;
}

std::string unescaped(std::string_view written) {
    std::string text;
    while (!written.empty()) {
        const auto found = std::find_if(escapes.begin(), escapes.end(),
                                        [&](const Escape& escape) { return written.starts_with(escape.written); });
        text += found == escapes.end() ? written.substr(0, 1) : found->meant;
        written.remove_prefix(found == escapes.end() ? 1 : found->written.size());
    }
    return text;
}

} // namespace nastavnik::documents
