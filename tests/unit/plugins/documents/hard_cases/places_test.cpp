// SPDX-License-Identifier: MIT
// Every place of a document.
#include "unit/plugins/documents/hard_cases/hard_case.hpp"

namespace nastavnik::documents::hard {

namespace {

const std::vector<HardCase> cases{
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
};

INSTANTIATE_TEST_SUITE_P(Places, HardCasesTest, inBothFormats(cases), nameOfCase);

} // namespace

} // namespace nastavnik::documents::hard
