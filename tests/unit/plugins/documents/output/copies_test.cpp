// SPDX-License-Identifier: MIT
#include "unit/plugins/documents/sketch.hpp"

#include <gtest/gtest.h>

namespace nastavnik::documents {

namespace {

using namespace sketch;

constexpr Format odt = Format::odt, docx = Format::docx;

const Value two{{"a", {1, 2}}};

std::string filledBody(Format format, const std::string& xml) {
    return body(format, filled(format, document(format, xml), two));
}

bool has(const std::string& text, std::string_view what) { return text.find(what) != std::string::npos; }

std::string inLoop(Format format, const std::string& xml) {
    return paragraph(format, "{#a}") + xml + paragraph(format, "{/a}");
}

TEST(CopiesTest, NamesTablesSectionsAndBookmarksOfOdt) {
    const std::string result = filledBody(
        odt, inLoop(odt, "<text:section text:name=\"s\"><text:p xml:id=\"i\"><text:bookmark text:name=\"b\"/>"
                         "</text:p><table:table table:name=\"t\"><table:table-row><table:table-cell><text:p/>"
                         "</table:table-cell></table:table-row></table:table></text:section>"));
    for (const char* name : {"text:name=\"s\"", "text:name=\"s_2\"", "xml:id=\"i\"", "xml:id=\"i_2\"",
                             "text:name=\"b_2\"", "table:name=\"t\"", "table:name=\"t_2\""})
        EXPECT_TRUE(has(result, name)) << name << " is not in " << result;
}

TEST(CopiesTest, DropsABookmarkThatAConditionWouldTear) {
    const std::string word =
        filledBody(docx, paragraph(docx, "{если a}") + "<w:p><w:bookmarkStart w:id=\"5\" w:name=\"x\"/></w:p>" +
                             paragraph(docx, "{конец}") + "<w:p><w:bookmarkEnd w:id=\"5\"/></w:p>");
    EXPECT_FALSE(has(word, "bookmark")) << word;
    const std::string whole = filledBody(
        docx, "<w:p><w:bookmarkStart w:id=\"5\" w:name=\"x\"/></w:p>" + paragraph(docx, "{если a}") +
                  paragraph(docx, "x") + paragraph(docx, "{конец}") + "<w:p><w:bookmarkEnd w:id=\"5\"/></w:p>");
    EXPECT_TRUE(has(whole, "bookmarkStart") && has(whole, "bookmarkEnd")) << whole;
}

TEST(CopiesTest, LeavesRemarksOfTheAuthorOut) {
    const std::string word =
        filledBody(docx, inLoop(docx, "<w:p><w:commentRangeStart w:id=\"1\"/><w:r><w:t>x</w:t></w:r>"
                                      "<w:commentRangeEnd w:id=\"1\"/><w:r><w:commentReference "
                                      "w:id=\"1\"/></w:r></w:p>"));
    EXPECT_FALSE(has(word, "comment")) << word;
    const std::string writer = filledBody(
        odt, inLoop(odt, "<text:p>x<office:annotation><text:p>{not a tag</text:p></office:annotation></text:p>"));
    EXPECT_FALSE(has(writer, "annotation")) << writer;
}

/// A document whose list 4 looks like 9.
Bytes withList(const std::string& body) {
    Parts parts = docxParts(body);
    parts.push_back({"word/numbering.xml", "<w:numbering" + wordSpaces +
                                               "><w:abstractNum w:abstractNumId=\"9\"/><w:num "
                                               "w:numId=\"4\"><w:abstractNumId w:val=\"9\"/></w:num></w:numbering>"});
    return zip(parts);
}

std::string item(const std::string& text) {
    return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"4\"/></w:numPr></w:pPr><w:r><w:t>" + text +
           "</w:t></w:r></w:p>";
}

TEST(CopiesTest, BeginsListsAnewInEveryPass) {
    const Bytes result = filled(docx, withList(inLoop(docx, paragraph(docx, "{.}") + item("один") + item("два"))), two);
    const std::string xml = body(docx, result), lists = part(result, "word/numbering.xml");
    EXPECT_TRUE(has(xml, "<w:numId w:val=\"4\"/>") && has(xml, "<w:numId w:val=\"5\"/>")) << xml;
    EXPECT_TRUE(has(lists, "<w:num w:numId=\"5\"><w:abstractNumId w:val=\"9\"/><w:lvlOverride w:ilvl=\"0\">"
                           "<w:startOverride w:val=\"1\"/>"))
        << lists;
}

TEST(CopiesTest, LetsAListGoOnWhoseItemsTheLoopMakes) {
    const Bytes result = filled(docx, withList(inLoop(docx, item("{.}"))), two);
    EXPECT_FALSE(has(body(docx, result), "<w:numId w:val=\"5\"/>"));
    EXPECT_FALSE(has(part(result, "word/numbering.xml"), "w:numId=\"5\""));
}

} // namespace

} // namespace nastavnik::documents
