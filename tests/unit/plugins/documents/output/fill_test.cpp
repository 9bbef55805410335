// SPDX-License-Identifier: MIT
#include "unit/plugins/documents/sketch.hpp"

#include <gtest/gtest.h>

namespace nastavnik::documents {

namespace {

using namespace sketch;

class FillTest : public testing::TestWithParam<Format> {
protected:
    Format format() const { return GetParam(); }
    std::string p(const std::string& text) const { return paragraph(format(), text); }
    std::string ps(const Texts& texts) const { return paragraphs(format(), texts); }
    std::string filledWith(const std::string& body, const Value& data) const {
        return filledText(format(), body, data);
    }

    const Value pairs_ = Value::parse(R"({"school": "Школа № 5", "pairs": [
        {"mentor": {"name": "Иванова"}, "mentee": "Петров", "hours": 3},
        {"mentor": {"name": "Сидорова"}, "mentee": "Орлова", "hours": 4}]})");
};

INSTANTIATE_TEST_SUITE_P(BothFormats, FillTest, testing::Values(Format::odt, Format::docx),
                         [](const auto& parameter) { return std::string(nameOf(parameter.param)); });

TEST_P(FillTest, PutsValuesInTheirPlaces) {
    EXPECT_EQ(filledWith(p("Закрепить {mentor.name} за {mentee}."),
                         Value{{"mentor", {{"name", "Иванову"}}}, {"mentee", "Петровым"}}),
              "Закрепить Иванову за Петровым.");
}

TEST_P(FillTest, DeclinesWithTheGenderAndFormsOfWhomTheNameBelongsTo) {
    const Value data = Value::parse(R"({"count": 5, "pairs": [
        {"mentor": {"name": "Ткач Саша", "gender": "female", "position": "учитель математики"}},
        {"mentor": {"name": "Перец Иван Ильич", "position": "завуч", "forms": {"name": {"dative": "Перцу Ивану Ильичу"}}}}]})");
    EXPECT_EQ(
        filledWith(p("{#pairs}{mentor.position | дательный} {mentor.name | дательный | инициалы}; {/pairs}"), data),
        "учителю математики Ткач\u00A0С.; завучу Перцу\u00A0И.\u00A0И.; ");
    EXPECT_EQ(filledWith(p("{count | пара, пары, пар}: {#pairs}{mentor | с должностью | родительный}; {/pairs}"), data),
              "5\u00A0пар: учителя математики Ткач Саши; завуча Переца Ивана Ильича; ");
}

TEST_P(FillTest, ReadsATagThatTheOfficeCutIntoLetters) {
    const std::string body = paragraph(format(), Texts{"до {", "men", "tor", ".", "name", "} после"});
    EXPECT_EQ(filledWith(body, Value{{"mentor", {{"name", "Иванова"}}}}), "до Иванова после");
}

TEST_P(FillTest, ReadsTagsThatShareARun) {
    const std::string body = paragraph(format(), Texts{"{a", "}{b}{", "c}"});
    EXPECT_EQ(filledWith(body, Value{{"a", "1"}, {"b", "2"}, {"c", "3"}}), "123");
}

TEST_P(FillTest, ReadsATagWithNoBreakSpacesAndInvisibleHyphens) {
    EXPECT_EQ(filledWith(p("{\u00A0men\u00ADtor\u00A0|\u00A0прописные }"), Value{{"mentor", "Иванова"}}), "ИВАНОВА");
}

TEST_P(FillTest, EscapesWhatXmlWouldTakeForMarkup) {
    EXPECT_EQ(filledWith(p("{a}"), Value{{"a", "<b>&amp; \"Ёж\" 'и' 😀 ]]>"}}), "<b>&amp; \"Ёж\" 'и' 😀 ]]>");
}

TEST_P(FillTest, NeverExpandsAValueAgain) {
    EXPECT_EQ(filledWith(p("{a}"), Value{{"a", "{b} {#a}{/a}"}, {"b", "нет"}}), "{b} {#a}{/a}");
}

TEST_P(FillTest, KeepsLineBreaksAndTabs) {
    EXPECT_EQ(filledWith(p("[{a}]"), Value{{"a", "один\n\tдва\r\nтри\n"}}), "[один\n\tдва\nтри\n]");
}

TEST_P(FillTest, WritesNumbersAnswersAndListsInRussian) {
    const Value data = Value::parse(R"({"whole": 12, "part": 1.5, "big": 2.0, "yes": true, "no": false,
        "list": ["а", "б", 3]})");
    EXPECT_EQ(filledWith(p("{whole} {part} {big} {yes} {no} {list}"), data), "12 1,5 2 да нет а, б, 3");
}

TEST_P(FillTest, WritesBracesThatAreMeantAsSuch) {
    EXPECT_EQ(filledWith(p("{\"{\"}{a}{«}»} }"), Value{{"a", 1}}), "{1} }") << "straight and curly quotes";
}

TEST_P(FillTest, AppliesFiltersFromLeftToRight) {
    EXPECT_EQ(filledWith(p("{date | дата | прописные}"), Value{{"date", "2026-04-25"}}),
              "25\u00A0АПРЕЛЯ\u00A02026\u00A0Г.");
}

TEST_P(FillTest, RepeatsTextInsideAParagraph) {
    EXPECT_EQ(filledWith(p("Пары: {#pairs}{№}) {mentor.name}; {/pairs}конец"), pairs_),
              "Пары: 1) Иванова; 2) Сидорова; конец");
}

TEST_P(FillTest, RepeatsTextThatBeginsAndEndsInDifferentRuns) {
    const std::string body = paragraph(format(), Texts{"А {#pairs", "} [{mentor.name", "}] {", "/pairs} Я"});
    EXPECT_EQ(filledWith(body, pairs_), "А  [Иванова]  [Сидорова]  Я");
    EXPECT_EQ(filledWith(body, Value{{"pairs", Value::array()}}), "А  Я");
}

TEST_P(FillTest, RepeatsParagraphsAndLeavesNoTraceOfTheTags) {
    EXPECT_EQ(
        filledWith(ps({"начало", "{#pairs}", "{№}. {mentor.name}", "часов: {hours}", "{/pairs}", "конец"}), pairs_),
        "начало\n1. Иванова\nчасов: 3\n2. Сидорова\nчасов: 4\nконец");
}

TEST_P(FillTest, RepeatsParagraphsWhoseFirstAndLastBearTheTags) {
    EXPECT_EQ(filledWith(ps({"{#pairs}{mentor.name}", "{mentee}{/pairs}"}), pairs_),
              "Иванова\nПетров\nСидорова\nОрлова");
}

TEST_P(FillTest, RepeatsTheRowInWhichBothTagsStand) {
    const std::string body = table(format(), {{"№", "Наставник"}, {"{#pairs}{№}", "{mentor.name}{/pairs}"}});
    EXPECT_EQ(filledWith(body, pairs_), "№\nНаставник\n1\nИванова\n2\nСидорова");
}

TEST_P(FillTest, RepeatsRowsBetweenTwoRowsOfTags) {
    const std::string body = table(
        format(),
        {{"№", "имя"}, {"{#pairs}", ""}, {"{№}", "{mentor.name}"}, {"", "{mentee}"}, {"{/pairs}", ""}, {"итого", "2"}});
    EXPECT_EQ(filledWith(body, pairs_), "№\nимя\n1\nИванова\n\nПетров\n2\nСидорова\n\nОрлова\nитого\n2");
}

TEST_P(FillTest, RepeatsSeveralRowsWhoseFirstAndLastBearTheTags) {
    const std::string body = table(format(), {{"{#pairs}{№}"}, {"{mentee}{/pairs}"}});
    EXPECT_EQ(filledWith(body, pairs_), "1\nПетров\n2\nОрлова");
}

TEST_P(FillTest, RepeatsLoopsInsideLoops) {
    const Value data = Value::parse(R"({"year": 2026, "schools": [
        {"name": "А", "pairs": [{"n": 1}, {"n": 2}]}, {"name": "Б", "pairs": []}, {"name": "В", "pairs": [{"n": 3}]}]})");
    const std::string body = table(
        format(), {{"{#schools}"}, {"{№} {name} {year}"}, {"{#pairs}{№}"}, {"{n} {name}{/pairs}"}, {"{/schools}"}});
    EXPECT_EQ(filledWith(body, data), "1 А 2026\n1\n1 А\n2\n2 А\n2 Б 2026\n3 В 2026\n1\n3 В");
}

TEST_P(FillTest, OpensAndClosesTwoLoopsInOneParagraphOfTags) {
    const Value data = Value::parse(R"({"a": [{"b": [1, 2]}, {"b": [3]}]})");
    EXPECT_EQ(filledWith(ps({"{#a}{#b}", "{.}", "{/b}{/a}"}), data), "1\n2\n3");
    EXPECT_EQ(filledWith(ps({"{#a}", "x", "{/a}{#c}", "{.}", "{/c}"}), Value::parse(R"({"a": [1], "c": [7, 8]})")),
              "x\n7\n8");
}

TEST_P(FillTest, LooksNamesUpOutwards) {
    EXPECT_EQ(filledWith(p("{#pairs}{mentee}: {school}; {/pairs}"), pairs_), "Петров: Школа № 5; Орлова: Школа № 5; ");
}

TEST_P(FillTest, GoesOverAListOfPlainValues) {
    EXPECT_EQ(filledWith(p("{#names}{index}-{.} {/}"), Value{{"names", {"а", "б"}}}), "1-а 2-б ");
}

TEST_P(FillTest, TakesABlockForAConditionWhenTheValueIsNoList) {
    const std::string body = ps({"{#paid}", "с оплатой {paid}", "{/paid}", "{^paid}", "без оплаты", "{/paid}"});
    EXPECT_EQ(filledWith(body, Value{{"paid", "20 %"}}), "с оплатой 20 %");
    for (const Value& no : {Value(false), Value(""), Value(0), Value::array(), Value::object()})
        EXPECT_EQ(filledWith(body, Value{{"paid", no}}), "без оплаты") << no;
}

TEST_P(FillTest, EntersATable) {
    EXPECT_EQ(filledWith(p("{#mentor}{name}, {post}{/mentor}"),
                         Value{{"mentor", {{"name", "Иванова"}}}, {"post", "учитель"}}),
              "Иванова, учитель");
}

TEST_P(FillTest, LeavesOutWhatMayBeMissing) {
    EXPECT_EQ(filledWith(p("[{note?}{#note?}нет{/note}{^note?}пусто{/note}]"), Value::object()), "[пусто]");
}

TEST_P(FillTest, DropsATableThatHasNoRowsLeft) {
    const std::string body = p("до") + table(format(), {{"{#pairs}{№}", "{mentor.name}{/pairs}"}}) + p("после");
    EXPECT_EQ(filledWith(body, Value{{"pairs", Value::array()}}), "до\nпосле");
    const std::string xml =
        sketch::body(format(), filled(format(), document(format(), body), Value{{"pairs", Value::array()}}));
    EXPECT_EQ(xml.find("tbl"), std::string::npos);
    EXPECT_EQ(xml.find("table:table"), std::string::npos);
}

TEST_P(FillTest, KeepsATableWithAHeading) {
    const std::string body = table(format(), {{"№"}, {"{#pairs}"}, {"{№}"}, {"{/pairs}"}});
    EXPECT_EQ(filledWith(body, Value{{"pairs", Value::array()}}), "№");
}

TEST_P(FillTest, DropsAConditionalTableInsideALoop) {
    const Value data = Value::parse(R"({"schools": [{"name": "А", "pairs": [1]}, {"name": "Б", "pairs": []}]})");
    const std::string body =
        p("{#schools}") + p("{name}") + table(format(), {{"{#pairs}"}, {"{.}"}, {"{/pairs}"}}) + p("{/schools}");
    EXPECT_EQ(filledWith(body, data), "А\n1\nБ");
}

TEST_P(FillTest, LeavesAParagraphInACellThatLosesAllOfIts) {
    const std::string inner = ps({"{#a}", "да", "{/a}"});
    const Bytes source = document(format(), "" + std::string(format() == Format::docx ? "<w:tbl>" : "<table:table>") +
                                                row(format(), {inner, p("x")}) +
                                                (format() == Format::docx ? "</w:tbl>" : "</table:table>"));
    const std::string xml = body(format(), filled(format(), source, Value{{"a", false}}));
    if (format() == Format::docx)
        EXPECT_NE(xml.find("</w:tcPr><w:p/></w:tc>"), std::string::npos) << xml;
    else
        EXPECT_NE(xml.find("<table:table-cell></table:table-cell>"), std::string::npos) << xml;
}

TEST_P(FillTest, TakesTheParagraphOfALoneTagOutOfACell) {
    const std::string cell = ps({"{#pairs}", "{№}"}), last = ps({"{mentee}", "{/pairs}"});
    const std::string open = format() == Format::docx ? "<w:tbl>" : "<table:table>";
    const std::string close = format() == Format::docx ? "</w:tbl>" : "</table:table>";
    EXPECT_EQ(filledWith(open + row(format(), {cell, last}) + close, pairs_), "1\nПетров\n2\nОрлова");
}

TEST_P(FillTest, GivesTheSameBytesForTheSameData) {
    const Bytes source = document(format(), p("{school}") + table(format(), {{"{#pairs}{№}", "{mentee}{/pairs}"}}));
    EXPECT_EQ(filled(format(), source, pairs_), filled(format(), source, pairs_));
}

TEST_P(FillTest, TakesALongText) {
    std::string name;
    for (std::uint32_t state = 1; name.size() < 1U << 20U; state = state * 1664525U + 1013904223U)
        name += static_cast<char>('a' + (state >> 24U) % 26);
    EXPECT_EQ(filledWith(p("{a}"), Value{{"a", name}}), name);
}

TEST_P(FillTest, WritesABigTableInPieces) {
    Value rows = Value::array();
    for (int i = 0; i < 3000; ++i)
        rows.push_back({{"name", std::string(100, 'x')}});
    const std::string result = filledWith(table(format(), {{"{#rows}{№}", "{name}{/rows}"}}), Value{{"rows", rows}});
    EXPECT_EQ(std::count(result.begin(), result.end(), '\n'), 5999);
    EXPECT_TRUE(result.ends_with("\n3000\n" + std::string(100, 'x')));
}

TEST_P(FillTest, LeavesAPartWithoutTagsAsItIs) {
    const Bytes source = document(format(), p("ничего"));
    EXPECT_EQ(mainPart(format(), filled(format(), source, Value::object())), mainPart(format(), source));
}

TEST_P(FillTest, MarksWhatIsMissingWhenAsked) {
    EXPECT_EQ(filledText(format(), ps({"{mentor.name}", "{#pairs}", "{.}{name}", "{/pairs}"}), Value::object(),
                         Missing::mark),
              "[нет данных: mentor.name]\n[нет данных: .][нет данных: name]");
}

} // namespace

} // namespace nastavnik::documents
