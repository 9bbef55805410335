// SPDX-License-Identifier: MIT
#include "unit/plugins/matching/calls/called.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace nastavnik::matching {

namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Value two() {
    return {{"mentors", {{{"id", "m1"}, {"name", "Орлова Вера"}}, {{"id", "m2"}}}},
            {"mentees", {{{"id", "n1"}, {"name", "Ким Анна"}}, {{"id", "n2"}}}}};
}

Value list(const char* mentor, const char* mentee) { return Value::array({mentor, mentee}); }

std::vector<std::string> faultsWith(const char* name, Value value, Language language = Language::ru) {
    Value arguments = two();
    arguments[name] = std::move(value);
    return faultsOf([&] { proposed(arguments, language); }, language);
}

std::vector<std::string> faultsOfCriterion(Value criterion) {
    return faultsWith("criteria", Value::array({std::move(criterion)}));
}

} // namespace

TEST(FaultTest, AllFaultsOfAllListsComeAtOnce) {
    const Value arguments{
        {"mentors", {{{"id", "m1"}, {"capacity", -1}}, {{"id", "m1"}}, "Орлова", {{"name", "Лебедев"}}}},
        {"mentees", {{{"id", 7}, {"demand", 1.5}, {"age", "двадцать"}}, {{"id", "n2"}, {"age", NAN}}}},
        {"pins", Value::array({Value::array({"m9", 7})})},
        {"criteria",
         {{{"name", "age"},
           {"title", "Возраст"},
           {"kind", "within"},
           {"mentee", "age"},
           {"from", 20},
           {"to", 30},
           {"weight", 1001}}}}};
    EXPECT_THAT(
        faultsOf([&] { proposed(arguments); }),
        ElementsAre(
            "mentors:1: MT004 Поле «capacity» — целое число от 0 до 1000000, найдено «-1». Исправьте число или уберите "
            "поле (тогда 1).",
            "mentors:2: MT003 Номер «m1» уже есть в строке 1. Оставьте одну строку или дайте другой «id».",
            "mentors:3: MT001 Строка должна быть таблицей с полем «id», найдено «Орлова». Запишите человека как { id = "
            "…, name = … }.",
            "mentors:4: MT002 У человека нет «id» (текст или целое число). Дайте каждому свой.",
            "mentees:1: MT004 Поле «demand» — целое число от 0 до 1000000, найдено «1.5». Исправьте число или уберите "
            "поле (тогда 1).",
            "pins:1: MT005 Наставника «m9» нет в списке «mentors». Исправьте номер или уберите строку.",
            "criteria:1: MT014 Вес — целое число от 0 до 1000, найдено «1001». Задайте weight.",
            "mentees:1: MT020 Поле «age»: критерию «Возраст» нужно число или границы { from = …, to = … }, найдено "
            "«двадцать». Исправьте или оставьте пустым.",
            "mentees:2: MT020 Поле «age»: критерию «Возраст» нужно число или границы { from = …, to = … }, найдено "
            "«null». Исправьте или оставьте пустым."));
}

TEST(FaultTest, PinsMayNotBeBannedRepeatedOrTooMany) {
    Value arguments = two();
    arguments["pins"] = {list("m1", "n1"), {{"mentor", "m1"}, {"mentee", "n2"}}, list("m1", "n1")};
    arguments["bans"] = Value::array({list("m1", "n2")});
    EXPECT_THAT(
        faultsOf([&] { proposed(arguments); }),
        ElementsAre(
            "pins:3: MT006 Эта пара уже есть в строке 1. Уберите одну из строк.",
            "pins:2: MT007 Пара «Орлова Вера» — «n2» и закреплена, и запрещена. Уберите закрепление или запрет.",
            "pins:3: MT008 Закреплено больше пар, чем позволяет поле «capacity» = 1: «Орлова Вера». Уберите "
            "закрепление или увеличьте число.",
            "pins:3: MT008 Закреплено больше пар, чем позволяет поле «demand» = 1: «Ким Анна». Уберите "
            "закрепление или увеличьте число."));
}

TEST(FaultTest, EnglishTextsSayTheSame) {
    EXPECT_THAT(
        faultsWith("pins", Value::array({list("m1", "nobody")}), Language::en),
        ElementsAre("pins:1: MT005 The mentee \"nobody\" is not in the list \"mentees\". Mend the id or take the "
                    "row away."));
}

TEST(FaultTest, ACriterionSaysWhatWasMeant) {
    EXPECT_THAT(
        faultsOfCriterion(
            {{"name", "a"}, {"kind", "equals"}, {"mentor", "x"}, {"mentee", "x"}, {"wieght", 5}, {"weight", 5}}),
        ElementsAre("criteria:1: MT012 Неизвестное поле критерия «wieght». Может быть, «weight»?",
                    "criteria:1: MT013 Неизвестный вид критерия «equals». Может быть, «equal»?"));
}

TEST(FaultTest, ACriterionNeedsWhatItsKindNeeds) {
    EXPECT_THAT(faultsOfCriterion({{"kind", "difference"}, {"mentor", "age"}, {"weight", 5}}),
                ElementsAre("criteria:1: MT011 У критерия нет «name». Дайте ему короткое имя.",
                            "criteria:1: MT016 Этому виду нужны оба поля: «mentor» (поле наставника) и «mentee» (поле "
                            "наставляемого).",
                            "criteria:1: MT017 Этому виду нужно «reach» больше нуля: на каком расстоянии баллы "
                            "кончаются."));
    EXPECT_THAT(faultsOfCriterion({{"name", "w"}, {"kind", "wish"}, {"mentor", "a"}, {"mentee", "b"}, {"weight", 5}}),
                ElementsAre("criteria:1: MT016 Этому виду нужно ровно одно из полей «mentor» и «mentee»."));
    EXPECT_THAT(faultsOfCriterion(
                    {{"name", "w"}, {"kind", "within"}, {"mentee", "age"}, {"weight", 5}, {"from", 9}, {"to", 3}}),
                ElementsAre("criteria:1: MT018 «from» больше «to»: такому правилу не отвечает никто."));
}

TEST(FaultTest, RulesThatNobodyCanMeetTogetherAreNamed) {
    const Value same{{"name", "same"},     {"title", "Своя школа"}, {"kind", "equal"},
                     {"mentor", "school"}, {"mentee", "school"},    {"hard", true}};
    Value other = same;
    other.update({{"name", "other"}, {"title", "Другая школа"}, {"kind", "different"}});
    EXPECT_THAT(faultsWith("criteria", {same, other}),
                ElementsAre("criteria:2: MT018 Правила «Своя школа» и «Другая школа» противоречат друг другу: ни одна "
                            "пара не отвечает обоим. Уберите одно."));
}

TEST(FaultTest, AFieldThatNobodyHasIsProbablyMistyped) {
    EXPECT_THAT(
        faultsOfCriterion({{"name", "n"},
                           {"title", "Имя"},
                           {"kind", "equal"},
                           {"mentor", "nmae"},
                           {"mentee", "name"},
                           {"weight", 5}}),
        ElementsAre("criteria:1: MT022 Критерий «Имя»: поля «nmae» (mentor) нет ни у кого. Может быть, «name»?"));
}

TEST(FaultTest, ReadyScoresAreCheckedRowByRow) {
    const Value arguments{{"mentors", {{{"id", 1}}}},
                          {"mentees", {{{"id", 1}}}},
                          {"left_out", "ноль"},
                          {"candidates", {{1, 1, 5}, {1, 2, 5}, {1, 1, 0.5}, {1, 1, 6}, {1, 1}, {1, 1, 1e9}}}};
    EXPECT_THAT(faultsOf([&] { assigned(arguments); }),
                ElementsAre("candidates:2: MT005 Наставляемого «2» нет в списке «mentees». Исправьте номер или уберите "
                            "строку.",
                            "candidates:3: MT009 Баллы — целое число от −1000000 до 1000000, найдено «0.5». Исправьте "
                            "число.",
                            "candidates:5: MT009 Строка — { наставник, наставляемый, баллы }, найдено «[1,1]».",
                            "candidates:6: MT009 Баллы — целое число от −1000000 до 1000000, найдено «1000000000.0». "
                            "Исправьте число.",
                            "candidates:4: MT006 Эта пара уже есть в строке 1. Уберите одну из строк.",
                            "left_out: MT009 «left_out» — целое число, по модулю не больше 10^12, найдено «ноль»."));
}

TEST(FaultTest, AMillionBadRowsAreCountedNotKept) {
    Value arguments{{"mentors", Value::array()}, {"mentees", Value::array()}, {"candidates", Value::array()}};
    for (int row = 0; row < 1'000'000; ++row)
        arguments["candidates"].push_back(nullptr);
    const auto faults = faultsOf([&] { assigned(arguments); });
    ASSERT_EQ(faults.size(), 1001U);
    EXPECT_EQ(faults.back(),
              "MT000 Показаны первые 1000 ошибок, ещё не показано: 999000. Исправьте показанные и повторите подбор.");
}

TEST(FaultTest, GoodListsHaveNone) { EXPECT_THAT(faultsWith("pins", Value::array({list("m1", "n1")})), IsEmpty()); }

} // namespace nastavnik::matching
