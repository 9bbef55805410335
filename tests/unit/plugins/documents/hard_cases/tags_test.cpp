// SPDX-License-Identifier: MIT
// Tags that the office took apart.
#include "unit/plugins/documents/hard_cases/hard_case.hpp"

namespace nastavnik::documents::hard {

namespace {

const std::vector<HardCase> cases{
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
};

INSTANTIATE_TEST_SUITE_P(Tags, HardCasesTest, inBothFormats(cases), nameOfCase);

} // namespace

} // namespace nastavnik::documents::hard
