// SPDX-License-Identifier: MIT
// Loops and conditions in every place.
#include "unit/plugins/documents/hard_cases/hard_case.hpp"

namespace nastavnik::documents::hard {

namespace {

const std::vector<HardCase> cases{
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
};

INSTANTIATE_TEST_SUITE_P(Loops, HardCasesTest, inBothFormats(cases), nameOfCase);

} // namespace

} // namespace nastavnik::documents::hard
