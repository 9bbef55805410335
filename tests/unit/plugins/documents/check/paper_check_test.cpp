// SPDX-License-Identifier: MIT
#include "check/paper_check.hpp"
#include "unit/plugins/documents/sketch.hpp"

#include <gtest/gtest.h>

namespace nastavnik::documents {

namespace {

using namespace sketch;

/// What the check says of a paper of these parts; one reason a line.
std::string flaws(Format format, const Parts& parts, const Baseline& baseline = {}) {
    PaperCheck check(format, baseline);
    Deflater deflater;
    FileInMemory file;
    PackageWriter writer(deflater, file, &check);
    for (const auto& [name, content] : parts) {
        if (name == "mimetype") {
            writer.copy({name, 0, 0, static_cast<std::uint32_t>(content.size()), content});
            continue;
        }
        writer.begin(name);
        writer.add(content);
        writer.end();
    }
    FaultList faults(fileName(format));
    check.finish(faults);
    std::string reasons;
    for (const Fault& fault : faults.take()) {
        EXPECT_EQ(fault.code, "DT080");
        const std::string& text = fault.message.ru;
        const std::size_t from = text.find("(часть ") + std::string("(часть ").size();
        reasons += (reasons.empty() ? "" : "\n") + text.substr(from, text.find("); ") - from);
    }
    return reasons;
}

std::string docxFlaws(const std::string& body) {
    const std::string reasons = flaws(Format::docx, docxParts(body));
    const std::string part = "«word/document.xml», ";
    return reasons.starts_with(part) ? reasons.substr(part.size()) : reasons;
}

std::string odtFlaws(const std::string& body) {
    const std::string reasons = flaws(Format::odt, odtParts(body));
    const std::string part = "«content.xml», ";
    return reasons.starts_with(part) ? reasons.substr(part.size()) : reasons;
}

std::string cell(const std::string& properties, const std::string& content = "<w:p/>") {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + content + "</w:tc>";
}

std::string table(int columns, const std::string& rows) {
    std::string grid;
    for (int i = 0; i < columns; ++i)
        grid += "<w:gridCol w:w=\"1\"/>";
    return "<w:tbl><w:tblGrid>" + grid + "</w:tblGrid>" + rows + "</w:tbl>";
}

std::string odtTable(int columns, const std::string& rows) {
    return "<table:table><table:table-column table:number-columns-repeated=\"" + std::to_string(columns) + "\"/>" +
           rows + "</table:table>";
}

const std::string row = "<w:tr>", rowEnd = "</w:tr>", first = "<w:vMerge w:val=\"restart\"/>", next = "<w:vMerge/>";
const std::string odtRow = "<table:table-row>", odtRowEnd = "</table:table-row>", odtCell = "<table:table-cell/>",
                  covered = "<table:covered-table-cell/>";

TEST(PaperCheckTest, LetsSoundPapersPass) {
    for (const Format format : {Format::docx, Format::odt})
        EXPECT_EQ(flaws(format, parts(format, paragraph(format, "текст &amp; знаки &#10; 🎓") +
                                                  sketch::table(format, {{"а", "б"}, {"в", "г"}}))),
                  "");
    EXPECT_EQ(docxFlaws(table(3, row + cell("<w:gridSpan w:val=\"2\"/>" + first) + cell("") + rowEnd + row +
                                     cell("<w:gridSpan w:val=\"2\"/>" + next) + cell("") + rowEnd)),
              "");
    EXPECT_EQ(odtFlaws(odtTable(
                  3, odtRow + "<table:table-cell table:number-columns-spanned=\"2\" table:number-rows-spanned=\"2\"/>" +
                         covered + odtCell + odtRowEnd + odtRow + covered + covered + odtCell + odtRowEnd)),
              "");
}

TEST(PaperCheckTest, FindsMarkupThatIsNotWellFormed) {
    EXPECT_EQ(docxFlaws("<w:p>"), "абзац 1: закрыт элемент «w:body», а открыт «w:p»");
    EXPECT_EQ(docxFlaws("<w:p/></w:p>"), "абзац 1: закрыт элемент «w:p», а открыт «w:body»");
    EXPECT_EQ(docxFlaws("<w:p a=\"1\" a=\"2\"/>"), "абзац 0: у элемента два свойства «a»");
    EXPECT_EQ(docxFlaws("<w:p a=1/>"), "абзац 0: элемент «w:p» записан с ошибкой");
    EXPECT_EQ(docxFlaws("<w:p a=\"<\"/>"), "абзац 0: в свойстве «a» есть знак, которого в XML не бывает");
    EXPECT_EQ(docxFlaws("<x:p/>"), "абзац 0: приставка «x» не объявлена");
    EXPECT_EQ(docxFlaws("<w:p x:a=\"\"/>"), "абзац 0: приставка «x» не объявлена");
    EXPECT_EQ(docxFlaws("<![CDATA[x]]>"), "абзац 0: в ней есть DOCTYPE или CDATA");
    EXPECT_EQ(docxFlaws("<!-- примечание --><w:p/>"), "");
    for (const char* text :
         {"&", "&x;", "&#;", "&#xZ;", "\x01", "\x7f\xc0\x80", "\xed\xa0\x80", "\xff", "]]>", "а\xd0"})
        EXPECT_EQ(docxFlaws("<w:p><w:r><w:t>" + std::string(text) + "</w:t></w:r></w:p>"),
                  "абзац 1: в тексте есть знак, которого в XML не бывает")
            << text;
}

TEST(PaperCheckTest, FindsPartsThatBreakOff) {
    const std::string whole = docxBody("<w:p/>");
    for (std::size_t size = 0; size < whole.size(); ++size) {
        Parts all = docxParts("");
        all.back().second = whole.substr(0, size);
        EXPECT_NE(flaws(Format::docx, all), "") << size;
    }
    Parts twoRoots = docxParts("");
    twoRoots.back().second += "<w:document/>";
    EXPECT_NE(flaws(Format::docx, twoRoots), "");
    Parts text = docxParts("");
    text.back().second += "x<!---->";
    EXPECT_EQ(flaws(Format::docx, text), "«word/document.xml», абзац 0: текст стоит вне всех элементов");
}

TEST(PaperCheckTest, ComesToTheSameHoweverThePartIsCut) {
    const std::string xml = docxBody(sketch::table(Format::docx, {{"а &lt; б", "г"}, {"🎓", "х"}}) + "<w:p/>");
    for (std::size_t at = 0; at < xml.size(); ++at) {
        const auto check = makePartCheck(Format::docx);
        check->add(std::string_view(xml).substr(0, at));
        check->add(std::string_view(xml).substr(at));
        check->end();
        EXPECT_TRUE(check->findings().empty()) << at << " " << check->findings().front().reason.en;
    }
}

TEST(PaperCheckTest, FindsElementsInWrongPlaces) {
    EXPECT_EQ(docxFlaws("<w:p><w:p/></w:p>"), "абзац 2: элемент «p» стоит не на месте");
    EXPECT_EQ(docxFlaws("<w:p><w:r><w:r/></w:r></w:p>"), "абзац 1: элемент «r» стоит не на месте");
    EXPECT_EQ(docxFlaws("<w:p><w:t/></w:p>"), "абзац 1: элемент «t» стоит не на месте");
    EXPECT_EQ(docxFlaws("<w:tr><w:tc><w:p/></w:tc></w:tr>"), "абзац 0: элемент «tr» стоит не на месте");
    EXPECT_EQ(docxFlaws(table(1, row + cell("", "") + rowEnd)), "абзац 0: ячейка таблицы кончается не абзацем");
    EXPECT_EQ(docxFlaws("<w:p><w:r><w:pict><w:txbxContent><w:p/></w:txbxContent></w:pict></w:r></w:p>"), "");
    EXPECT_EQ(odtFlaws("<text:p><text:p/></text:p>"), "абзац 2: элемент «p» стоит не на месте");
    EXPECT_EQ(odtFlaws(odtTable(1, odtRow + "<text:p/>" + odtCell + odtRowEnd)),
              "абзац 1: элемент «p» стоит не на месте");
    EXPECT_EQ(odtFlaws("<text:p><text:note><text:note-body><text:p/></text:note-body></text:note></text:p>"), "");
    EXPECT_EQ(odtFlaws("<text:p><draw:frame><draw:text-box><text:p/></draw:text-box></draw:frame></text:p>"), "");
}

TEST(PaperCheckTest, FindsTablesThatDoNotFit) {
    EXPECT_EQ(docxFlaws(table(1, "")), "абзац 0: в таблице нет строк");
    EXPECT_EQ(docxFlaws(table(1, row + rowEnd)), "абзац 0: в строке 1 таблицы нет ячеек");
    EXPECT_EQ(docxFlaws(table(2, row + cell("") + rowEnd)), "абзац 1: строка 1 таблицы занимает столбцов: 1, а их 2");
    EXPECT_EQ(docxFlaws(table(2, row + cell("<w:gridSpan w:val=\"3\"/>") + rowEnd)),
              "абзац 1: строка 1 таблицы занимает столбцов: 3, а их 2");
    const std::string apart = "<w:trPr><w:gridBefore w:val=\"1\"/><w:gridAfter w:val=\"1\"/></w:trPr>";
    EXPECT_EQ(docxFlaws(table(3, row + apart + cell(first) + rowEnd + row + apart + cell(next) + rowEnd)), "");
    EXPECT_EQ(docxFlaws(table(2, row + apart + cell("") + rowEnd)),
              "абзац 1: строка 1 таблицы занимает столбцов: 3, а их 2");
    const std::string lost = "абзац 2: в строке 2 таблицы ячейка продолжает ту, которой над ней нет";
    EXPECT_EQ(docxFlaws(table(1, row + cell("") + rowEnd + row + cell(next) + rowEnd)), lost);
    EXPECT_EQ(docxFlaws(table(1, row + cell(next) + rowEnd)),
              "абзац 1: в строке 1 таблицы ячейка продолжает ту, которой над ней нет");
    EXPECT_EQ(odtFlaws(odtTable(1, "")), "абзац 0: в таблице нет строк");
    EXPECT_EQ(odtFlaws(odtTable(2, odtRow + odtCell + odtRowEnd)),
              "абзац 0: строка 1 таблицы занимает столбцов: 1, а их 2");
    EXPECT_EQ(odtFlaws(odtTable(1, odtRow + covered + odtRowEnd)),
              "абзац 0: в строке 1 таблицы объединённые ячейки не сходятся");
    EXPECT_EQ(
        odtFlaws(odtTable(2, odtRow + "<table:table-cell table:number-columns-spanned=\"2\"/>" + odtCell + odtRowEnd)),
        "абзац 0: в строке 1 таблицы объединённые ячейки не сходятся");
    EXPECT_EQ(odtFlaws(odtTable(1, odtRow + "<table:table-cell table:number-rows-spanned=\"2\"/>" + odtRowEnd)),
              "абзац 0: объединённые ячейки выходят за конец таблицы");
}

TEST(PaperCheckTest, FollowsTablesInTables) {
    const std::string inner = table(2, row + cell("") + cell("") + rowEnd);
    EXPECT_EQ(docxFlaws(table(1, row + cell("", inner + "<w:p/>") + rowEnd)), "");
    EXPECT_EQ(docxFlaws(table(1, row + cell("", inner) + rowEnd)), "абзац 2: ячейка таблицы кончается не абзацем");
    EXPECT_EQ(docxFlaws(table(1, row + cell("", table(3, row + cell("") + rowEnd) + "<w:p/>") + rowEnd)),
              "абзац 1: строка 1 таблицы занимает столбцов: 1, а их 3");
}

TEST(PaperCheckTest, DoesNotCountWhatWasBeforeATrackedChange) {
    EXPECT_EQ(docxFlaws("<w:tbl><w:tblGrid><w:gridCol/><w:tblGridChange><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>"
                        "</w:tblGridChange></w:tblGrid>" +
                        row + cell("<w:tcPrChange><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr></w:tcPrChange>") + rowEnd +
                        "</w:tbl>"),
              "");
}

TEST(PaperCheckTest, FindsIdsThatAreThereTwice) {
    const std::string mark = "<w:bookmarkStart w:id=\"1\" w:name=\"a\"/><w:bookmarkEnd w:id=\"1\"/>";
    EXPECT_EQ(docxFlaws("<w:p>" + mark + "</w:p>"), "");
    EXPECT_EQ(docxFlaws("<w:p>" + mark + mark + "</w:p>"),
              "абзац 1: «bookmarkStart id=1» есть дважды\n«word/document.xml», абзац 1: «bookmarkStart name=a» есть "
              "дважды");
    const std::string picture =
        "<wp:docPr xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" id=\"5\"/>";
    EXPECT_EQ(docxFlaws("<w:p>" + picture + picture + "</w:p>"), "абзац 1: «docPr id=5» есть дважды");
    EXPECT_EQ(odtFlaws("<text:p xml:id=\"a\"/><text:p xml:id=\"a\"/>"), "абзац 1: «xml:id=a» есть дважды");
    EXPECT_EQ(odtFlaws("<text:p><text:bookmark text:name=\"a\"/><text:bookmark text:name=\"a\"/></text:p>"),
              "абзац 1: «bookmark a» есть дважды");
}

TEST(PaperCheckTest, FindsReferencesToWhatIsNotThere) {
    EXPECT_EQ(docxFlaws("<w:p><w:hyperlink r:id=\"rId9\"/></w:p>"), "ссылка на «rId9», чего в файле нет");
    EXPECT_EQ(odtFlaws("<text:p><draw:frame><draw:image xlink:href=\"Pictures/a.png\"/></draw:frame></text:p>"),
              "ссылка на «Pictures/a.png», чего в файле нет");
    Parts lost = docxParts("<w:p/>");
    lost[1].second.replace(lost[1].second.find("word/document.xml"), 17, "word/d0cument.xml");
    EXPECT_EQ(flaws(Format::docx, lost), "«_rels/.rels», связь «rId1» ведёт к части «word/d0cument.xml», которой нет");
}

TEST(PaperCheckTest, FindsPartsThatThePackageDoesNotList) {
    Parts docx = docxParts("<w:p/>");
    docx.push_back({"word/media/a.png", "png"});
    EXPECT_EQ(flaws(Format::docx, docx), "«word/media/a.png», у неё не назван вид");
    Parts odt = odtParts("<text:p/>");
    odt.push_back({"Pictures/a.png", "png"});
    EXPECT_EQ(flaws(Format::odt, odt), "«Pictures/a.png», её нет в перечне частей");
    odt.pop_back();
    odt.erase(odt.begin() + 2);
    EXPECT_EQ(flaws(Format::odt, odt), "«META-INF/manifest.xml», названа часть «content.xml», которой нет");
    Parts twice = odtParts("<text:p/>");
    twice.push_back(twice.back());
    EXPECT_EQ(flaws(Format::odt, twice), "«content.xml», она записана дважды");
}

TEST(PaperCheckTest, WantsTheMimetypeFirstAndStored) {
    Parts odt = odtParts("<text:p/>");
    std::rotate(odt.begin(), odt.begin() + 1, odt.end());
    EXPECT_EQ(flaws(Format::odt, odt), "«mimetype», она должна стоять первой и несжатой");
    Parts other = odtParts("<text:p/>");
    other.front().second = "application/zip";
    EXPECT_EQ(flaws(Format::odt, other), "«mimetype», она должна стоять первой и несжатой");
}

TEST(PaperCheckTest, ForgivesWhatTheTemplateHasItself) {
    const Parts sloppy = docxParts(table(3, row + cell("") + rowEnd));
    Baseline baseline;
    baseline.flaws["word/document.xml"].set(static_cast<std::size_t>(Flaw::geometry));
    EXPECT_EQ(flaws(Format::docx, sloppy, baseline), "");
    const Bytes source = zip(docxParts(table(3, row + cell("", paragraph(Format::docx, "{a}")) + rowEnd)));
    EXPECT_EQ(text(Format::docx, filled(Format::docx, source, {{"a", "да"}})), "да");
}

TEST(PaperCheckTest, LetsNoPaperOutThatItRefuses) {
    const std::string rows = row + cell(first, paragraph(Format::docx, "{a | или без строки}")) + rowEnd + row +
                             cell(next) + rowEnd + row + cell("") + rowEnd;
    const Bytes source = zip(docxParts(table(1, rows)));
    EXPECT_EQ(faultsOf([&] { filled(Format::docx, source, {{"a", "есть"}}); }), "(no error)");
    EXPECT_EQ(
        faultsOf([&] {
            filled(Format::docx, source, {{"a", ""}});
        }),
        "order.docx: DT080 документ не выдан: он вышел бы испорченным (часть «word/document.xml», абзац 1: в "
        "строке 1 таблицы ячейка продолжает ту, которой над ней нет); если строки объединённых ячеек исчезают или "
        "повторяются порознь, разъедините эти ячейки в шаблоне; иначе это ошибка программы: сообщите о ней и "
        "приложите шаблон");
}

TEST(PaperCheckTest, ComesToTheSameWithRunsThatItKnows) {
    const std::string good =
        docxBody(sketch::table(Format::docx, {{"а", "б"}, {"в", "г"}}) + paragraph(Format::docx, "е"));
    MarkupRuns runs;
    const auto teacher = makePartCheck(Format::docx);
    teacher->learn(runs);
    teacher->add(good);
    for (const std::string cut :
         {"</w:p>", "</w:tc>", "<w:tr>", "<w:r>", "<w:gridCol w:w=\"3000\"/>", "</w:document>"}) {
        std::string bad = good;
        bad.erase(bad.rfind(cut), cut.size());
        std::string said[2];
        for (const bool knows : {false, true}) {
            const auto check = makePartCheck(Format::docx);
            if (knows)
                check->know(runs);
            check->add(bad);
            check->end();
            for (const Finding& finding : check->findings())
                said[knows] += finding.reason.ru + "\n";
        }
        EXPECT_EQ(said[0], said[1]) << cut;
        EXPECT_NE(said[0], "") << cut;
    }
}

} // namespace

} // namespace nastavnik::documents
