// SPDX-License-Identifier: MIT
#include "language/placeholder.hpp"

#include <gtest/gtest.h>

namespace nastavnik::documents {

namespace {

using Kind = Placeholder::Kind;

Placeholder read(std::string_view inside) {
    const auto result = parsePlaceholder(inside);
    return std::holds_alternative<Placeholder>(result) ? std::get<Placeholder>(result)
                                                       : Placeholder{.operand = {.name = "(wrong)"}};
}

std::string wrong(std::string_view inside) {
    const auto result = parsePlaceholder(inside);
    return std::holds_alternative<Text>(result) ? std::get<Text>(result).ru : "(right)";
}

TEST(PlaceholderTest, ReadsAPath) {
    EXPECT_EQ(read(" mentor . name "), (Placeholder{.operand = {.path = {"mentor", "name"}, .name = "mentor.name"}}));
    EXPECT_EQ(read("наставник.имя"), (Placeholder{.operand = {.path = {"наставник", "имя"}, .name = "наставник.имя"}}));
    EXPECT_EQ(read("."), (Placeholder{.operand = {.name = "."}}));
}

TEST(PlaceholderTest, ReadsFilters) {
    EXPECT_EQ(read("date|Дата  Кавычки | ПРОПИСНЫЕ").operand.steps,
              (std::vector<Step>{{Total::none, "дата кавычки"}, {Total::none, "прописные"}}));
}

TEST(PlaceholderTest, ReadsBlocks) {
    EXPECT_EQ(read("# pairs"), (Placeholder{.kind = Kind::begin, .operand = {.path = {"pairs"}, .name = "pairs"}}));
    EXPECT_EQ(read("^pairs?"), (Placeholder{.kind = Kind::without,
                                            .operand = {.path = {"pairs"}, .name = "pairs", .isOptional = true}}));
    EXPECT_EQ(read("/ a.b"), (Placeholder{.kind = Kind::end, .operand = {.path = {"a", "b"}, .name = "a.b"}}));
    EXPECT_EQ(read("/"), (Placeholder{.kind = Kind::end}));
}

TEST(PlaceholderTest, ReadsTheCounter) {
    EXPECT_EQ(read("№").kind, Kind::counter);
    EXPECT_EQ(read("index").kind, Kind::counter);
}

TEST(PlaceholderTest, ReadsLiteralsInAnyQuotes) {
    for (const char* text : {"\"{\"", "«{»", "“{”", "„{“"})
        EXPECT_EQ(read(text), (Placeholder{.kind = Kind::literal, .literal = "{"})) << text;
}

TEST(PlaceholderTest, OverlooksWhatTheEditorPutIn) {
    EXPECT_EQ(read("\u00A0men\u00ADtor\u200B.\uFEFFname\u202F").operand.name, "mentor.name");
}

TEST(PlaceholderTest, SaysWhatIsWrong) {
    EXPECT_EQ(wrong("  "), "между скобками пусто; впишите имя, как в {mentor.name}");
    EXPECT_EQ(wrong("{a"), "скобка нужна одна: {mentor.name}, а не {{mentor.name}}");
    EXPECT_EQ(wrong("a|"), "после черты «|» нет имени фильтра");
    EXPECT_EQ(wrong("#a|дата"),
              "у повтора и условия фильтров не бывает; можно только {повтор список | с новой страницы}");
    EXPECT_EQ(wrong("a..b"),
              "«a..b» не имя: имя состоит из букв, цифр и «_», части имени разделяет точка, как в {mentor.name}");
    EXPECT_EQ(wrong("#"),
              "«» не имя: имя состоит из букв, цифр и «_», части имени разделяет точка, как в {mentor.name}");
}

} // namespace

} // namespace nastavnik::documents
