// SPDX-License-Identifier: MIT
#pragma once

#include "unit/plugins/documents/sketch.hpp"

#include <gtest/gtest.h>

namespace nastavnik::documents::hard {

using namespace sketch;

/// What offices and people put into templates and data that breaks template engines.
struct HardCase {
    const char* name;
    std::string (*body)(Format);
    const char* data;
    std::string expected;                   ///< text of the main part; or the fault
    std::optional<std::string> inDocx = {}; ///< when that comes out otherwise
};

inline std::string either(Format format, const std::string& docx, const std::string& odt) {
    return format == Format::docx ? docx : odt;
}

inline std::string run(const std::string& text) { return "<w:r><w:t>" + text + "</w:t></w:r>"; }

/// A paragraph of this XML, which is the content of a paragraph.
inline std::string raw(Format format, const std::string& docx, const std::string& odt) {
    return either(format, "<w:p>" + docx + "</w:p>", "<text:p>" + odt + "</text:p>");
}

/// "{na", something without width, "me}".
inline std::string parted(Format format, const std::string& docx, const std::string& odt) {
    return raw(format, run("{na") + docx + run("me}"), "{na" + odt + "me}");
}

inline std::string odtCells(const std::string& cells) { return "<table:table-row>" + cells + "</table:table-row>"; }

inline std::string docxTable(int columns, const std::string& rows) {
    std::string grid;
    for (int i = 0; i < columns; ++i)
        grid += "<w:gridCol w:w=\"100\"/>";
    return "<w:tbl><w:tblPr/><w:tblGrid>" + grid + "</w:tblGrid>" + rows + "</w:tbl>";
}

inline std::string odtTable(int columns, const std::string& rows) {
    return "<table:table><table:table-column table:number-columns-repeated=\"" + std::to_string(columns) + "\"/>" +
           rows + "</table:table>";
}

inline std::string tableOf(Format format, int columns, const std::string& rows) {
    return format == Format::docx ? docxTable(columns, rows) : odtTable(columns, rows);
}

/// A cell over several columns.
inline std::string wide(Format format, int columns, const std::string& text) {
    const std::string number = std::to_string(columns);
    std::string covered;
    for (int i = 1; i < columns; ++i)
        covered += "<table:covered-table-cell/>";
    return either(format,
                  "<w:tc><w:tcPr><w:gridSpan w:val=\"" + number + "\"/></w:tcPr>" + paragraph(format, text) + "</w:tc>",
                  "<table:table-cell table:number-columns-spanned=\"" + number + "\">" + paragraph(format, text) +
                      "</table:table-cell>" + covered);
}

inline std::string narrow(Format format, const std::string& text) {
    return either(format, "<w:tc>" + paragraph(format, text) + "</w:tc>",
                  "<table:table-cell>" + paragraph(format, text) + "</table:table-cell>");
}

inline std::string rowOf(Format format, const std::string& cells) {
    return either(format, "<w:tr>" + cells + "</w:tr>", odtCells(cells));
}

inline std::string bookmark(Format format) {
    return either(format, "<w:bookmarkStart w:id=\"0\" w:name=\"_GoBack\"/><w:bookmarkEnd w:id=\"0\"/>",
                  "<text:bookmark text:name=\"_GoBack\"/>");
}

inline std::string picture(Format format) {
    return either(format,
                  "<w:r><w:drawing><wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/"
                  "wordprocessingDrawing\"><wp:docPr id=\"1\" name=\"Герб\"/></wp:inline></w:drawing></w:r>",
                  "<draw:frame draw:name=\"Герб\"/>");
}

inline std::string note(Format format, const std::string& text) {
    return either(format, "<w:r><w:footnoteReference w:id=\"2\"/></w:r>",
                  "<text:note text:note-class=\"footnote\"><text:note-citation>1</text:note-citation><text:note-body>"
                  "<text:p>" +
                      text + "</text:p></text:note-body></text:note>");
}

inline std::string box(Format format, const std::string& text) {
    return either(format, "<w:r><w:pict><w:txbxContent>" + paragraph(format, text) + "</w:txbxContent></w:pict></w:r>",
                  "<draw:frame><draw:text-box>" + paragraph(format, text) + "</draw:text-box></draw:frame>");
}

inline constexpr const char* name = R"({"name": "Анна"})";
inline constexpr const char* list =
    R"({"a": [{"n": "один", "b": [1, 2]}, {"n": "два", "b": []}, {"n": "три", "b": [3]}]})";
inline constexpr const char* nothing = R"({"a": []})";

/// Every case in both formats.
class HardCasesTest : public testing::TestWithParam<std::tuple<HardCase, Format>> {};

inline auto inBothFormats(const std::vector<HardCase>& cases) {
    return testing::Combine(testing::ValuesIn(cases), testing::Values(Format::odt, Format::docx));
}

inline std::string nameOfCase(const testing::TestParamInfo<std::tuple<HardCase, Format>>& info) {
    return std::string(std::get<0>(info.param).name) + "_" + std::string(nameOf(std::get<1>(info.param)));
}

} // namespace nastavnik::documents::hard
