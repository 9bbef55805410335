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
