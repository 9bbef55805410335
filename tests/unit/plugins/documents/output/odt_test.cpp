// SPDX-License-Identifier: MIT
#include "unit/plugins/documents/sketch.hpp"

#include <gtest/gtest.h>

namespace nastavnik::documents {

namespace {

using namespace sketch;

constexpr Format odt = Format::odt;

std::string filledBody(const std::string& xml, const Value& data) {
    return body(odt, filled(odt, document(odt, xml), data));
}

TEST(OdtTest, BeginsWithTheStoredMimetype) {
    const Bytes result = filled(odt, document(odt, paragraph(odt, "{a}")), Value{{"a", 1}});
    EXPECT_EQ(result.substr(0, 4), std::string("PK\x03\x04", 4));
    EXPECT_EQ(result.substr(30, 47), "mimetypeapplication/vnd.oasis.opendocument.text");
}

TEST(OdtTest, MovesTheMimetypeToTheFront) {
    Parts all = odtParts(paragraph(odt, "{a}"));
    std::swap(all.front(), all.back());
    EXPECT_EQ(filled(odt, zip(all), Value{{"a", 1}}).substr(30, 8), "mimetype");
}

TEST(OdtTest, MakesADocumentOfATemplate) {
    Parts all = odtParts(paragraph(odt, "{a}"));
    all[0].second += "-template";
    std::string& manifest = all[1].second;
    manifest.insert(manifest.find("text\"") + 4, "-template");
    const Bytes result = filled(odt, zip(all), Value{{"a", 1}});
    EXPECT_EQ(part(result, "mimetype"), mediaType(odt));
    EXPECT_EQ(part(result, "META-INF/manifest.xml").find("-template"), std::string::npos);
}

TEST(OdtTest, WritesBreaksTabsAndSpacesAsElements) {
    EXPECT_EQ(filledBody("<text:p>[{a}]</text:p>", Value{{"a", " 1\n2\t3   4 5 "}}),
              "<text:p>[<text:s/>1<text:line-break/>2<text:tab/>3 <text:s text:c=\"2\"/>4 5<text:s/>]</text:p>");
}

TEST(OdtTest, KeepsTheLooksOfTheTagsFirstSpan) {
    EXPECT_EQ(filledBody("<text:p><text:span text:style-name=\"T1\">{na</text:span><text:span "
                         "text:style-name=\"T2\">me}!</text:span></text:p>",
                         Value{{"name", "Анна"}}),
              "<text:p><text:span text:style-name=\"T1\">Анна</text:span><text:span "
              "text:style-name=\"T2\">!</text:span></text:p>");
}

TEST(OdtTest, RepeatsItemsOfAList) {
    const std::string item = "<text:list-item><text:p>{№} {.}</text:p></text:list-item>";
    const std::string open = "<text:list-item><text:p>{#a}</text:p></text:list-item>";
    const std::string close = "<text:list-item><text:p>{/a}</text:p></text:list-item>";
    EXPECT_EQ(filledBody("<text:list>" + open + item + close + "</text:list>", Value{{"a", {"x", "y"}}}),
              "<text:list><text:list-item><text:p>1 x</text:p></text:list-item><text:list-item><text:p>2 "
              "y</text:p></text:list-item></text:list>");
}

TEST(OdtTest, NumbersItemsOnWhenTheTagsStandAroundTheList) {
    EXPECT_EQ(
        filledBody("<text:p>{#a}</text:p><text:list><text:list-item><text:p>{.}</text:p></text:list-item></text:list>"
                   "<text:p>{/a}</text:p>",
                   Value{{"a", {"x", "y"}}}),
        "<text:list><text:list-item><text:p>x</text:p></text:list-item><text:list-item><text:p>y</text:p>"
        "</text:list-item></text:list>");
}

TEST(OdtTest, FillsHeadersInTheStyles) {
    Parts all = odtParts(paragraph(odt, "текст"));
    all.push_back(
        {"styles.xml", "<office:document-styles" + odfSpaces +
                           "><office:master-styles><style:master-page><style:header>" + paragraph(odt, "{city}") +
                           "</style:header></style:master-page></office:master-styles></office:document-styles>"});
    EXPECT_NE(part(filled(odt, zip(all), Value{{"city", "Примерск"}}), "styles.xml").find(">Примерск<"),
              std::string::npos);
}

TEST(OdtTest, FillsNotesAndLeavesCommentsAndDeletedTextAlone) {
    const std::string result = filledBody(
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>{x}</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes><text:p>a<text:note><text:note-citation>{</text:note-citation>"
        "<text:note-body><text:p>{a}</text:p></text:note-body></text:note><office:annotation><text:p>{x}</text:p>"
        "</office:annotation></text:p>",
        Value{{"a", "1"}});
    EXPECT_NE(result.find("<text:note-body><text:p>1</text:p>"), std::string::npos);
    EXPECT_NE(result.find("<text:deletion><text:p>{x}</text:p>"), std::string::npos);
    EXPECT_NE(result.find("<office:annotation><text:p>{x}</text:p>"), std::string::npos);
}

TEST(OdtTest, ReadsATagWithSpacesThatTheOfficeMadeElements) {
    EXPECT_EQ(filledBody("<text:p>{a<text:s text:c=\"2\"/>| прописные}</text:p>", Value{{"a", "да"}}),
              "<text:p>ДА</text:p>");
}

} // namespace

} // namespace nastavnik::documents
