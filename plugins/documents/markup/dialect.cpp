// SPDX-License-Identifier: MIT
#include "markup/dialect.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace nastavnik::documents {

namespace {

struct Known {
    std::string_view space;
    std::string_view name;
    Role role;
};

constexpr std::string_view word = "word", text = "text", table = "table", office = "office", draw = "draw", svg = "svg",
                           drawing = "drawing", loext = "loext";

constexpr auto docxNames = std::to_array<Known>({
    {word, "body", Role::container},
    {word, "hdr", Role::container},
    {word, "ftr", Role::container},
    {word, "footnote", Role::container},
    {word, "endnote", Role::container},
    {word, "txbxContent", Role::container},
    {word, "p", Role::paragraph},
    {word, "r", Role::run},
    {word, "rPr", Role::runFormat},
    {word, "t", Role::text},
    {word, "hyperlink", Role::wrapper},
    {word, "ins", Role::wrapper},
    {word, "moveTo", Role::wrapper},
    {word, "smartTag", Role::wrapper},
    {word, "tab", Role::tab},
    {word, "br", Role::lineBreak},
    {word, "cr", Role::lineBreak},
    {word, "noBreakHyphen", Role::hyphen},
    {word, "drawing", Role::content},
    {drawing, "docPr", Role::altText},
    {word, "pict", Role::content},
    {word, "object", Role::content},
    {word, "sym", Role::content},
    {word, "fldChar", Role::content},
    {word, "fldSimple", Role::content},
    {word, "footnoteReference", Role::content},
    {word, "endnoteReference", Role::content},
    {word, "sectPr", Role::sectionBreak},
    {word, "tbl", Role::table},
    {word, "tr", Role::row},
    {word, "tc", Role::cell},
    {word, "del", Role::ignored},
    {word, "moveFrom", Role::ignored},
});

constexpr auto odtNames = std::to_array<Known>({
    {text, "p", Role::paragraph},
    {text, "h", Role::paragraph},
    {text, "span", Role::wrapper},
    {text, "a", Role::wrapper},
    {text, "text-input", Role::control},
    {text, "meta", Role::control},
    {text, "meta-field", Role::control},
    {loext, "content-control", Role::control},
    {text, "s", Role::space},
    {text, "tab", Role::tab},
    {text, "line-break", Role::lineBreak},
    {text, "bookmark", Role::mark},
    {text, "bookmark-start", Role::mark},
    {text, "bookmark-end", Role::mark},
    {text, "reference-mark-start", Role::mark},
    {text, "reference-mark-end", Role::mark},
    {text, "soft-page-break", Role::mark},
    {text, "change", Role::mark},
    {text, "change-start", Role::mark},
    {text, "change-end", Role::mark},
    {office, "annotation", Role::ignored},
    {office, "annotation-end", Role::mark},
    {text, "tracked-changes", Role::ignored},
    {table, "table", Role::table},
    {table, "table-row", Role::row},
    {table, "table-cell", Role::cell},
    {table, "covered-table-cell", Role::cell},
    {svg, "title", Role::altText},
    {svg, "desc", Role::altText},
    {text, "list", Role::list},
    {text, "list-item", Role::item},
    {text, "list-header", Role::item},
});

struct Space {
    std::string_view uri;
    std::string_view word;
};

constexpr auto spaces = std::to_array<Space>({
    {"http://schemas.openxmlformats.org/wordprocessingml/2006/main", word},
    {"http://purl.oclc.org/ooxml/wordprocessingml/main", word},
    {"urn:oasis:names:tc:opendocument:xmlns:text:1.0", text},
    {"urn:oasis:names:tc:opendocument:xmlns:table:1.0", table},
    {"urn:oasis:names:tc:opendocument:xmlns:office:1.0", office},
    {"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0", draw},
    {"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0", svg},
    {"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", drawing},
    {"urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0", loext},
});

std::string_view spaceWord(std::string_view uri) {
    const auto found = std::find_if(spaces.begin(), spaces.end(), [&](const Space& space) { return space.uri == uri; });
    return found == spaces.end() ? std::string_view{} : found->word;
}

constexpr Dialect odt{.format = Format::odt, .textInParagraph = true};
constexpr Dialect fodt{.format = Format::fodt, .textInParagraph = true};
constexpr Dialect docx{.format = Format::docx, .textInParagraph = false};

struct Title {
    std::string_view beginning, ru, en;
};

constexpr auto titles = std::to_array<Title>({
    {flatPart, "документ", "document"},
    {"content.xml", "основной текст", "main text"},
    {"styles.xml", "колонтитулы", "header or footer"},
    {"word/document.xml", "основной текст", "main text"},
    {"word/header", "верхний колонтитул", "header"},
    {"word/footer", "нижний колонтитул", "footer"},
    {"word/footnotes", "сноски", "footnotes"},
    {"word/endnotes", "концевые сноски", "endnotes"},
});

} // namespace

Role Dialect::role(std::string_view space, std::string_view name) const {
    const std::string_view prefix = spaceWord(space);
    const std::span<const Known> names = isOdf(format) ? std::span<const Known>(odtNames) : docxNames;
    const auto found = std::find_if(names.begin(), names.end(),
                                    [&](const Known& known) { return known.name == name && known.space == prefix; });
    return found == names.end() ? Role::other : found->role;
}

bool Dialect::forgets(std::string_view attribute) const {
    return format == Format::docx && (attribute.starts_with("rsid") || attribute == "paraId" || attribute == "textId");
}

bool Dialect::fills(std::string_view part) const {
    if (format == Format::fodt)
        return part == flatPart;
    if (format == Format::odt)
        return part == "content.xml" || part == "styles.xml";
    if (!part.starts_with("word/") || !part.ends_with(".xml") || part.find('/', 5) != part.npos)
        return false;
    return std::any_of(titles.begin() + 3, titles.end(),
                       [&](const Title& title) { return part.starts_with(title.beginning); });
}

std::string_view Dialect::partTitle(std::string_view part, bool russian) const {
    const auto found = std::find_if(titles.begin(), titles.end(),
                                    [&](const Title& title) { return part.starts_with(title.beginning); });
    return found == titles.end() ? part : russian ? found->ru : found->en;
}

const Dialect& dialectOf(Format format) { return format == Format::odt ? odt : format == Format::docx ? docx : fodt; }

} // namespace nastavnik::documents
