// SPDX-License-Identifier: MIT
#include "tables/tables.hpp"

#include "nastavnik/error.hpp"
#include "unit/plugins/documents/sketch.hpp"

#include <gmock/gmock.h>

namespace nastavnik::documents {
namespace {

using testing::ElementsAre;

std::string cellText(const Value& cell) {
    std::string text = cell["row"].dump() + "," + cell["column"].dump();
    if (cell["rows"] != 1 || cell["columns"] != 1)
        text += " " + cell["rows"].dump() + "x" + cell["columns"].dump();
    text += ":";
    for (const Value& paragraph : cell["paragraphs"])
        text += (paragraph["item"].get<bool>() ? " * " : " ") + paragraph["text"].get<std::string>();
    return text;
}

/// Paragraphs as they are, cells as "row,column rowsxcolumns: text".
std::vector<std::string> read(std::string_view bytes, const std::string& file) {
    std::vector<std::string> result;
    const Value read = readTables(bytes, file);
    for (const Value& block : read["blocks"])
        if (block.contains("paragraph"))
            result.push_back(block["paragraph"]["text"]);
        else
            for (const Value& cell : block["table"]["cells"])
                result.push_back(cellText(cell));
    return result;
}

std::string codeOf(std::string_view bytes, const std::string& file) {
    try {
        readTables(bytes, file);
    } catch (const Error& error) {
        return error.faults().front().code;
    }
    return "";
}

std::string docx(const std::string& body) { return sketch::zip(sketch::parts(Format::docx, body)); }
std::string odt(const std::string& body) { return sketch::zip(sketch::parts(Format::odt, body)); }

TEST(TablesTest, ReadMergedCellsOfDocx) {
    const auto cell = [](const std::string& text, const std::string& merge) {
        return "<w:tc><w:tcPr>" + merge + "</w:tcPr>" + sketch::paragraph(Format::docx, text) + "</w:tc>";
    };
    EXPECT_THAT(
        read(docx(sketch::paragraph(Format::docx, std::string("Карта")) + "<w:tbl><w:tr>" +
                  cell("Этап", "<w:vMerge w:val=\"restart\"/>") + cell("Срок", "") + cell("Кто", "") + "</w:tr><w:tr>" +
                  cell("", "<w:vMerge/>") + cell("май", "<w:gridSpan w:val=\"2\"/>") + "</w:tr></w:tbl>"),
             "a.docx"),
        ElementsAre("Карта", "0,0 2x1: Этап", "0,1: Срок", "0,2: Кто", "1,1 1x2: май"));
}

TEST(TablesTest, LeaveOutWhatWasDeletedAndMarkItems) {
    EXPECT_THAT(
        read(docx("<w:p><w:r><w:t>до </w:t></w:r><w:del><w:r><w:delText>мая</w:delText></w:r></w:del>"
                  "<w:ins><w:r><w:t>июня</w:t></w:r></w:ins></w:p><w:tbl><w:tr><w:tc><w:p><w:pPr><w:numPr/></w:pPr>"
                  "<w:r><w:t>совет</w:t><w:br/><w:t>сайт</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"),
             "a.docx"),
        ElementsAre("до июня", "0,0: * совет сайт"));
}

TEST(TablesTest, ReadMergedCellsOfOdt) {
    EXPECT_THAT(
        read(
            odt("<text:h>Карта<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>сноска</"
                "text:p>"
                "</text:note-body></text:note></text:h><table:table><table:table-row>"
                "<table:table-cell table:number-rows-spanned=\"2\"><text:p>Этап</text:p></table:table-cell>"
                "<table:table-cell table:number-columns-spanned=\"2\"><text:p>в<text:s/>мае</text:p></table:table-cell>"
                "<table:covered-table-cell/></table:table-row><table:table-row><table:covered-table-cell/>"
                "<table:table-cell><text:list><text:list-item><text:p>один</text:p></text:list-item></text:list>"
                "</table:table-cell><table:table-cell/></table:table-row></table:table>"),
            "a.odt"),
        ElementsAre("Карта", "0,0 2x1: Этап", "0,1 1x2: в мае", "1,1: * один", "1,2:", "сноска"));
}

TEST(TablesTest, ReadPagesAsWrongAsTheyAre) {
    EXPECT_THAT(read("<html><head><title>нет</title><style>p{}</style></head><h1>План&nbsp;&laquo;А&raquo;</h1><table>"
                     "<tr><th rowspan=2>Этап<th>Срок<tr><td colspan=99999999>май<br>июнь<p>июль</table>хвост",
                     "a.html"),
                ElementsAre("План «А»", "0,0 2x1: Этап", "0,1: Срок", "1,1 1x127: май июнь июль", "хвост"));
}

TEST(TablesTest, TakeInnerTablesOutOfOuterOnes) {
    EXPECT_THAT(read("<table><tr><td>шапка<table><tr><td>Срок</td></tr></table>подпись</td></tr></table>", "a.html"),
                ElementsAre("0,0: Срок", "0,0: шапка подпись"));
}

TEST(TablesTest, ReadTabsQuotesAndParagraphs) {
    EXPECT_THAT(read("План\r\nСрок\tКто\r\n\"май\nиюнь\"\t\"\"\"Наставник\"\" – конкурс\"\r\n\"Дебют\" "
                     "конкурс\tкуратор\r\nИтог\r\n",
                     "a.tsv"),
                ElementsAre("План", "0,0: Срок", "0,1: Кто", "1,0: май июнь", "1,1: \"Наставник\" – конкурс",
                            "2,0: \"Дебют\" конкурс", "2,1: куратор", "Итог"));
}

TEST(TablesTest, KnowEncodingsByTheirBytes) {
    const std::vector<std::string> expected{"0,0: Май", "0,1: Кто"};
    EXPECT_EQ(read("\xCC\xE0\xE9\t\xCA\xF2\xEE", "a.tsv"), expected);
    EXPECT_EQ(read("\xEF\xBB\xBFМай\tКто", "a.tsv"), expected);
    EXPECT_EQ(read(std::string_view("\xFF\xFE\x1C\x04\x30\x04\x39\x04\t\0\x1A\x04\x42\x04\x3E\x04", 16), "a.tsv"),
              expected);
    EXPECT_EQ(read("<meta charset=koi8-r><table><td>\xED\xC1\xCA<td>\xEB\xD4\xCF", "a.html"), expected);
}

TEST(TablesTest, RefuseWhatIsNoTable) {
    EXPECT_EQ(codeOf("%PDF-1.7", "a.pdf"), "DT050");
    EXPECT_EQ(codeOf("\xD0\xCF\x11\xE0\xA1\xB1", "a.doc"), "DT050");
    EXPECT_EQ(codeOf(std::string_view("a\tb\0c", 5), "a.tsv"), "DT051");
    EXPECT_EQ(codeOf("PK\x03\x04 no", "a.docx"), "DT003");
    EXPECT_EQ(codeOf(sketch::zip({{"readme.txt", "x"}}), "a.docx"), "DT005");
    EXPECT_EQ(codeOf(docx("<w:p>"), "a.docx"), "DT006");
}

TEST(TablesTest, BoundHostileFiles) {
    std::string deep = "<html>", attributes = "<table ", cells = "<table><tr>";
    for (int count = 0; count < 50'000; ++count) {
        deep += "<div>";
        attributes += "a" + std::to_string(count) + "=1 ";
        cells += "<td colspan=1000>x";
    }
    EXPECT_EQ(codeOf(deep, "a.html"), "DT053");
    EXPECT_EQ(codeOf(attributes + ">", "a.html"), "DT053");
    EXPECT_EQ(codeOf(cells, "a.html"), "DT052");
    std::string rows;
    for (int count = 0; count < 60'000; ++count)
        rows += "a\tb\n";
    EXPECT_EQ(codeOf(rows, "a.tsv"), "DT052");
    EXPECT_EQ(codeOf(std::string(21U << 20U, 'x'), "a.tsv"), "DT052");
}

TEST(TablesTest, ReadWorkbooksOfExcel) {
    const std::string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const std::string styles =
        "<styleSheet xmlns=\"" + main +
        "\"><numFmts count=\"2\">"
        "<numFmt numFmtId=\"164\" formatCode=\"dd\\.mm\\.yyyy\"/>"
        "<numFmt numFmtId=\"165\" formatCode=\"0.0&quot; дня&quot;\"/></numFmts>"
        "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>"
        "<xf numFmtId=\"164\"/><xf numFmtId=\"14\"/><xf numFmtId=\"165\"/></cellXfs></styleSheet>";
    const std::string strings = "<sst xmlns=\"" + main +
                                "\"><si><t>ФИО</t></si><si><r><t>Ёлкин </t></r><r><t>Пётр</t></r>"
                                "<rPh><t>hint</t></rPh></si></sst>";
    const std::string sheet =
        "<worksheet xmlns=\"" + main +
        "\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c>"
        "<c r=\"C1\" t=\"inlineStr\"><is><t>Родился</t></is></c></row><row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c>"
        "<c r=\"C2\" s=\"1\"><v>40616</v></c><c r=\"D2\" s=\"2\"><v>46266</v></c><c r=\"E2\" s=\"3\"><v>2.5</v></c>"
        "<c r=\"F2\" t=\"b\"><v>1</v></c><c r=\"G2\" t=\"str\"><f>A2&amp;B2</f><v>итог</v></c>"
        "<c r=\"H2\" t=\"s\"><v>99</v></c></row></sheetData></worksheet>";
    EXPECT_THAT(read(sketch::zip({{"xl/workbook.xml", "<workbook/>"},
                                  {"xl/sharedStrings.xml", strings},
                                  {"xl/styles.xml", styles},
                                  {"xl/worksheets/sheet1.xml", sheet}}),
                     "люди.xlsx"),
                ElementsAre("0,0: ФИО", "0,2: Родился", "1,0: Ёлкин Пётр", "1,2: 14.03.2011", "1,3: 01.09.2026",
                            "1,4: 2.5", "1,5: да", "1,6: итог", "1,7:"));
}

/// Merged cells are named after all others; a row that is empty may be left out of the sheet.
TEST(TablesTest, PutTheMergedCellsOfAWorkbookTogether) {
    const std::string sheet =
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
        "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>План</t></is></c><c r=\"B1\"/><c r=\"C1\"/></row>"
        "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>Этап</t></is></c>"
        "<c r=\"B3\" t=\"inlineStr\"><is><t>1. Приказ\n2. План</t></is></c></row>"
        "<row r=\"4\"><c r=\"A4\"/><c r=\"B4\" t=\"inlineStr\"><is><t>Отчёт</t></is></c></row></sheetData>"
        "<mergeCells><mergeCell ref=\"A1:C1\"/><mergeCell ref=\"A3:A4\"/><mergeCell ref=\"B9\"/>"
        "<mergeCell ref=\"C7:A2\"/><mergeCell ref=\"A5:ZZZZ9\"/></mergeCells></worksheet>";
    const Value tables =
        readTables(sketch::zip({{"xl/workbook.xml", "<workbook/>"}, {"xl/worksheets/sheet1.xml", sheet}}), "план.xlsx");
    const Value& cells = tables["blocks"][0]["table"]["cells"];
    ASSERT_EQ(cells.size(), 4U);
    EXPECT_EQ(cells[0]["columns"], 3);
    EXPECT_EQ(cells[1]["rows"], 2);
    EXPECT_EQ(cells[2]["paragraphs"].size(), 2U);
    EXPECT_EQ(cells[2]["paragraphs"][1]["text"], "2. План");
    EXPECT_EQ(cells[3]["column"], 1);
}

TEST(TablesTest, RefuseABrokenWorkbookByNamingItsPart) {
    EXPECT_EQ(codeOf(sketch::zip({{"xl/workbook.xml", "<workbook/>"}, {"xl/worksheets/sheet1.xml", "<worksheet>"}}),
                     "люди.xlsx"),
              "DT006");
}

TEST(TablesTest, TellACommaFromASemicolonByTheHeading) {
    EXPECT_THAT(read("ФИО,Школа\n\"Ким, Анна\",s1\n", "a.csv"),
                ElementsAre("0,0: ФИО", "0,1: Школа", "1,0: Ким, Анна", "1,1: s1"));
    EXPECT_THAT(read("ФИО;Школа, адрес\nКим;s1\n", "a.csv"),
                ElementsAre("0,0: ФИО", "0,1: Школа, адрес", "1,0: Ким", "1,1: s1"));
}

} // namespace
} // namespace nastavnik::documents
