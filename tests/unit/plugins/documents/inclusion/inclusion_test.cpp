// SPDX-License-Identifier: MIT
#include "media/png.hpp"
#include "template_cache.hpp"
#include "unit/plugins/documents/sketch.hpp"

#include <gtest/gtest.h>

namespace nastavnik::documents {

namespace {

using namespace sketch;

class InclusionTest : public testing::TestWithParam<Format> {
protected:
    static bool isDocx() { return GetParam() == Format::docx; }
    static std::string ending() { return "." + std::string(nameOf(GetParam())); }
    /// "letterhead" -> a document of these paragraphs.
    static Value parts(const std::vector<std::pair<std::string, Texts>>& files) {
        Value all = Value::object();
        for (const auto& [name, lines] : files)
            all[name + ending()] = binary(document(GetParam(), paragraphs(GetParam(), lines)));
        return all;
    }
    static Bytes filledWith(const Bytes& source, const Value& data, const Value& lent) {
        Deflater deflater;
        return fill(readTemplate(source, GetParam(), "order", lent), data, Missing::error, deflater, lent);
    }
    static std::string text(const Texts& lines, const Value& data, const Value& lent) {
        return sketch::text(GetParam(), filledWith(document(GetParam(), paragraphs(GetParam(), lines)), data, lent));
    }
    static std::string faults(const Texts& lines, const Value& lent) {
        return faultsOf([&] { text(lines, Value::object(), lent); });
    }
    static bool has(const std::string& text, std::string_view what) { return text.find(what) != std::string::npos; }
};

INSTANTIATE_TEST_SUITE_P(BothFormats, InclusionTest, testing::Values(Format::odt, Format::docx),
                         [](const auto& one) { return std::string(nameOf(one.param)); });

TEST_P(InclusionTest, PutsTheTextOfAFileInThePlaceOfItsParagraph) {
    const Value lent = parts({{"letterhead", {"{school}", "{town}"}}, {"signature", {"Директор {head}"}}});
    EXPECT_EQ(text({"{вставить letterhead}", "Приказ", "{include signature}"},
                   {{"school", "Школа № 5"}, {"town", "Примерск"}, {"head", "Иванова"}}, lent),
              "Школа № 5\nПримерск\nПриказ\nДиректор Иванова");
}

TEST_P(InclusionTest, WorksInLoopsAndConditions) {
    const Value lent = parts({{"sign", {"{№}. {name}", "________"}}});
    EXPECT_EQ(
        text({"{#people}", "{вставить sign}", "{/people}"}, {{"people", {{{"name", "А"}}, {{"name", "Б"}}}}}, lent),
        "1. А\n________\n2. Б\n________");
}

TEST_P(InclusionTest, IncludesFilesOfFiles) {
    const Value lent = parts({{"a", {"a", "{вставить b}"}}, {"b", {"b {x}"}}});
    EXPECT_EQ(text({"{вставить a}", "{вставить b}"}, {{"x", 1}}, lent), "a\nb 1\nb 1");
}

TEST_P(InclusionTest, NamesWhatIsMissingAndWhatIncludesItself) {
    EXPECT_EQ(
        faults({"{вставить leterhead}"}, parts({{"letterhead", {"x"}}})),
        "order: DT036 основной текст, абзац 1 («{вставить leterhead}»): {вставить leterhead}: в папке parts нет файла "
        "«leterhead" +
            ending() + "»; возможно, «letterhead»?");
    const std::string cycle = faults({"{вставить a}"}, parts({{"a", {"{вставить b}"}}, {"b", {"{вставить a}"}}}));
    EXPECT_TRUE(has(cycle, "файл вставляет сам себя: a" + ending() + " → b" + ending() + " → a" + ending())) << cycle;
    EXPECT_TRUE(has(faults({"см. {вставить a}"}, parts({{"a", {"x"}}})), "должна стоять в абзаце одна"));
}

TEST_P(InclusionTest, TellsFaultsOfAFileWithItsOwnPlaces) {
    const std::string told = faults({"x", "{вставить a}"}, parts({{"a", {"y", "z", "{#open}"}}}));
    EXPECT_TRUE(has(told, "parts/a" + ending() + ": DT013 основной текст, абзац 3")) << told;
}

TEST_P(InclusionTest, RefusesDepthWithoutEnd) {
    std::vector<std::pair<std::string, Texts>> files;
    for (int i = 0; i < 9; ++i)
        files.push_back({"a" + std::to_string(i), {"{вставить a" + std::to_string(i + 1) + "}"}});
    EXPECT_TRUE(has(faults({"{вставить a0}"}, parts(files)), "вставки вложены глубже 5"));
}

TEST_P(InclusionTest, BringsPicturesAndStylesAlong) {
    const Bytes coat = pngOf(8, 2, std::string(4, '\0'));
    Parts file = sketch::parts(
        GetParam(),
        isDocx() ? "<w:p><w:pPr><w:pStyle w:val=\"a3\"/></w:pPr><w:r><w:drawing><a:blip "
                   "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" r:embed=\"rId1\"/>"
                   "</w:drawing></w:r></w:p>"
                 : "<text:p text:style-name=\"Head\"><text:span text:style-name=\"bold\">Школа</text:span><draw:frame>"
                   "<draw:image xlink:href=\"Pictures/c.png\"/></draw:frame></text:p>");
    Parts whole = sketch::parts(GetParam(), paragraph(GetParam(), "{вставить head}"));
    if (isDocx()) {
        const std::string style = "<w:style w:type=\"paragraph\" w:styleId=\"a3\"><w:name w:val=\"Шапка\"/></w:style>";
        file.push_back({"word/styles.xml", "<w:styles" + wordSpaces + ">" + style + "</w:styles>"});
        file.push_back({"word/media/c.png", coat});
        file.push_back(
            {"word/_rels/document.xml.rels",
             "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship "
             "Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" "
             "Target=\"media/c.png\"/></Relationships>"});
        whole.push_back({"word/styles.xml", "<w:styles" + wordSpaces + "/>"});
    } else {
        file.push_back({"Pictures/c.png", coat});
        file.push_back(
            {"styles.xml", "<office:document-styles" + odfSpaces +
                               "><office:styles><style:style style:name=\"Head\" style:family=\"paragraph\"/>"
                               "</office:styles></office:document-styles>"});
        whole.push_back(
            {"styles.xml", "<office:document-styles" + odfSpaces + "><office:styles/></office:document-styles>"});
    }
    const Bytes result = filledWith(zip(whole), Value::object(), {{"head" + ending(), binary(zip(file))}});
    const std::string xml = body(GetParam(), result);
    if (isDocx()) {
        EXPECT_TRUE(has(xml, "w:pStyle w:val=\"part1_a3\"") && has(xml, "r:embed=\"part1_rId1\"")) << xml;
        EXPECT_TRUE(has(part(result, "word/styles.xml"), "w:styleId=\"part1_a3\"><w:name w:val=\"Шапка\""));
        EXPECT_TRUE(has(part(result, "word/_rels/document.xml.rels"), "Target=\"media/part1_c.png\""));
        EXPECT_TRUE(has(part(result, "[Content_Types].xml"), "/word/media/part1_c.png"));
        EXPECT_EQ(part(result, "word/media/part1_c.png"), coat);
    } else {
        EXPECT_TRUE(has(xml, "text:style-name=\"Head\"") && has(xml, "text:style-name=\"part1_bold\"")) << xml;
        EXPECT_TRUE(has(mainPart(Format::odt, result), "<style:style style:name=\"part1_bold\""));
        EXPECT_TRUE(has(part(result, "styles.xml"), "style:name=\"Head\""));
        EXPECT_TRUE(has(part(result, "META-INF/manifest.xml"), "Pictures/part1_c.png"));
        EXPECT_EQ(part(result, "Pictures/part1_c.png"), coat);
    }
}

TEST_P(InclusionTest, IsReadAnewWhenAFileChanges) {
    TemplateCache cache;
    const Bytes source = document(GetParam(), paragraph(GetParam(), "{вставить a}"));
    const auto first = cache.get(source, GetParam(), "order", parts({{"a", {"x"}}}));
    EXPECT_EQ(cache.get(source, GetParam(), "order", parts({{"a", {"x"}}})), first);
    EXPECT_NE(cache.get(source, GetParam(), "order", parts({{"a", {"y"}}})), first);
}

TEST(InclusionOfFormatsTest, KeepsThePageThatTheReplacedParagraphBegan) {
    const std::string page =
        "<style:style style:name=\"P1\" style:family=\"paragraph\" style:master-page-name=\"First\"/>";
    Parts whole = odtParts("<text:p text:style-name=\"P1\">{вставить a}</text:p>");
    std::string& content = whole.back().second;
    content.insert(content.find("<style:style"), page);
    const Value lent{{"a.odt", binary(document(Format::odt, "<text:p text:style-name=\"Standard\">x</text:p>"))}};
    Deflater deflater;
    const Bytes result =
        fill(readTemplate(zip(whole), Format::odt, "order", lent), Value::object(), Missing::error, deflater);
    EXPECT_EQ(body(Format::odt, result), "<text:p text:style-name=\"part1_First\">x</text:p>");
    EXPECT_NE(mainPart(Format::odt, result)
                  .find("<style:style style:name=\"part1_First\" style:family=\"paragraph\" "
                        "style:parent-style-name=\"Standard\" style:master-page-name=\"First\"/>"),
              std::string::npos);
}

TEST(InclusionOfFormatsTest, LetsTheFirstPageOfTheWholeWin) {
    const auto withPage = [](const std::string& master, const std::string& text) {
        Parts parts = odtParts("<text:p text:style-name=\"P1\">" + text + "</text:p>");
        std::string& content = parts.back().second;
        content.insert(content.find("<style:style"), "<style:style style:name=\"P1\" style:family=\"paragraph\" "
                                                     "style:master-page-name=\"" +
                                                         master + "\"/>");
        return zip(parts);
    };
    Deflater deflater;
    const Value lent{{"a.odt", binary(withPage("Own", "x"))}};
    const Bytes result = fill(readTemplate(withPage("First", "{вставить a}"), Format::odt, "order", lent),
                              Value::object(), Missing::error, deflater);
    EXPECT_EQ(body(Format::odt, result), "<text:p text:style-name=\"part1_First\">x</text:p>");
    EXPECT_NE(mainPart(Format::odt, result)
                  .find("<style:style style:name=\"part1_First\" style:master-page-name=\"First\" "
                        "style:family=\"paragraph\"/>"),
              std::string::npos)
        << mainPart(Format::odt, result);
}

TEST(InclusionOfFormatsTest, GivesAPageBreakBackToTheParagraphThatBeginsThePage) {
    const std::string pageBreak = "<w:r><w:rPr></w:rPr><w:br w:type=\"page\"/></w:r></w:p>";
    const std::string source = "<w:p><w:r><w:t>{вставить a}</w:t></w:r>" + pageBreak +
                               "<w:p><w:pPr><w:pStyle w:val=\"x\"/></w:pPr><w:r><w:t>y</w:t></w:r>" + pageBreak +
                               "<w:p><w:pPr></w:pPr><w:r><w:t>z</w:t></w:r></w:p>";
    const Value lent{{"a.docx", binary(document(Format::docx, paragraph(Format::docx, "x")))}};
    Deflater deflater;
    const Bytes result = fill(readTemplate(document(Format::docx, source), Format::docx, "order", lent),
                              Value::object(), Missing::error, deflater);
    EXPECT_EQ(text(Format::docx, result), "x\ny\n\nz");
    const std::string xml = body(Format::docx, result);
    EXPECT_NE(xml.find("<w:pStyle w:val=\"x\"/><w:pageBreakBefore/>"), std::string::npos) << xml;
    EXPECT_NE(xml.find("y</w:t></w:r><w:r><w:rPr/><w:br "), std::string::npos) << xml; // stays behind a text
}

class InclusionIntoWordTest : public testing::Test {
protected:
    static std::string item(const std::string& list, const std::string& text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"" + list +
               "\"/></w:numPr></w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }
    static std::string note(const std::string& id) {
        return "<w:p><w:r><w:t>см.</w:t></w:r><w:r><w:footnoteReference w:id=\"" + id + "\"/></w:r></w:p>";
    }
    static std::string numbering(const std::string& kind, const std::string& list) {
        return "<w:numbering" + wordSpaces + " xmlns:w15=\"urn:w15\"><w:abstractNum w:abstractNumId=\"" + kind +
               "\" w15:x=\"0\"><w:nsid w:val=\"AA\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:pStyle w:val=\"L\"/>"
               "<w:lvlText w:val=\"%1)\"/></w:lvl></w:abstractNum><w:num w:numId=\"" +
               list + "\"><w:abstractNumId w:val=\"" + kind + "\"/></w:num></w:numbering>";
    }
    static std::string footnotes(const std::string& id, const std::string& inside) {
        return "<w:footnotes" + wordSpaces +
               "><w:footnote w:type=\"separator\" w:id=\"0\"><w:p/></w:footnote><w:footnote w:id=\"" + id + "\"><w:p>" +
               inside + "</w:p></w:footnote></w:footnotes>";
    }
    static Bytes with(const std::string& body, const Parts& more) {
        Parts parts = docxParts(body);
        parts.insert(parts.end(), more.begin(), more.end());
        return zip(parts);
    }
    static Bytes filledWith(const Bytes& source, const Bytes& file, const Value& data = Value::object()) {
        const Value lent{{"a.docx", binary(file)}};
        Deflater deflater;
        return fill(readTemplate(source, Format::docx, "order", lent), data, Missing::error, deflater, lent);
    }
    static std::size_t count(const std::string& text, std::string_view what) {
        std::size_t found = 0;
        for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1))
            ++found;
        return found;
    }
};

TEST_F(InclusionIntoWordTest, BringsListsThatBeginAsTheyDoInTheFile) {
    const Bytes file = with(item("7", "первый") + item("7", "второй") + item("0", "без номера"),
                            {{"word/numbering.xml", numbering("3", "7")}});
    const std::string tag = paragraph(Format::docx, "{вставить a}");
    const Bytes result =
        filledWith(with(item("7", "свой") + tag + tag, {{"word/numbering.xml", numbering("3", "7")}}), file);
    const std::string xml = body(Format::docx, result), lists = part(result, "word/numbering.xml");
    for (const char* number : {"7", "8", "9", "0"})
        EXPECT_EQ(count(xml, "<w:numId w:val=\"" + std::string(number) + "\"/>"), number == std::string("7") ? 1U : 2U)
            << xml;
    EXPECT_EQ(count(lists, "<w:abstractNum "), 3U) << lists;
    EXPECT_LT(lists.rfind("<w:abstractNum "), lists.find("<w:num "));
    EXPECT_NE(lists.find("<w:num w:numId=\"9\"><w:abstractNumId w:val=\"5\"/></w:num>"), std::string::npos) << lists;
    EXPECT_EQ(count(lists, "w:nsid"), 1U);
    EXPECT_EQ(count(lists, "w15:x"), 1U);
}

TEST_F(InclusionIntoWordTest, BringsListsAndNotesIntoATemplateWithoutAny) {
    const Bytes file =
        with(item("1", "первый") + note("2"), {{"word/numbering.xml", numbering("0", "1")},
                                               {"word/footnotes.xml", footnotes("2", "<w:r><w:t>{law}</w:t></w:r>")}});
    const Bytes result =
        filledWith(document(Format::docx, paragraph(Format::docx, "{вставить a}")), file, {{"law", "ст. 351.8"}});
    EXPECT_NE(part(result, "word/numbering.xml").find("<w:num w:numId=\"1\""), std::string::npos);
    EXPECT_NE(part(result, "word/footnotes.xml").find(" w:id=\"1\"><w:p><w:r><w:t xml:space=\"preserve\">ст. 351.8"),
              std::string::npos)
        << part(result, "word/footnotes.xml");
    EXPECT_EQ(count(part(result, "word/footnotes.xml"), "xmlns:w="), 1U);
    EXPECT_NE(body(Format::docx, result).find("<w:footnoteReference w:id=\"1\"/>"), std::string::npos);
    EXPECT_NE(part(result, "word/_rels/document.xml.rels").find("Target=\"footnotes.xml\""), std::string::npos);
    EXPECT_NE(part(result, "[Content_Types].xml").find("/word/numbering.xml"), std::string::npos);
}

TEST_F(InclusionIntoWordTest, NumbersNotesBehindThoseOfTheTemplate) {
    const Bytes file =
        with(note("2") + note("2"), {{"word/footnotes.xml", footnotes("2", "<w:r><w:t>из части</w:t></w:r>")}});
    const Bytes result = filledWith(with(note("5") + paragraph(Format::docx, "{вставить a}"),
                                         {{"word/footnotes.xml", footnotes("5", "<w:r><w:t>своя</w:t></w:r>")}}),
                                    file);
    const std::string xml = body(Format::docx, result), notes = part(result, "word/footnotes.xml");
    for (const char* id : {"5", "6", "7"}) {
        EXPECT_EQ(count(xml, "<w:footnoteReference w:id=\"" + std::string(id) + "\"/>"), 1U) << xml;
        EXPECT_EQ(count(notes, "<w:footnote w:id=\"" + std::string(id) + "\">"), 1U) << notes;
    }
}

TEST_F(InclusionIntoWordTest, RefusesLinksInNotes) {
    const Bytes file =
        with(note("2"), {{"word/footnotes.xml", footnotes("2", "<w:hyperlink xmlns:r=\"r\" r:id=\"rId1\"/>")}});
    const std::string told =
        faultsOf([&] { filledWith(document(Format::docx, paragraph(Format::docx, "{вставить a}")), file); });
    EXPECT_NE(told.find("DT037"), std::string::npos);
    EXPECT_NE(told.find("в её сноске есть рисунок или ссылка"), std::string::npos);
}

} // namespace

} // namespace nastavnik::documents
