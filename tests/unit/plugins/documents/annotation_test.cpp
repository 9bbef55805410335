// SPDX-License-Identifier: MIT
#include "annotation.hpp"

#include "unit/plugins/documents/sketch.hpp"

#include <gtest/gtest.h>

namespace nastavnik::documents {

namespace {

using namespace sketch;

class AnnotationTest : public testing::TestWithParam<Format> {
protected:
    static Bytes annotatedWith(const Texts& lines, const Value& data = Value()) {
        const Bytes source = document(GetParam(), paragraphs(GetParam(), lines));
        const Template known = readTemplate(source, GetParam(), "order");
        Deflater deflater;
        return annotated(source, GetParam(), "order",
                         data.is_object() ? faultsOf(known, data, deflater, Value::object()) : known.faults);
    }
    static std::string comments(const Bytes& bytes) {
        return GetParam() == Format::docx ? part(bytes, "word/comments.xml") : mainPart(Format::odt, bytes);
    }
    static bool has(const std::string& text, std::string_view what) { return text.find(what) != std::string::npos; }
};

INSTANTIATE_TEST_SUITE_P(BothFormats, AnnotationTest, testing::Values(Format::odt, Format::docx),
                         [](const auto& one) { return std::string(nameOf(one.param)); });

TEST_P(AnnotationTest, CommentsOnTheParagraphOfAFault) {
    const Bytes result = annotatedWith({"Приказ", "{#pairs} &amp; ещё"});
    EXPECT_EQ(text(GetParam(), result), "Приказ\n{#pairs} & ещё");
    EXPECT_TRUE(has(comments(result), "DT013")) << comments(result);
    EXPECT_TRUE(has(comments(result), "&amp; ещё")) << comments(result);
    const std::string xml = body(GetParam(), result);
    const std::string mark = GetParam() == Format::docx ? "<w:commentRangeStart" : "<office:annotation";
    EXPECT_GT(xml.find(mark), xml.find("Приказ")) << xml;
    readTemplate(result, GetParam(), "order"); // nothing dangerous, well-formed
}

TEST_P(AnnotationTest, CommentsOnMissingData) {
    const Bytes result = annotatedWith({"{school}", "{shcool} {town}"}, {{"school", "x"}});
    EXPECT_TRUE(has(comments(result), "возможно, «school»?")) << comments(result);
    EXPECT_TRUE(has(comments(result), "{town}: нет данных"));
}

TEST_P(AnnotationTest, LeavesASoundTemplateAlone) {
    EXPECT_EQ(annotatedWith({"{school}"}), document(GetParam(), paragraph(GetParam(), "{school}")));
}

TEST_P(AnnotationTest, SpeaksEnglishToWhoReadsIt) {
    const Bytes source = document(GetParam(), paragraph(GetParam(), "{#pairs}"));
    const Bytes result =
        annotated(source, GetParam(), "order", readTemplate(source, GetParam(), "order").faults, Language::en);
    EXPECT_TRUE(has(comments(result), "main text, paragraph 1")) << comments(result);
}

TEST(AnnotationOfFormatsTest, CommentsOnAWordNoteWhereItIsReferredTo) {
    Parts parts = docxParts("<w:p><w:r><w:t>Первый</w:t></w:r></w:p><w:p><w:r><w:t>Второй</w:t><w:footnoteReference "
                            "w:id=\"3\"/></w:r></w:p>");
    parts.push_back({"word/footnotes.xml", "<w:footnotes" + wordSpaces +
                                               "><w:footnote w:id=\"3\"><w:p><w:r><w:t>{a "
                                               "b}</w:t></w:r></w:p></w:footnote></w:footnotes>"});
    const Bytes source = zip(parts);
    const Bytes result = annotated(source, Format::docx, "order", readTemplate(source, Format::docx, "order").faults);
    const std::string xml = body(Format::docx, result);
    EXPECT_GT(xml.find("<w:commentRangeStart"), xml.find("Первый")) << xml;
    EXPECT_NE(part(result, "word/comments.xml").find("сноск"), std::string::npos) << part(result, "word/comments.xml");
}

TEST(AnnotationOfFormatsTest, CommentsOnAHeaderAtTheFirstParagraphOfItsPages) {
    const auto section = [](const std::string& id) {
        return "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"" + id + "\"/></w:sectPr>";
    };
    Parts parts = docxParts("<w:p><w:r><w:t>Первый</w:t></w:r></w:p><w:p><w:pPr>" + section("rId1") +
                            "</w:pPr></w:p><w:p><w:r><w:t>Третий</w:t></w:r></w:p>" + section("rId2"));
    const std::string type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/header";
    std::string relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    for (const std::string number : {"1", "2"}) {
        relations +=
            "<Relationship Id=\"rId" + number + "\" Type=\"" + type + "\" Target=\"header" + number + ".xml\"/>";
        parts.push_back({"word/header" + number + ".xml", "<w:hdr" + wordSpaces + "><w:p><w:r><w:t>" +
                                                              (number == "2" ? "{a b}" : "x") +
                                                              "</w:t></w:r></w:p></w:hdr>"});
    }
    parts.push_back({"word/_rels/document.xml.rels", relations + "</Relationships>"});
    const Bytes source = zip(parts);
    const Bytes result = annotated(source, Format::docx, "order", readTemplate(source, Format::docx, "order").faults);
    const std::string xml = body(Format::docx, result);
    EXPECT_GT(xml.find("<w:commentRangeStart"), xml.find("rId1")) << xml;
    EXPECT_LT(xml.find("<w:commentRangeStart"), xml.find("Третий")) << xml;
}

TEST_P(AnnotationTest, NamesHeadingTableRowAndCell) {
    const std::string heading =
        GetParam() == Format::docx
            ? "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t>Итоги</w:t></w:r></w:p>"
            : "<text:h text:outline-level=\"1\">Итоги</text:h>";
    const std::string rows = table(GetParam(), {{"№", "Имя"}, {"1", "{name | дательнй}"}});
    EXPECT_EQ(
        faults(GetParam(), heading + rows),
        fileName(GetParam()) +
            ": DT012 основной текст, раздел «Итоги», таблица 1, строка 2, ячейка 2, абзац 5 («{name | дательнй}»): "
            "{name | дательнй}: нет фильтра «дательнй»; возможно, «дательный»?");
}

} // namespace

} // namespace nastavnik::documents
