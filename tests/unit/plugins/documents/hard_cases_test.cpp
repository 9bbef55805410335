// SPDX-License-Identifier: MIT
// What offices and people put into templates and data that breaks template engines. Every case in both formats; every
// paper has passed the check of papers, or filled() would have thrown DT080.
#include "unit/plugins/documents/sketch.hpp"

#include <gtest/gtest.h>

namespace nastavnik::documents {

namespace {

using namespace sketch;

struct HardCase {
    const char* name;
    std::string (*body)(Format);
    const char* data;
    std::string expected;                   ///< text of the main part; or the fault
    std::optional<std::string> inDocx = {}; ///< when that comes out otherwise
};

std::string either(Format format, const std::string& docx, const std::string& odt) {
    return format == Format::docx ? docx : odt;
}

std::string run(const std::string& text) { return "<w:r><w:t>" + text + "</w:t></w:r>"; }

/// A paragraph of this XML, which is the content of a paragraph.
std::string raw(Format format, const std::string& docx, const std::string& odt) {
    return either(format, "<w:p>" + docx + "</w:p>", "<text:p>" + odt + "</text:p>");
}

/// "{na", something without width, "me}".
std::string parted(Format format, const std::string& docx, const std::string& odt) {
    return raw(format, run("{na") + docx + run("me}"), "{na" + odt + "me}");
}

std::string odtCells(const std::string& cells) { return "<table:table-row>" + cells + "</table:table-row>"; }

std::string docxTable(int columns, const std::string& rows) {
    std::string grid;
    for (int i = 0; i < columns; ++i)
        grid += "<w:gridCol w:w=\"100\"/>";
    return "<w:tbl><w:tblPr/><w:tblGrid>" + grid + "</w:tblGrid>" + rows + "</w:tbl>";
}

std::string odtTable(int columns, const std::string& rows) {
    return "<table:table><table:table-column table:number-columns-repeated=\"" + std::to_string(columns) + "\"/>" +
           rows + "</table:table>";
}

std::string tableOf(Format format, int columns, const std::string& rows) {
    return format == Format::docx ? docxTable(columns, rows) : odtTable(columns, rows);
}

/// A cell over several columns.
std::string wide(Format format, int columns, const std::string& text) {
    const std::string number = std::to_string(columns);
    std::string covered;
    for (int i = 1; i < columns; ++i)
        covered += "<table:covered-table-cell/>";
    return either(format,
                  "<w:tc><w:tcPr><w:gridSpan w:val=\"" + number + "\"/></w:tcPr>" + paragraph(format, text) + "</w:tc>",
                  "<table:table-cell table:number-columns-spanned=\"" + number + "\">" + paragraph(format, text) +
                      "</table:table-cell>" + covered);
}

std::string narrow(Format format, const std::string& text) {
    return either(format, "<w:tc>" + paragraph(format, text) + "</w:tc>",
                  "<table:table-cell>" + paragraph(format, text) + "</table:table-cell>");
}

std::string rowOf(Format format, const std::string& cells) {
    return either(format, "<w:tr>" + cells + "</w:tr>", odtCells(cells));
}

std::string bookmark(Format format) {
    return either(format, "<w:bookmarkStart w:id=\"0\" w:name=\"_GoBack\"/><w:bookmarkEnd w:id=\"0\"/>",
                  "<text:bookmark text:name=\"_GoBack\"/>");
}

std::string picture(Format format) {
    return either(format,
                  "<w:r><w:drawing><wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/"
                  "wordprocessingDrawing\"><wp:docPr id=\"1\" name=\"Герб\"/></wp:inline></w:drawing></w:r>",
                  "<draw:frame draw:name=\"Герб\"/>");
}

std::string note(Format format, const std::string& text) {
    return either(format, "<w:r><w:footnoteReference w:id=\"2\"/></w:r>",
                  "<text:note text:note-class=\"footnote\"><text:note-citation>1</text:note-citation><text:note-body>"
                  "<text:p>" +
                      text + "</text:p></text:note-body></text:note>");
}

std::string box(Format format, const std::string& text) {
    return either(format, "<w:r><w:pict><w:txbxContent>" + paragraph(format, text) + "</w:txbxContent></w:pict></w:r>",
                  "<draw:frame><draw:text-box>" + paragraph(format, text) + "</draw:text-box></draw:frame>");
}

const char* const name = R"({"name": "Анна"})";
const char* const list = R"({"a": [{"n": "один", "b": [1, 2]}, {"n": "два", "b": []}, {"n": "три", "b": [3]}]})";
const char* const nothing = R"({"a": []})";

const std::vector<HardCase> cases{
    // Tags that the office took apart.
    {"TagInLetters",
     [](Format f) -> std::string {
         return paragraph(f, Texts{"{", "n", "a", "m", "e", "}"});
     },
     name, "Анна"},
    {"TagInTwoRuns",
     [](Format f) -> std::string {
         return paragraph(f, Texts{"{na", "me}"});
     },
     name, "Анна"},
    {"TagWithOneBoldLetter",
     [](Format f) -> std::string {
         return paragraph(f, Texts{"имя: {na", "m", "e}!"});
     },
     name, "имя: Анна!"},
    {"TagWithSpellingMarks",
     [](Format f) -> std::string {
         return parted(f, "<w:proofErr w:type=\"spellStart\"/>", "<text:soft-page-break/>");
     },
     name, "Анна"},
    {"TagAroundABookmark", [](Format f) -> std::string { return parted(f, bookmark(f), bookmark(f)); }, name, "Анна"},
    {"TagOverAPageOfBefore",
     [](Format f) -> std::string {
         return raw(f, run("{na") + "<w:r><w:lastRenderedPageBreak/><w:t>me}</w:t></w:r>",
                    "{na<text:soft-page-break/>me}");
     },
     name, "Анна"},
    {"TagInALink",
     [](Format f) -> std::string {
         return raw(f, "<w:hyperlink w:anchor=\"x\">" + run("{na") + "</w:hyperlink>" + run("me}"),
                    "<text:a xlink:href=\"#x\">{na</text:a>me}");
     },
     name, "Анна"},
    {"TagInsertedUnderTracking",
     [](Format f) -> std::string {
         return raw(f, "<w:ins w:id=\"1\">" + run("{na") + "</w:ins>" + run("me}"),
                    "{na<text:change-start text:change-id=\"c\"/>m<text:change-end text:change-id=\"c\"/>e}");
     },
     name, "Анна"},
    {"TagInDeletedText",
     [](Format f) -> std::string {
         return either(
             f, "<w:p>" + run("да") + "<w:del w:id=\"1\"><w:r><w:delText>{gone}</w:delText></w:r></w:del></w:p>",
             "<text:tracked-changes><text:changed-region><text:deletion><text:p>{gone}</text:p></text:deletion>"
             "</text:changed-region></text:tracked-changes><text:p>да</text:p>");
     },
     name, "да"},
    {"TagWithNoBreakSpaces",
     [](Format f) -> std::string { return paragraph(f, "{\u00a0name\u00a0|\u00a0прописные\u00a0}"); }, name, "АННА"},
    {"TagWithACapitalOfAutocorrection", [](Format f) -> std::string { return paragraph(f, "{Если name}да{Конец}"); },
     name, "да"},
    {"TagWithCurlyQuotes", [](Format f) -> std::string { return paragraph(f, "{если name = «анна»}да{конец}"); }, name,
     "да"},
    {"TagWithEnglishCurlyQuotes", [](Format f) -> std::string { return paragraph(f, "{если name = “анна”}да{конец}"); },
     name, "да"},
    {"TagsSideBySide", [](Format f) -> std::string { return paragraph(f, "{name}{name}"); }, name, "АннаАнна"},
    {"TagsThatShareARun",
     [](Format f) -> std::string {
         return paragraph(f, Texts{"{name", "} и {", "name}"});
     },
     name, "Анна и Анна"},
    {"BracesAsText", [](Format f) -> std::string { return paragraph(f, "{\"{\"}name{\"}\"}"); }, name, "{name}"},
    {"TagWithInvisibleHyphen", [](Format f) -> std::string { return paragraph(f, "{na\u00adme}"); }, name, "Анна"},
    // Every place of a document.
    {"InAHeading",
     [](Format f) -> std::string {
         return either(f, "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr>" + run("{name}") + "</w:p>",
                       "<text:h text:outline-level=\"1\">{name}</text:h>");
     },
     name, "Анна"},
    {"InABlockOfContentControl",
     [](Format f) -> std::string {
         return either(f, "<w:sdt><w:sdtContent>" + paragraph(f, "{name}") + "</w:sdtContent></w:sdt>",
                       "<text:section text:name=\"s\">" + paragraph(f, "{name}") + "</text:section>");
     },
     name, "Анна"},
    {"InAContentControlOfALine",
     [](Format f) -> std::string {
         return raw(f, "<w:sdt><w:sdtContent>" + run("{name}") + "</w:sdtContent></w:sdt>",
                    "<text:span>{name}</text:span>");
     },
     name, "Анна"},
    {"InAFieldsResult",
     [](Format f) -> std::string {
         return raw(f,
                    "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>TITLE</w:instrText></w:r><w:r>"
                    "<w:fldChar w:fldCharType=\"separate\"/></w:r>" +
                        run("{name}") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
                    "<text:span>{name}</text:span>");
     },
     name, "Анна"},
    {"InATextBox", [](Format f) -> std::string { return raw(f, box(f, "{name}"), box(f, "{name}")); }, name, "\nАнна"},
    {"BesideATextBox",
     [](Format f) -> std::string {
         return raw(f, run("{na") + box(f, "{name}") + run("me}"), "{na" + box(f, "{name}") + "me}");
     },
     name, "Анна\nАнна"},
    {"InAList",
     [](Format f) -> std::string {
         return either(f, "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>" + run("{name}") + "</w:p>",
                       "<text:list><text:list-item><text:p>{name}</text:p></text:list-item></text:list>");
     },
     name, "Анна"},
    {"InACell",
     [](Format f) -> std::string {
         return sketch::table(f, {{"{name}", "б"}});
     },
     name, "Анна\nб"},
    {"InAWideCell", [](Format f) -> std::string { return tableOf(f, 2, rowOf(f, wide(f, 2, "{name}"))); }, name,
     "Анна"},
    {"InATableInATable",
     [](Format f) -> std::string {
         return tableOf(f, 1,
                        rowOf(f, either(f, "<w:tc>" + tableOf(f, 1, rowOf(f, narrow(f, "{name}"))) + "<w:p/></w:tc>",
                                        "<table:table-cell>" + tableOf(f, 1, rowOf(f, narrow(f, "{name}"))) +
                                            "</table:table-cell>")));
     },
     name, "Анна", "Анна\n"},
    {"BesideANote",
     [](Format f) -> std::string { return raw(f, run("{name}") + note(f, ""), "{name}" + note(f, "{name}")); }, name,
     "Анна\nАнна", "Анна"},
    // Loops in every place.
    {"LoopOfRows",
     [](Format f) -> std::string {
         return sketch::table(f, {{"к", "л"}, {"{#a}{n}", "{№}{/a}"}});
     },
     list, "к\nл\nодин\n1\nдва\n2\nтри\n3"},
    {"LoopOfTwoRows",
     [](Format f) -> std::string {
         return sketch::table(f, {{"{#a}{n}"}, {"{№}{/a}"}});
     },
     list, "один\n1\nдва\n2\nтри\n3"},
    {"LoopBetweenRowsOfTags",
     [](Format f) -> std::string {
         return sketch::table(f, {{"{#a}", ""}, {"{n}", "{№}"}, {"{/a}", ""}});
     },
     list, "один\n1\nдва\n2\nтри\n3"},
    {"LoopOfRowsWithWideCells",
     [](Format f) -> std::string { return tableOf(f, 3, rowOf(f, wide(f, 2, "{#a}{n}") + narrow(f, "{№}{/a}"))); },
     list, "один\n1\nдва\n2\nтри\n3"},
    {"LoopOfRowsUnderAMergedHead",
     [](Format f) -> std::string {
         return either(
             f,
             docxTable(2, "<w:tr><w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr><w:p/></w:tc>" + narrow(f, "х") +
                              "</w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>" +
                              narrow(f, "{#a}{n}{/a}") + "</w:tr>"),
             odtTable(2,
                      odtCells(narrow(f, "") + narrow(f, "х")) + odtCells(narrow(f, "") + narrow(f, "{#a}{n}{/a}"))));
     },
     list, "\nх\n\nодиндватри"},
    {"LoopInLoopOfRows",
     [](Format f) -> std::string {
         return sketch::table(f, {{"{#a}{n}", ""}, {"", "{#b}{.}{/b}{/a}"}});
     },
     list, "один\n\n\n12\nдва\n\n\n\nтри\n\n\n3"},
    {"LoopOfRowsInLoopOfRows",
     [](Format f) -> std::string {
         return sketch::table(f, {{"{#a}{n}"}, {"{#b}"}, {"{.}"}, {"{/b}"}, {"{/a}"}});
     },
     list, "один\n1\n2\nдва\nтри\n3"},
    {"LoopInsideAParagraph", [](Format f) -> std::string { return paragraph(f, "[{#a}{n} {/a}]"); }, list,
     "[один два три ]"},
    {"LoopOverBoldRuns",
     [](Format f) -> std::string {
         return paragraph(f, Texts{"{#a}", "{n}", ", {/a}"});
     },
     list, "один, два, три, "},
    {"LoopOfParagraphs",
     [](Format f) -> std::string {
         return paragraphs(f, {"{#a}", "{n}", "{/a}", "конец"});
     },
     list, "один\nдва\nтри\nконец"},
    {"LoopOfTables",
     [](Format f) -> std::string {
         return paragraph(f, "{#a}") + sketch::table(f, {{"{n}"}}) + paragraphs(f, {"", "{/a}"});
     },
     list, "один\n\nдва\n\nтри\n"},
    {"LoopOfListItems",
     [](Format f) -> std::string {
         return either(f, paragraphs(f, {"{#a}{n}", "{/a}"}),
                       "<text:list><text:list-item><text:p>{#a}{n}</text:p></text:list-item><text:list-item><text:p>{/"
                       "a}</text:p></text:list-item></text:list>");
     },
     list, "один\nдва\nтри"},
    {"LoopWithABookmark",
     [](Format f) -> std::string {
         return paragraph(f, "{#a}") + raw(f, bookmark(f) + run("{n}"), bookmark(f) + "{n}") + paragraph(f, "{/a}");
     },
     list, "один\nдва\nтри"},
    {"LoopWithAPicture",
     [](Format f) -> std::string {
         return paragraph(f, "{#a}") + raw(f, picture(f), picture(f)) + paragraph(f, "{/a}");
     },
     list, "\n\n"},
    {"LoopWithANote",
     [](Format f) -> std::string {
         return paragraph(f, "{#a}") + raw(f, run("{n}") + note(f, ""), "{n}" + note(f, "{№}")) + paragraph(f, "{/a}");
     },
     list, "один\n1\nдва\n2\nтри\n3", "один\nдва\nтри"},
    {"LoopWithATextBox",
     [](Format f) -> std::string {
         return paragraph(f, "{#a}") + raw(f, box(f, "{n}"), box(f, "{n}")) + paragraph(f, "{/a}");
     },
     list, "\nодин\n\nдва\n\nтри"},
    {"LoopInATextBox", [](Format f) -> std::string { return raw(f, box(f, "{#a}{n}{/a}"), box(f, "{#a}{n}{/a}")); },
     list, "\nодиндватри"},
    {"LoopOnNewPages",
     [](Format f) -> std::string {
         return paragraphs(f, {"{повтор a | с новой страницы}", "{n}", "{конец}"});
     },
     list, "один\n\nдва\n\nтри"},
    {"LoopThatMergesCells",
     [](Format f) -> std::string {
         return sketch::table(f, {{"{#a}{n | строчные | объединить}", "{№}{/a}"}});
     },
     R"({"a": [{"n": "А"}, {"n": "а"}, {"n": "б"}]})", "а\n1\n2\nб\n3", "а\n1\n\n2\nб\n3"},
    {"EmptyLoopOfRows",
     [](Format f) -> std::string {
         return sketch::table(f, {{"к", "л"}, {"{#a}{n}", "{/a}"}});
     },
     nothing, "к\nл"},
    {"EmptyLoopOfAllRows",
     [](Format f) -> std::string {
         return paragraph(f, "до") + sketch::table(f, {{"{#a}{n}", "{/a}"}}) + paragraph(f, "после");
     },
     nothing, "до\nпосле"},
    {"EmptyLoopOfACellsParagraphs",
     [](Format f) -> std::string {
         const std::string all = paragraphs(f, {"{#a}", "{n}", "{/a}"});
         return tableOf(
             f, 1, rowOf(f, either(f, "<w:tc>" + all + "</w:tc>", "<table:table-cell>" + all + "</table:table-cell>")));
     },
     nothing, ""},
    {"EmptyLoopInsideAParagraph",
     [](Format f) -> std::string {
         return paragraphs(f, {"{#a}{n}{/a}", "конец"});
     },
     nothing, "конец"},
    {"EmptyLoopOfAListsItems",
     [](Format f) -> std::string {
         return either(f, paragraphs(f, {"{#a}{n}", "{/a}", "конец"}),
                       "<text:list><text:list-item><text:p>{#a}{n}</text:p></text:list-item><text:list-item><text:p>{/"
                       "a}</text:p></text:list-item></text:list><text:p>конец</text:p>");
     },
     nothing, "конец"},
    {"ConditionAroundATable",
     [](Format f) -> std::string {
         return paragraph(f, "{если a}") + sketch::table(f, {{"т"}}) + paragraphs(f, {"{иначе}", "нет", "{конец}"});
     },
     nothing, "нет"},
    {"ConditionOfRows",
     [](Format f) -> std::string {
         return sketch::table(f, {{"{если a}да{конец}"}, {"нет"}});
     },
     nothing, "\nнет"},
    {"ConditionBetweenCells",
     [](Format f) -> std::string {
         return sketch::table(f, {{"{если a}да", "{конец}"}, {"нет", ""}});
     },
     nothing, "нет\n"},
    {"ParagraphThatEndsASection",
     [](Format f) -> std::string {
         return either(f, "<w:p><w:pPr><w:sectPr/></w:pPr>" + run("{#a}{/a}") + "</w:p>" + paragraph(f, "к"),
                       "<text:section text:name=\"s\">" + paragraph(f, "{#a}{/a}") + "</text:section>" +
                           paragraph(f, "к"));
     },
     nothing, "\nк"},
    // Values.
    {"SignsOfXml", [](Format f) -> std::string { return paragraph(f, "{name}"); }, R"({"name": "<&>\"' &amp; <b/>"})",
     "<&>\"' &amp; <b/>"},
    {"EndOfCdata", [](Format f) -> std::string { return paragraph(f, "{name}"); }, R"({"name": "]]> -->"})", "]]> -->"},
    {"Emoji", [](Format f) -> std::string { return paragraph(f, "{name}"); }, R"({"name": "🎓👩‍🏫 ❤️"})",
     "🎓👩‍🏫 ❤️"},
    {"CombiningAndRightToLeft", [](Format f) -> std::string { return paragraph(f, "{name}"); },
     R"({"name": "й ё́ שלום"})", "й ё́ שלום"},
    {"LinesOfWindows", [](Format f) -> std::string { return paragraph(f, "{name}"); }, R"({"name": "а\r\nб"})", "а\nб"},
    {"LinesOfUnixAndTabs", [](Format f) -> std::string { return paragraph(f, "{name}"); }, R"({"name": "а\n\nб\tв"})",
     "а\n\nб\tв"},
    // text() reads <text:s text:c="2"/> as one space.
    {"SpacesInARow", [](Format f) -> std::string { return paragraph(f, "{name}!"); }, R"({"name": "  а   б  "})",
     " а  б !", "  а   б  !"},
    {"LooksLikeATag", [](Format f) -> std::string { return paragraph(f, "{name}"); }, R"({"name": "{name} {#a}"})",
     "{name} {#a}"},
    {"Empty", [](Format f) -> std::string { return paragraph(f, "[{name}]"); }, R"({"name": ""})", "[]"},
    {"NumbersAndAnswers", [](Format f) -> std::string { return paragraph(f, "{a} {b} {c}"); },
     R"({"a": 1.5, "b": true, "c": -3})", "1,5 да -3"},
    {"ByteOrderMark", [](Format f) -> std::string { return paragraph(f, "{name}"); }, R"({"name": "\ufeffа"})",
     "\ufeffа"},
    {"ControlCharacter", [](Format f) -> std::string { return paragraph(f, "{name}"); }, R"({"name": "а\u0001б"})",
     "order: DT022"},
    {"NoCharacterAtAll", [](Format f) -> std::string { return paragraph(f, "{name}"); }, R"({"name": "а\ufffeб"})",
     "order: DT022"},
    {"NullCharacter", [](Format f) -> std::string { return paragraph(f, "{name}"); }, R"({"name": "а\u0000б"})",
     "order: DT022"},
    {"NothingGiven", [](Format f) -> std::string { return paragraph(f, "{name}"); }, R"({})", "order: DT020"},
    {"Null", [](Format f) -> std::string { return paragraph(f, "{name}"); }, R"({"name": null})", "order: DT020"},
    {"TableInPlaceOfText", [](Format f) -> std::string { return paragraph(f, "{name}"); },
     R"({"name": {"first": "Анна"}})", "order: DT021"},
};

using Case = std::tuple<HardCase, Format>;

class HardCasesTest : public testing::TestWithParam<Case> {};

TEST_P(HardCasesTest, ComesOutRightOrIsRefused) {
    const auto& [hard, format] = GetParam();
    const Bytes source = document(format, hard.body(format));
    const Value data = Value::parse(hard.data);
    std::string outcome;
    try {
        const Bytes paper = filled(format, source, data);
        outcome = text(format, paper);
        EXPECT_EQ(paper, filled(format, source, data)) << "not the same bytes";
        EXPECT_NO_THROW(readTemplate(paper, format, "paper")) << "we would not read it ourselves";
    } catch (const Error& error) {
        outcome = "order: " + error.faults().front().code;
    }
    EXPECT_EQ(outcome, format == Format::docx && hard.inDocx ? *hard.inDocx : hard.expected);
}

std::string nameOfCase(const testing::TestParamInfo<Case>& info) {
    return std::string(std::get<0>(info.param).name) + "_" + std::string(nameOf(std::get<1>(info.param)));
}

INSTANTIATE_TEST_SUITE_P(BothFormats, HardCasesTest,
                         testing::Combine(testing::ValuesIn(cases), testing::Values(Format::odt, Format::docx)),
                         nameOfCase);

TEST(HardCasesTest, AMegabyteComesOutWhole) {
    for (const Format format : {Format::odt, Format::docx}) {
        std::string megabyte;
        for (std::uint32_t word = 1; megabyte.size() < (1U << 20U); word = word * 1664525U + 1013904223U)
            megabyte += "слово <и> " + std::to_string(word) + ", ";
        megabyte += "конец";
        EXPECT_EQ(filledText(format, paragraph(format, "{name}"), {{"name", megabyte}}), megabyte);
    }
}

} // namespace

} // namespace nastavnik::documents
