// SPDX-License-Identifier: MIT
#include "layout/column_styles.hpp"

#include "limits.hpp"

#include <algorithm>
#include <cstdlib>

namespace nastavnik::documents {

namespace {

/// "9cm" or "32767*" divided; a share is a whole number.
std::string divided(std::string_view width, std::size_t count) {
    const std::string written(width);
    const double whole = std::strtod(written.c_str(), nullptr) / static_cast<double>(count);
    const std::string unit = written.substr(std::min(written.size(), written.find_first_not_of("0123456789.")));
    return (unit == "*" ? std::to_string(static_cast<unsigned long>(whole)) : std::to_string(whole)) + unit;
}

std::uint32_t styleNamed(const Markup& markup, std::string_view name) {
    for (std::uint32_t i = 0; i < markup.pieces.size(); ++i)
        if (markup.pieces[i].kind == Piece::Kind::open && markup.name(i) == "style:style")
            if (const auto own = markup.attribute(i, "name"); own && markup.slice(*own) == name)
                return i;
    return nowhere;
}

std::uint32_t propertiesOf(const Markup& markup, std::uint32_t style) {
    for (std::uint32_t i = style + 1; i < markup.pieces[style].match; ++i)
        if (markup.pieces[i].kind == Piece::Kind::open && markup.localName(i) == "table-column-properties")
            return i;
    return nowhere;
}

} // namespace

void divideColumnStyle(Sheet& sheet, const std::string& name) {
    if (std::find(sheet.dividedStyles.begin(), sheet.dividedStyles.end(), name) != sheet.dividedStyles.end())
        return;
    sheet.dividedStyles.push_back(name);
    const std::uint32_t style = styleNamed(sheet.markup, name);
    if (style == nowhere)
        return;
    const std::uint32_t properties = propertiesOf(sheet.markup, style);
    std::string twins;
    for (std::size_t count = 2; count <= limits::wordColumns; ++count) {
        twins += "<style:style style:name=\"" + name + "-" + std::to_string(count) +
                 "\" style:family=\"table-column\"><style:table-column-properties";
        for (const char* width : {"column-width", "rel-column-width"})
            if (const auto written = properties == nowhere ? std::nullopt : sheet.markup.attribute(properties, width))
                twins += " style:" + std::string(width) + "=\"" + divided(sheet.markup.slice(*written), count) + "\"";
        twins += "/></style:style>";
    }
    const std::uint32_t end = sheet.markup.elementEnd(style);
    sheet.edits.push_back({.begin = end, .end = end, .after = std::move(twins)});
}

} // namespace nastavnik::documents
