// SPDX-License-Identifier: MIT
// What people put into data.
#include "unit/plugins/documents/hard_cases/hard_case.hpp"

namespace nastavnik::documents::hard {

namespace {

const std::vector<HardCase> cases{
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

INSTANTIATE_TEST_SUITE_P(Values, HardCasesTest, inBothFormats(cases), nameOfCase);

} // namespace

} // namespace nastavnik::documents::hard
