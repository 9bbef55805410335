// SPDX-License-Identifier: MIT
#include "importing/items.hpp"
#include "importing/numbering.hpp"

#include <gmock/gmock.h>

namespace nastavnik::importing {
namespace {

using testing::ElementsAre;

std::string split(std::string_view text) {
    const Numbered result = splitNumber(text);
    return result.number + "|" + result.text;
}

TEST(NumberingTest, TakesTheNumberOffATitle) {
    EXPECT_EQ(split("2.1.3. Пары"), "2.1.3|Пары");
    EXPECT_EQ(split("1) Приказ"), "1|Приказ");
    EXPECT_EQ(split("2.1 Банк"), "2.1|Банк");
    EXPECT_EQ(split("3.Сайт"), "3|Сайт");
    EXPECT_EQ(split("Пары"), "|Пары");
    EXPECT_EQ(split("36 часов обучения"), "|36 часов обучения");
    EXPECT_EQ(split("2026 год"), "|2026 год");
}

TEST(NumberingTest, CountsANumberWrittenTwiceOnce) {
    EXPECT_EQ(split("1. 1.Проведение"), "1|Проведение");
    EXPECT_EQ(split("3. 3. Сбор"), "3|Сбор");
}

TEST(NumberingTest, KnowsACellOfOnlyANumber) {
    EXPECT_EQ(numberIn("2.1.3."), "2.1.3");
    EXPECT_EQ(numberIn(" 5 "), "5");
    EXPECT_EQ(numberIn("2. Основной этап"), "");
    EXPECT_EQ(numberIn("25.04.2022"), "");
    EXPECT_EQ(numberIn(""), "");
}

TEST(NumberingTest, ReadsNumbersOfStages) {
    EXPECT_EQ(stageNumberIn("Этап 2. База"), 2);
    EXPECT_EQ(stageNumberIn("III этап"), 3);
    EXPECT_EQ(stageNumberIn("Раздел IV. Итоги"), 4);
    EXPECT_EQ(stageNumberIn("Подготовительный этап"), 0);
}

TEST(NumberingTest, DividesACellIntoItsPoints) {
    EXPECT_THAT(itemsOf({{"1. Совет.", false}, {"2.Сайт", false}, {"и сети", false}, {"3. 3. Письма", false}}),
                ElementsAre("Совет.", "Сайт и сети", "Письма"));
    EXPECT_THAT(itemsOf({{"1. Встречи пар. 2. Дневник; 3. Итоги 2.5 балла.", false}}),
                ElementsAre("Встречи пар.", "Дневник;", "Итоги 2.5 балла."));
    EXPECT_THAT(itemsOf({{"Совет", true}, {"Сайт", true}}), ElementsAre("Совет", "Сайт"));
    EXPECT_THAT(itemsOf({{"На всех этапах.", false}, {"Фото.", false}}), ElementsAre("На всех этапах.", "Фото."));
    EXPECT_TRUE(itemsOf({{"5.", false}}).empty());
}

} // namespace
} // namespace nastavnik::importing
