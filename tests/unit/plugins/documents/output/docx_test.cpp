// SPDX-License-Identifier: MIT
#include "unit/plugins/documents/sketch.hpp"

#include <gtest/gtest.h>

namespace nastavnik::documents {

namespace {

using namespace sketch;

constexpr Format docx = Format::docx;

std::string filledBody(const std::string& xml, const Value& data) {
    return body(docx, filled(docx, document(docx, xml), data));
}

TEST(DocxTest, KeepsTheLooksOfTheTagsFirstRun) {
    EXPECT_EQ(filledBody("<w:p><w:r><w:rPr><w:i/></w:rPr><w:t>{na</w:t></w:r><w:proofErr w:type=\"spellStart\"/>"
                         "<w:r w:rsidR=\"00A1\"><w:rPr><w:b/></w:rPr><w:t>me}!</w:t></w:r></w:p>",
                         Value{{"name", "Анна"}}),
              "<w:p><w:r><w:rPr><w:i/></w:rPr><w:t xml:space=\"preserve\">Анна</w:t></w:r><w:proofErr "
              "w:type=\"spellStart\"/><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">!</w:t></w:r></w:p>");
}

TEST(DocxTest, BreaksLinesBetweenTexts) {
    EXPECT_EQ(filledBody("<w:p><w:r><w:t>{a}</w:t></w:r></w:p>", Value{{"a", "1\n2\t3"}}),
              "<w:p><w:r><w:t xml:space=\"preserve\">1</w:t><w:br/><w:t xml:space=\"preserve\">2</w:t><w:tab/>"
              "<w:t xml:space=\"preserve\">3</w:t></w:r></w:p>");
}

TEST(DocxTest, RepeatsWholeRunsWithTheirLooks) {
    const std::string result = filledBody(
        "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{#a}x</w:t></w:r><w:r><w:t>y{/a}</w:t></w:r></w:p>", Value{{"a", {1, 2}}});
    const std::string copy = "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">x</w:t></w:r><w:r><w:t "
                             "xml:space=\"preserve\">y</w:t></w:r>";
    EXPECT_NE(result.find(copy + copy), std::string::npos) << result;
}

TEST(DocxTest, FillsHeadersFootersAndNotes) {
    Parts all = docxParts(paragraph(docx, "текст"));
    for (const char* name : {"header1", "footer2", "footnotes", "endnotes"})
        all.push_back({"word/" + std::string(name) + ".xml",
                       "<w:ftr" + wordSpaces + ">" + paragraph(docx, "{city}") + "</w:ftr>"});
    const Bytes result = filled(docx, zip(all), Value{{"city", "Примерск"}});
    for (const char* name : {"header1", "footer2", "footnotes", "endnotes"})
        EXPECT_NE(part(result, "word/" + std::string(name) + ".xml").find(">Примерск<"), std::string::npos) << name;
}

TEST(DocxTest, FillsTextBoxesApartFromTheParagraphAround) {
    EXPECT_EQ(filledText(docx,
                         "<w:p><w:r><w:t>{a</w:t></w:r><w:r><w:pict><w:txbxContent>" + paragraph(docx, "{b}") +
                             "</w:txbxContent></w:pict></w:r><w:r><w:t>}</w:t></w:r></w:p>",
                         Value{{"a", "1"}, {"b", "2"}}),
              "1\n2");
}

TEST(DocxTest, LeavesDeletedTextAlone) {
    const std::string result = filledBody(
        "<w:p><w:del><w:r><w:delText>{x}</w:delText></w:r></w:del><w:ins><w:r><w:t>{a}</w:t></w:r></w:ins></w:p>",
        Value{{"a", "1"}});
    EXPECT_NE(result.find("<w:delText>{x}</w:delText>"), std::string::npos);
    EXPECT_NE(result.find(">1</w:t>"), std::string::npos);
}

TEST(DocxTest, KeepsAParagraphOfTagsThatBreaksASection) {
    const std::string result =
        filledBody(paragraph(docx, "{#a}") + paragraph(docx, "да") +
                       "<w:p><w:pPr><w:sectPr><w:cols/></w:sectPr></w:pPr><w:r><w:t>{/a}</w:t></w:r></w:p>",
                   Value{{"a", {1, 2}}});
    EXPECT_EQ(result.find("<w:sectPr>"), result.rfind("<w:sectPr>"));
    EXPECT_NE(result.find("<w:sectPr>"), std::string::npos);
}

TEST(DocxTest, DoesNotTakeATabStopForATab) {
    EXPECT_EQ(
        filledText(
            docx,
            "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"709\"/></w:tabs></w:pPr><w:r><w:t>{a}</w:t></w:r></w:p>",
            Value{{"a", "1"}}),
        "1");
}

TEST(DocxTest, UnderstandsOtherPrefixes) {
    Parts all = docxParts("");
    all.back().second =
        "<document "
        "xmlns=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><body><p><r><t>{a}</t></r></p></body></document>";
    EXPECT_NE(part(filled(docx, zip(all), Value{{"a", "1\n2"}}), "word/document.xml")
                  .find("<t xml:space=\"preserve\">1</t><br/><t xml:space=\"preserve\">2</t>"),
              std::string::npos);
}

TEST(DocxTest, MakesADocumentOfAWordTemplate) {
    Parts all = docxParts(paragraph(docx, "{a}"));
    std::string& types = all.front().second;
    types.replace(types.find("document.main"), 8, "template");
    const std::string result = part(filled(docx, zip(all), Value{{"a", 1}}), "[Content_Types].xml");
    EXPECT_NE(result.find("document.main+xml"), std::string::npos);
    EXPECT_EQ(result.find("template.main+xml"), std::string::npos);
}

} // namespace

} // namespace nastavnik::documents
