// SPDX-License-Identifier: MIT
#include "unit/plugins/documents/sketch.hpp"

#include <gtest/gtest.h>

namespace nastavnik::documents {

namespace {

using namespace sketch;

const Value three{{"a", {1, 2, 3}}};

std::string wordPicture(int id) {
    return "<w:r><w:drawing><wp:docPr xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/"
           "wordprocessingDrawing\" id=\"" +
           std::to_string(id) + "\"/></w:drawing></w:r>";
}

std::vector<std::string> valuesOf(const std::string& xml, const std::string& before) {
    std::vector<std::string> values;
    for (std::size_t at = xml.find(before); at != xml.npos; at = xml.find(before, at + 1))
        values.push_back(xml.substr(at + before.size(), xml.find('"', at + before.size()) - at - before.size()));
    return values;
}

TEST(IdentitiesTest, BookmarksOfWordGetNumbersAndNamesOfTheirOwn) {
    const std::string body = "<w:p><w:r><w:t>{#a}</w:t></w:r></w:p><w:p><w:bookmarkStart w:id=\"4\" w:name=\"Имя\"/>"
                             "<w:r><w:t>{.}</w:t></w:r><w:bookmarkEnd w:id=\"4\"/><w:hyperlink w:anchor=\"Имя\"/></w:p>"
                             "<w:p><w:r><w:t>{/a}</w:t></w:r></w:p>";
    const std::string xml = mainPart(Format::docx, filled(Format::docx, document(Format::docx, body), three));
    EXPECT_EQ(valuesOf(xml, "<w:bookmarkStart w:id=\""), (std::vector<std::string>{"4", "1000001", "1000002"}));
    EXPECT_EQ(valuesOf(xml, "<w:bookmarkEnd w:id=\""), (std::vector<std::string>{"4", "1000001", "1000002"}));
    EXPECT_EQ(valuesOf(xml, "w:name=\""), (std::vector<std::string>{"Имя", "Имя_2", "Имя_3"}));
    EXPECT_EQ(valuesOf(xml, "w:anchor=\""), (std::vector<std::string>{"Имя", "Имя_2", "Имя_3"}));
}

TEST(IdentitiesTest, PicturesOfWordGetNumbersOfTheirOwn) {
    const std::string cells = row(Format::docx, {paragraph(Format::docx, "{#a}") + "<w:p>" + wordPicture(9) + "</w:p>",
                                                 paragraph(Format::docx, "{/a}")});
    const std::string body =
        "<w:p>" + wordPicture(3) + "</w:p><w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>" + cells + "</w:tbl>";
    const std::string xml = mainPart(Format::docx, filled(Format::docx, document(Format::docx, body), three));
    EXPECT_EQ(valuesOf(xml, " id=\""), (std::vector<std::string>{"3", "9", "1000001", "1000002"}));
}

TEST(IdentitiesTest, BookmarksAndListsOfOdtGetNamesOfTheirOwn) {
    const std::string body =
        "<text:p>{#a}</text:p><text:list xml:id=\"list1\"><text:list-item><text:p><text:bookmark-start "
        "text:name=\"m\"/>{.}<text:bookmark-end text:name=\"m\"/></text:p></text:list-item></text:list>"
        "<text:list text:continue-list=\"list1\"><text:list-item><text:p>и</text:p></text:list-item></text:list>"
        "<text:p>{/a}</text:p>";
    const std::string xml = mainPart(Format::odt, filled(Format::odt, document(Format::odt, body), three));
    EXPECT_EQ(valuesOf(xml, "xml:id=\""), (std::vector<std::string>{"list1", "list1_2", "list1_3"}));
    EXPECT_EQ(valuesOf(xml, "continue-list=\""), (std::vector<std::string>{"list1", "list1_2", "list1_3"}));
    EXPECT_EQ(valuesOf(xml, "bookmark-start text:name=\""), (std::vector<std::string>{"m", "m_2", "m_3"}));
    EXPECT_EQ(valuesOf(xml, "bookmark-end text:name=\""), (std::vector<std::string>{"m", "m_2", "m_3"}));
}

TEST(IdentitiesTest, DoNotTakeANameThatIsThereAlready) {
    const auto mark = [](const std::string& name) { return "<text:bookmark text:name=\"" + name + "\"/>"; };
    const std::string body =
        "<text:p>{#a}</text:p><text:p>" + mark("m") + mark("m_2") + "</text:p><text:p>{/a}</text:p>";
    const std::string xml = mainPart(Format::odt, filled(Format::odt, document(Format::odt, body), {{"a", {1, 2}}}));
    EXPECT_EQ(valuesOf(xml, "text:name=\""), (std::vector<std::string>{"m", "m_2", "m_3", "m_2_2"}));
}

TEST(IdentitiesTest, StayAsTheyAreOutsideOfLoops) {
    const std::string body = "<w:p><w:bookmarkStart w:id=\"0\" w:name=\"_GoBack\"/><w:r><w:t>{#a}{.}{/a}</w:t></w:r>"
                             "<w:bookmarkEnd w:id=\"0\"/></w:p>";
    const std::string xml = mainPart(Format::docx, filled(Format::docx, document(Format::docx, body), three));
    EXPECT_EQ(valuesOf(xml, "w:name=\""), (std::vector<std::string>{"_GoBack"}));
}

} // namespace

} // namespace nastavnik::documents
