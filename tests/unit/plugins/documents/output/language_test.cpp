// SPDX-License-Identifier: MIT
#include "../sketch.hpp"

#include <gtest/gtest.h>

namespace nastavnik::documents {

namespace {

class LanguageTest : public testing::TestWithParam<Format> {
protected:
    static std::string text(const sketch::Texts& paragraphs, const Value& data) {
        return sketch::filledText(GetParam(), sketch::paragraphs(GetParam(), paragraphs), data);
    }
    static std::string line(const std::string& paragraph, const Value& data) { return text({paragraph}, data); }
    static std::string xml(const std::string& body, const Value& data) {
        return sketch::body(GetParam(), sketch::filled(GetParam(), sketch::document(GetParam(), body), data));
    }
    static std::size_t count(std::string_view text, std::string_view what) {
        std::size_t found = 0;
        for (std::size_t at = text.find(what); at != text.npos; at = text.find(what, at + what.size()))
            ++found;
        return found;
    }
    const Value pairs_ = Value::parse(R"([{"mentor": "А", "school": "1", "hours": 2.5, "paid": true},
                                          {"mentor": "Б", "school": "1", "hours": 10, "paid": false},
                                          {"mentor": "В", "school": "2", "hours": 3, "paid": true}])");
};

INSTANTIATE_TEST_SUITE_P(BothFormats, LanguageTest, testing::Values(Format::odt, Format::docx),
                         [](const auto& one) { return std::string(nameOf(one.param)); });

TEST_P(LanguageTest, ChoosesOneOfTwo) {
    const std::string choice = "{если paid}да{иначе}нет{конец}!";
    EXPECT_EQ(line(choice, {{"paid", true}}), "да!");
    EXPECT_EQ(line(choice, {{"paid", false}}), "нет!");
    EXPECT_EQ(line("{if paid}a{else}b{end paid}", {{"paid", 0}}), "b");
}

TEST_P(LanguageTest, ChoosesTheFirstThatFits) {
    const std::string choice = "{если n > 10}много{иначе если n > 1}мало{иначе}один{конец}";
    EXPECT_EQ(line(choice, {{"n", 11}}), "много");
    EXPECT_EQ(line(choice, {{"n", 2}}), "мало");
    EXPECT_EQ(line(choice, {{"n", 1}}), "один");
}

TEST_P(LanguageTest, SaysWhatStandsForAnEmptyList) {
    EXPECT_EQ(line("{#a}{.}{иначе}никого{/a}", {{"a", Value::array()}}), "никого");
    EXPECT_EQ(line("{#a}{.}{иначе}никого{/a}", {{"a", {1, 2}}}), "12");
}

TEST_P(LanguageTest, ChoosesParagraphsAndRows) {
    const sketch::Texts choice{"{если a}", "да", "{иначе}", "нет", "{конец}", "."};
    EXPECT_EQ(text(choice, {{"a", true}}), "да\n.");
    EXPECT_EQ(text(choice, {{"a", false}}), "нет\n.");
    const std::string table = sketch::table(GetParam(), {{"{если a}"}, {"да"}, {"{иначе}"}, {"нет"}, {"{конец}"}});
    EXPECT_EQ(sketch::filledText(GetParam(), table, {{"a", true}}), "да");
    EXPECT_EQ(sketch::filledText(GetParam(), table, {{"a", false}}), "нет");
}

TEST_P(LanguageTest, Compares) {
    const Value data{{"form", "Групповая "}, {"hours", 12},
                     {"date", "2026-09-15"}, {"yes", true},
                     {"other", "групповая"}, {"title", "Городской конкурс"},
                     {"list", {"а", "б"}},   {"zero", 0}};
    const auto holds = [&](const std::string& test) {
        std::string written;
        for (const char sign : test)
            written += sign == '<' ? "&lt;" : sign == '>' ? "&gt;" : std::string(1, sign);
        return line("{если " + written + "}+{иначе}-{конец}", data) == "+";
    };
    for (const char* test : {"form = групповая",
                             "form ≠ иная",
                             "form != иная",
                             "form <> иная",
                             "hours > 10",
                             "hours ≥ 12",
                             "hours <= 12",
                             "hours ≤ 12",
                             "hours < 12,5",
                             "date ≥ 01.09.2026",
                             "date < 2026-10-01",
                             "form среди иная, групповая",
                             "hours in 1, 12",
                             "title содержит конкурс",
                             "list contains б",
                             "list | количество > 1",
                             "не zero",
                             "not zero",
                             "yes и hours > 10",
                             "zero или yes",
                             "zero and zero or yes",
                             "yes = да",
                             "form = .other",
                             "absent? или yes",
                             "title = «Городской конкурс»"})
        EXPECT_TRUE(holds(test)) << test;
    for (const char* test : {"form = иная", "form ≠ групповая", "hours < 12", "date > 01.10.2026", "zero", "absent?",
                             "form среди иная, другая", "list содержит в", "yes и zero", "не yes", "yes = нет"})
        EXPECT_FALSE(holds(test)) << test;
}

TEST_P(LanguageTest, KnowsFirstAndLast) {
    EXPECT_EQ(line("{#a}{.}{если не последний}, {конец}{/a}", {{"a", {"x", "y", "z"}}}), "x, y, z");
    EXPECT_EQ(line("{#a}{if first}: {end}{.}{/a}", {{"a", {"x", "y"}}}), ": xy");
}

TEST_P(LanguageTest, SaysWhatCannotBeCompared) {
    const std::string body = sketch::paragraph(GetParam(), "{если a > 10}x{конец}");
    EXPECT_NE(sketch::faults(GetParam(), body, {{"a", "слово"}}).find("DT021"), std::string::npos);
    EXPECT_NE(sketch::faults(GetParam(), body, Value::object()).find("нет данных «a»"), std::string::npos);
    const std::string lone = sketch::paragraph(GetParam(), "{иначе}");
    EXPECT_NE(sketch::faults(GetParam(), lone).find("DT023"), std::string::npos);
}

TEST_P(LanguageTest, ReckonsTotals) {
    const Value data{{"pairs", pairs_}, {"names", {"а", "б", "в"}}};
    EXPECT_EQ(line("{pairs | количество}", data), "3");
    EXPECT_EQ(line("{pairs | count | прописью}", data), "три");
    EXPECT_EQ(line("{pairs.hours | сумма}", data), "15,5");
    EXPECT_EQ(line("{names | количество} {pairs.hours | наименьшее} {pairs.hours | greatest}", data), "3 2,5 10");
    EXPECT_EQ(line("{pairs.school | без повторов}", data), "1, 2");
    EXPECT_EQ(line("{names | первый}{names | last}", data), "ав");
    EXPECT_EQ(line("{names | перечислить}", data), "а, б и в");
    EXPECT_EQ(line("{names | через ;}", data), "а; б; в");
    EXPECT_EQ(line("{pairs.mentor}", data), "А, Б, В");
    EXPECT_EQ(line("{n | среднее}", {{"n", {1, 2}}}), "1,5");
    EXPECT_NE(sketch::faults(GetParam(), sketch::paragraph(GetParam(), "{names | сумма}"), data).find("DT021"),
              std::string::npos);
}

TEST_P(LanguageTest, PutsWordsInPlaceOfAnEmptyValue) {
    for (const Value& data : {Value::object(), Value{{"note", ""}}, Value{{"note", nullptr}}})
        EXPECT_EQ(line("{note | или: не указано}", data), "не указано");
    EXPECT_EQ(line("{note | or: none}", {{"note", "x"}}), "x");
}

TEST_P(LanguageTest, TakesAwayWhatAnEmptyValueLeaves) {
    const sketch::Texts body{"до", "Тема: {note | или без абзаца}", "после"};
    EXPECT_EQ(text(body, Value::object()), "до\nпосле");
    EXPECT_EQ(text(body, {{"note", ""}}), "до\nпосле");
    EXPECT_EQ(text(body, {{"note", "x"}}), "до\nТема: x\nпосле");
    const std::string rows = sketch::table(GetParam(), {{"a"}, {"{note | или без строки}"}});
    EXPECT_EQ(count(xml(rows, Value::object()), GetParam() == Format::docx ? "<w:tr>" : "<table:table-row>"), 1U);
    const std::string lone = sketch::table(GetParam(), {{"{note | или без строки}"}});
    EXPECT_EQ(xml(lone, Value::object()).find("tbl"), std::string::npos);
    const std::string table = sketch::table(GetParam(), {{"a"}, {"{note | или без таблицы}"}});
    EXPECT_EQ(sketch::filledText(GetParam(), table + sketch::paragraph(GetParam(), "."), Value::object()), ".");
}

TEST_P(LanguageTest, TakesAwayAParagraphOfWhichNothingIsLeft) {
    EXPECT_EQ(text({"до", "{если a}x{конец}", "после"}, {{"a", false}}), "до\nпосле");
    EXPECT_EQ(text({"до", "{если a}x{конец}", "после"}, {{"a", true}}), "до\nx\nпосле");
}

TEST_P(LanguageTest, CountsOuterLoopsAndThrough) {
    const Value data = Value::parse(R"({"s": [{"p": [1, 2]}, {"p": [3]}]})");
    EXPECT_EQ(line("{#s}{#p}{№ s}.{№}/{№№} {/p}{/s}", data), "1.1/1 1.2/2 2.1/3 ");
    EXPECT_EQ(line("{each s}{index}{running}{end}", data), "1122");
}

TEST_P(LanguageTest, MergesEqualCells) {
    const std::string body =
        sketch::table(GetParam(), {{"{#pairs}{school | объединить}", "{paid | merge}", "{mentor}{/pairs}"}});
    Value data{{"pairs", pairs_}};
    data["pairs"][1]["paid"] = true;
    const std::string merged = xml(body, data);
    if (GetParam() == Format::docx) {
        EXPECT_EQ(count(merged, "<w:vMerge w:val=\"restart\"/>"), 2U) << merged;
        EXPECT_EQ(count(merged, "<w:vMerge/></w:tcPr><w:p/>"), 2U) << merged;
    } else {
        EXPECT_EQ(count(merged, "table:number-rows-spanned=\"2\""), 2U) << merged;
        EXPECT_EQ(count(merged, "<table:covered-table-cell/>"), 2U) << merged;
    }
    const std::string outside = sketch::paragraph(GetParam(), "{a | объединить}");
    EXPECT_NE(sketch::faults(GetParam(), outside, {{"a", 1}}).find("DT028"), std::string::npos);
}

TEST_P(LanguageTest, BeginsPages) {
    const std::string mark = GetParam() == Format::docx ? "<w:pageBreakBefore/>" : "\"NastavnikNewPage\"/>";
    EXPECT_EQ(count(xml(sketch::paragraphs(GetParam(), {"a", "{новая страница}", "b"}), Value::object()), mark), 1U);
    const std::string loop = sketch::paragraphs(GetParam(), {"{повтор a | с новой страницы}", "{.}", "{конец}"});
    EXPECT_EQ(count(xml(loop, {{"a", {1, 2, 3}}}), mark), 2U);
    const std::string cell = sketch::table(GetParam(), {{"{новая страница}"}});
    EXPECT_NE(sketch::faults(GetParam(), cell).find("DT027"), std::string::npos);
}

} // namespace

} // namespace nastavnik::documents
