// SPDX-License-Identifier: MIT
#include "layout/page_break.hpp"

namespace nastavnik::documents {

namespace {

constexpr std::string_view styleName = "NastavnikNewPage";

/// ODF has no direct formatting: a break needs a style of its own.
std::string style() {
    return "<style:style style:name=\"" + std::string(styleName) +
           "\" style:family=\"paragraph\"><style:paragraph-properties fo:break-before=\"page\" fo:margin-top=\"0cm\" "
           "fo:margin-bottom=\"0cm\" fo:line-height=\"0.035cm\" "
           "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\"/>"
           "<style:text-properties fo:font-size=\"1pt\" "
           "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\"/></style:style>";
}

void addStyle(Sheet& sheet) {
    if (sheet.dialect.format == Format::docx)
        return;
    for (std::uint32_t i = 0; i < sheet.markup.pieces.size(); ++i) {
        const Piece& piece = sheet.piece(i);
        if (piece.kind != Piece::Kind::open || sheet.markup.name(i) != "office:automatic-styles")
            continue;
        const Piece& close = sheet.piece(piece.match);
        const bool isEmpty = close.begin == close.end;
        if (isEmpty)
            sheet.edits.push_back({.begin = piece.begin,
                                   .end = piece.end,
                                   .after = "<office:automatic-styles>" + style() + "</office:automatic-styles>"});
        else
            sheet.edits.push_back({.begin = close.begin, .end = close.begin, .after = style()});
        return;
    }
}

void refuse(Sheet& sheet, std::uint32_t tag) {
    const std::string& written = sheet.tags[tag].written;
    addFault(sheet.faults, "DT027", sheet.tags[tag].place,
             {written + ": страница не может начаться внутри таблицы, колонтитула или посреди абзаца; поставьте метки "
                        "в отдельные абзацы основного текста",
              written + ": no page can begin in a table, a header or amid a paragraph; put the tags into paragraphs "
                        "of their own in the main text"});
}

bool isAlone(const Sheet& sheet, std::uint32_t tag) {
    const std::string_view text = sheet.paragraphOf(tag).text;
    return !sheet.paragraphOf(tag).hasContent && !sheet.paragraphOf(tag).breaksSection &&
           isBlankText(text.substr(0, sheet.tags[tag].from)) && isBlankText(text.substr(sheet.tags[tag].to));
}

bool repeatsParagraphs(const Sheet& sheet, std::uint32_t tag) {
    for (const Repetition& repetition : sheet.repetitions)
        if (repetition.tag == tag)
            return repetition.byParagraphs;
    return false;
}

} // namespace

std::string pageBreak(const Dialect& dialect) {
    return dialect.format == Format::docx
               ? "<w:p><w:pPr><w:pageBreakBefore/><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" "
                 "w:lineRule=\"exact\"/></w:pPr></w:p>"
               : "<text:p text:style-name=\"" + std::string(styleName) + "\"/>";
}

void layOutPageBreaks(Sheet& sheet) {
    bool isAny = false;
    for (std::uint32_t tag = 0; tag < sheet.tags.size(); ++tag) {
        const Placeholder& placeholder = sheet.tags[tag].placeholder;
        const bool isBreak = placeholder.kind == Placeholder::Kind::newPage;
        if (!isBreak && !placeholder.onNewPage)
            continue;
        isAny = true;
        const std::uint32_t paragraph = sheet.paragraphOf(tag).open;
        if (!sheet.isInBody(paragraph) || !(isBreak ? isAlone(sheet, tag) : repeatsParagraphs(sheet, tag))) {
            refuse(sheet, tag);
        } else if (isBreak) {
            const Range range = sheet.rangeOf(paragraph);
            sheet.edits.push_back({.begin = range.begin, .end = range.end, .after = pageBreak(sheet.dialect)});
        }
    }
    if (isAny)
        addStyle(sheet);
}

} // namespace nastavnik::documents
