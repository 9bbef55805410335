// SPDX-License-Identifier: MIT
#include "engine/capabilities.hpp"

#include <gtest/gtest.h>

namespace nastavnik::engine {

namespace {

Field field(std::string name, Kind kind, Need need = Need::optional) {
    return {.name = std::move(name), .kind = kind, .need = need, .summary = {}};
}

std::string faults(const std::vector<Field>& fields, Value arguments, Language language = Language::ru) {
    std::string all;
    for (const Fault& fault : checkArguments(fields, arguments, "papers.issue"))
        all += (all.empty() ? "" : "\n") + describe(fault, language);
    return all;
}

/// The arguments after a check that found nothing.
Value checked(const std::vector<Field>& fields, Value arguments) {
    EXPECT_TRUE(checkArguments(fields, arguments, "papers.issue").empty());
    return arguments;
}

} // namespace

TEST(CheckArgumentsTest, SuggestsTheFieldThatWasMeant) {
    EXPECT_EQ(faults({field("template", Kind::tmpl)}, {{"tempalte", "order"}}),
              "CA001 papers.issue: поля «tempalte» нет; возможно, «template»?");
    EXPECT_EQ(faults({field("template", Kind::tmpl)}, {{"colour", 1}}, Language::en),
              "CA001 papers.issue: there is no field \"colour\"; remove it");
}

TEST(CheckArgumentsTest, NamesAMissingField) {
    EXPECT_EQ(faults({field("template", Kind::tmpl, Need::required)}, nullptr),
              "CA002 papers.issue: не хватает поля «template»; нужно: имя шаблона или документ");
    EXPECT_EQ(faults({field("data", Kind::any, Need::required)}, {{"data", nullptr}}, Language::en),
              "CA002 papers.issue: the field \"data\" is missing; add it");
}

TEST(CheckArgumentsTest, SaysWhatIsWantedAndWhatWasFound) {
    struct Case {
        Kind kind;
        Value value;
        std::string text;
    };
    const std::vector<Case> cases{
        {Kind::text, 5, "нужно: текст, а здесь число 5"},
        {Kind::number, "пять", "нужно: число, а здесь текст «пять»"},
        {Kind::integer, 1.5, "нужно: целое число, а здесь число 1.5"},
        {Kind::flag, "да", "нужно: true или false, а здесь текст «да»"},
        {Kind::date, 20260901, "нужно: дата вида «2026-09-01», а здесь число 20260901"},
        {Kind::list, true, "нужно: список, а здесь «да»"},
        {Kind::table, {1}, "нужно: таблица, а здесь список"},
        {Kind::tmpl, 1, "нужно: имя шаблона или документ, а здесь число 1"},
        {Kind::files, Value::array({1}), "нужно: список документов, а здесь список"},
        {Kind::text, std::string(100, 'x'), ""},
    };
    for (const auto& [kind, value, text] : cases)
        EXPECT_EQ(faults({field("x", kind)}, {{"x", value}}), text.empty() ? "" : "CA003 papers.issue: x: " + text);
}

TEST(CheckArgumentsTest, OffersTheValuesThatAreAllowed) {
    Field format = field("format", Kind::text);
    format.allowed = {"odt", "docx"};
    EXPECT_EQ(faults({format}, {{"format", "doc"}}),
              "CA004 papers.issue: format: значение «doc» не подходит; можно: odt, docx; возможно, «docx»?");
    Field formats = format;
    formats.kind = Kind::list;
    EXPECT_EQ(faults({formats}, {{"format", {"odt", "zip"}}}, Language::en),
              "CA004 papers.issue: format[2]: \"zip\" does not do; one of: odt, docx");
}

TEST(CheckArgumentsTest, RefusesADayThatDoesNotExist) {
    EXPECT_EQ(faults({field("on", Kind::date)}, {{"on", "2026-02-30"}}),
              "CA005 papers.issue: on: такого дня нет: «2026-02-30»; дата пишется так: «2026-09-01»");
    EXPECT_EQ(faults({field("on", Kind::date)}, {{"on", "2026-02-28"}}), "");
}

TEST(CheckArgumentsTest, GivesThePathOfEveryFaultInside) {
    Field pairs = field("pairs", Kind::list);
    pairs.fields = {field("mentor", Kind::text, Need::required), field("since", Kind::date)};
    Field data = field("data", Kind::table);
    data.fields = {pairs};
    EXPECT_EQ(faults({data}, {{"data", {{"pairs", {{{"mentor", "А"}}, {{"mentr", "Б"}}, 7}}, {"extra", 1}}}}),
              "CA001 papers.issue: поля «data.extra» нет; уберите его\n"
              "CA001 papers.issue: поля «data.pairs[2].mentr» нет; возможно, «mentor»?\n"
              "CA002 papers.issue: не хватает поля «data.pairs[2].mentor»; нужно: текст\n"
              "CA003 papers.issue: data.pairs[3]: нужно: таблица, а здесь число 7");
}

TEST(CheckArgumentsTest, FillsInFallbacksAlsoInside) {
    Field count = field("count", Kind::integer);
    count.fallback = 3;
    Field table = field("table", Kind::table);
    table.fields = {count};
    EXPECT_EQ(checked({count, table}, {{"table", Value::object()}}), (Value{{"count", 3}, {"table", {{"count", 3}}}}));
}

TEST(CheckArgumentsTest, TakesWhatLuaMeans) {
    const std::vector<Field> fields{field("list", Kind::list), field("table", Kind::table),
                                    field("count", Kind::integer), field("attach", Kind::files)};
    EXPECT_EQ(checked(fields,
                      {{"list", Value::object()}, {"table", Value::array()}, {"count", 3.0}, {"attach", {{"id", 5}}}}),
              (Value{{"list", Value::array()}, {"table", Value::object()}, {"count", 3}, {"attach", {{{"id", 5}}}}}));
    EXPECT_EQ(checked({field("attach", Kind::files)}, {{"attach", "order"}}), (Value{{"attach", {"order"}}}));
    EXPECT_EQ(checked({field("a", Kind::any)}, Value::array()), Value::object());
}

TEST(CheckArgumentsTest, LeavesAFreeTableAlone) {
    const Value arguments{{"data", {{"any", {1, "x", nullptr}}}}};
    EXPECT_EQ(checked({field("data", Kind::table)}, arguments), arguments);
}

TEST(CheckArgumentsTest, WantsNamedArguments) {
    EXPECT_EQ(faults({}, "order"), "CA003 papers.issue: аргументы: нужно: таблица, а здесь текст «order»");
    EXPECT_EQ(faults({}, 5, Language::en), "CA003 papers.issue: arguments: wanted: a table, found: the number 5");
}

} // namespace nastavnik::engine
