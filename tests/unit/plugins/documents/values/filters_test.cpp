// SPDX-License-Identifier: MIT
#include "values/filters.hpp"

#include <gtest/gtest.h>

#include <set>

namespace nastavnik::documents {

namespace {

std::string apply(std::string_view filter, const std::string& text) {
    const auto result = findFilter(filter)->apply(text);
    return std::holds_alternative<std::string>(result) ? std::get<std::string>(result) : std::get<Text>(result).ru;
}

TEST(FiltersTest, HaveTwoNamesEachAndNoNameTwice) {
    const auto names = filterNames();
    EXPECT_EQ(names.size(), 2 * filters().size());
    EXPECT_EQ(std::set(names.begin(), names.end()).size(), names.size());
}

TEST(FiltersTest, WriteDates) {
    EXPECT_EQ(apply("дата", "2026-04-25"), "25\u00A0апреля\u00A02026\u00A0г.");
    EXPECT_EQ(apply("date", "01.09.2026"), "1\u00A0сентября\u00A02026\u00A0г.");
    EXPECT_EQ(apply("дата кавычки", "2026-09-01"), "«01»\u00A0сентября\u00A02026\u00A0г.");
    EXPECT_EQ(apply("дата цифрами", "2026-09-01"), "01.09.2026");
}

TEST(FiltersTest, RefuseWhatIsNoDate) {
    for (const char* text : {"", "2026-02-30", "31.04.2026", "2026", "весна", "25-04-2026"})
        EXPECT_EQ(apply("дата", text),
                  "«" + std::string(text) + "» не дата; дата пишется как 2026-04-25 или 25.04.2026");
}

TEST(FiltersTest, ShortenNames) {
    EXPECT_EQ(apply("инициалы", "Иванова Анна Петровна"), "Иванова\u00A0А.\u00A0П.");
    EXPECT_EQ(apply("инициалы впереди", "Иванова Анна Петровна"), "А.\u00A0П.\u00A0Иванова");
    EXPECT_EQ(apply("initials", "Ким Ён"), "Ким\u00A0Ё.");
    EXPECT_EQ(apply("инициалы", "Салтыков-Щедрин Михаил\u00A0Евграфович"), "Салтыков-Щедрин\u00A0М.\u00A0Е.");
    EXPECT_EQ(apply("инициалы", "Мамедов Али Гасан оглы"), "Мамедов\u00A0А.\u00A0Г.");
    EXPECT_EQ(apply("инициалы", "Орлова Анна-Мария"), "Орлова\u00A0А.-М.");
    EXPECT_EQ(apply("инициалы впереди", "Иванова А.П."), "А.\u00A0П.\u00A0Иванова");
    EXPECT_EQ(apply("инициалы", "Иванова"), "Иванова");
    EXPECT_EQ(apply("инициалы", ""), "");
}

TEST(FiltersTest, ChangeTheSizeOfLetters) {
    EXPECT_EQ(apply("прописные", "приказ № 5 об ёлке"), "ПРИКАЗ № 5 ОБ ЁЛКЕ");
    EXPECT_EQ(apply("строчные", "ПРИКАЗ"), "приказ");
    EXPECT_EQ(apply("с заглавной", "ёлка в МБОУ"), "Ёлка в МБОУ");
    EXPECT_EQ(apply("с заглавной", ""), "");
}

} // namespace

} // namespace nastavnik::documents
