// SPDX-License-Identifier: MIT
#include "markup/trailing_break.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace nastavnik::documents {

namespace {

using std::string_view;

constexpr string_view pageBreak = "<w:br w:type=\"page\"/></w:r></w:p>";
/// A tag and its run are shorter by far; a file of nothing but breaks must not be searched over and over.
constexpr std::size_t farthest = 4096;

/// Where `what` begins last in front of `at`; npos beyond `farthest`.
std::size_t before(string_view xml, string_view what, std::size_t at) {
    const std::size_t from = at - std::min(at, farthest);
    const std::size_t found = xml.substr(from, at - from).rfind(what);
    return found == string_view::npos ? found : from + found;
}

/// The text between the elements.
std::string textOf(string_view xml) {
    std::string text;
    bool isInside = false;
    for (const char c : xml) {
        if (c == '<' || c == '>')
            isInside = c == '<';
        else if (!isInside)
            text += c;
    }
    return text;
}

bool isTagAlone(const std::string& text) {
    return text.size() > 2 && text.front() == '{' && text.find('}') == text.size() - 1;
}

/// Where the property stands in the paragraph that begins at `at`, behind those that the format wants before it; npos
/// when it is no paragraph with properties.
std::size_t placeIn(string_view xml, std::size_t at) {
    const string_view rest = xml.substr(at);
    if (!rest.starts_with("<w:p>") && !rest.starts_with("<w:p "))
        return string_view::npos;
    std::size_t place = rest.find('>') + 1;
    constexpr string_view properties = "<w:pPr>";
    if (!rest.substr(place).starts_with(properties))
        return string_view::npos;
    place += properties.size();
    for (const string_view first : std::to_array<string_view>({"<w:pStyle ", "<w:keepNext", "<w:keepLines"}))
        if (rest.substr(place).starts_with(first))
            place = rest.find('>', place) + 1;
    return at + place;
}

} // namespace

std::string withBreaksInFront(std::string xml) {
    for (std::size_t at = xml.find(pageBreak); at != std::string::npos; at = xml.find(pageBreak, at + 1)) {
        const std::size_t run = before(xml, "<w:r>", at),
                          paragraph = std::max(before(xml, "<w:p>", at) + 1, before(xml, "<w:p ", at) + 1);
        const std::size_t next = placeIn(xml, at + pageBreak.size());
        if (run == std::string::npos || paragraph == 0 || paragraph > run || next == std::string::npos ||
            !textOf(string_view(xml).substr(run, at - run)).empty() ||
            !isTagAlone(textOf(string_view(xml).substr(paragraph - 1, run - paragraph + 1))))
            continue;
        xml.insert(next, "<w:pageBreakBefore/>");
        constexpr string_view close = "</w:p>";
        xml.erase(run, at + pageBreak.size() - close.size() - run);
        at = run;
    }
    return xml;
}

} // namespace nastavnik::documents
