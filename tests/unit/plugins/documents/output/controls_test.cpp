// SPDX-License-Identifier: MIT
#include "unit/plugins/documents/sketch.hpp"

#include <gtest/gtest.h>

namespace nastavnik::documents {

namespace {

using namespace sketch;

constexpr Format odt = Format::odt, docx = Format::docx;

const Value data{{"name", "Анна"}, {"a", {1, 2}}, {"none", Value::array()}};

std::string shown(Format format, const std::string& xml) { return filledText(format, xml, data); }

std::string run(const std::string& text) { return "<w:r><w:t>" + text + "</w:t></w:r>"; }

std::string control(const std::string& content, const std::string& id = "1") {
    return "<w:sdt><w:sdtPr><w:id w:val=\"" + id + "\"/></w:sdtPr><w:sdtContent>" + content + "</w:sdtContent></w:sdt>";
}

TEST(ControlsTest, FillsContentControlsInLinesAroundParagraphsAndInCells) {
    EXPECT_EQ(shown(docx, "<w:p>" + control(run("{na") + run("me}")) + run("!") + "</w:p>"), "Анна!");
    EXPECT_EQ(shown(docx, control(paragraph(docx, "{name}"))), "Анна");
    EXPECT_EQ(shown(docx, table(docx, {{"{#a}{.}", "x{/a}"}})), "1\nx\n2\nx");
    EXPECT_EQ(shown(docx, control(paragraphs(docx, {"{#a}", "{.}", "{/a}"}))), "1\n2");
}

TEST(ControlsTest, RepeatsContentControlsWithIdsOfTheirOwn) {
    const std::string xml = body(
        docx,
        filled(docx, document(docx, "<w:p>" + run("{#a}") + control(run("{.}"), "77") + run("{/a}") + "</w:p>"), data));
    EXPECT_NE(xml.find("<w:id w:val=\"77\"/>"), std::string::npos) << xml;
    EXPECT_NE(xml.find("<w:id w:val=\"1000001\"/>"), std::string::npos) << xml;
}

TEST(ControlsTest, RepeatsRowsWhoseCellsAreContentControls) {
    const auto cell = [](const std::string& text) { return control("<w:tc>" + paragraph(docx, text) + "</w:tc>"); };
    EXPECT_EQ(shown(docx, "<w:tbl><w:tr>" + cell("{#a}{.}") + cell("x{/a}") + "</w:tr></w:tbl>"), "1\nx\n2\nx");
}

TEST(ControlsTest, FillsInsertedTextAndLeavesDeletedTextAlone) {
    const std::string inserted = "<w:p><w:ins w:id=\"1\" w:author=\"a\">" + run("{na") + "</w:ins>" + run("me}") +
                                 "<w:del w:id=\"2\"><w:r><w:delText>{gone}</w:delText></w:r></w:del></w:p>";
    EXPECT_EQ(shown(docx, inserted), "Анна");
    EXPECT_EQ(shown(docx, "<w:p><w:ins w:id=\"1\">" + run("{#a}") + "</w:ins>" + run("{.};") + "<w:ins w:id=\"2\">" +
                              run("{/a}") + "</w:ins></w:p>"),
              "1;2;");
    EXPECT_EQ(shown(odt,
                    "<text:tracked-changes><text:changed-region><text:deletion><text:p>{gone}</text:p></text:deletion>"
                    "</text:changed-region></text:tracked-changes><text:p>{na<text:change-start "
                    "text:change-id=\"c\"/>me}<text:change-end text:change-id=\"c\"/></text:p>"),
              "Анна");
}

TEST(ControlsTest, FillsSmartTagsLinksAndFieldsToBeFilledIn) {
    EXPECT_EQ(shown(docx, "<w:p><w:smartTag w:element=\"x\">" + run("{na") +
                              "</w:smartTag><w:hyperlink w:anchor=\"y\">" + run("me}") + "</w:hyperlink></w:p>"),
              "Анна");
    EXPECT_EQ(shown(odt, "<text:p><text:a xlink:href=\"#x\">{na</text:a>me} <text:text-input "
                         "text:description=\"\">{name}</text:text-input></text:p>"),
              "Анна Анна");
    EXPECT_EQ(shown(odt, "<text:p><loext:content-control "
                         "xmlns:loext=\"urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0\">{name}"
                         "</loext:content-control></text:p>"),
              "Анна");
}

TEST(ControlsTest, LeavesNothingOfALoopsOwnParagraphsAndRows) {
    for (const Format format : {odt, docx}) {
        const std::string xml =
            sketch::body(format, filled(format,
                                        document(format, paragraphs(format, {"a", "{#none}", "x", "{/none}", "b"}) +
                                                             table(format, {{"h"}, {"{#none}"}, {"x"}, {"{/none}"}})),
                                        data));
        const std::string row = format == docx ? "<w:tr>" : "<table:table-row>";
        EXPECT_EQ(xml.find(row), xml.rfind(row)) << xml;
        EXPECT_EQ(filledText(format, paragraphs(format, {"a", "{#none}", "x", "{/none}", "b"}), data), "a\nb");
    }
}

} // namespace

} // namespace nastavnik::documents
