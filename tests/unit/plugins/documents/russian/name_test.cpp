// SPDX-License-Identifier: MIT
#include "russian/declension.hpp"

#include <gtest/gtest.h>

#include <sstream>

namespace nastavnik::documents::russian {

namespace {

/// Given names that do not follow the plain pattern of their endings, with all forms.
constexpr auto given = std::to_array<const char*>({
    "Лев Льва Льву Льва Львом Льве",
    "Павел Павла Павлу Павла Павлом Павле",
    "Пётр Петра Петру Петра Петром Петре",
    "Петр Петра Петру Петра Петром Петре",
    "Илья Ильи Илье Илью Ильёй Илье",
    "Никита Никиты Никите Никиту Никитой Никите",
    "Лука Луки Луке Луку Лукой Луке",
    "Миша Миши Мише Мишу Мишей Мише",
    "Юрий Юрия Юрию Юрия Юрием Юрии",
    "Андрей Андрея Андрею Андрея Андреем Андрее",
    "Игорь Игоря Игорю Игоря Игорем Игоре",
    "Евтихий Евтихия Евтихию Евтихия Евтихием Евтихии",
    "Франц Франца Францу Франца Францем Франце",
    "Данило Данилы Даниле Данилу Данилой Даниле",
    "Али Али Али Али Али Али",
    "Любовь Любови Любови Любовь Любовью Любови",
    "Мария Марии Марии Марию Марией Марии",
    "Наталья Натальи Наталье Наталью Натальей Наталье",
    "Зоя Зои Зое Зою Зоей Зое",
    "Ольга Ольги Ольге Ольгу Ольгой Ольге",
    "Наташа Наташи Наташе Наташу Наташей Наташе",
    "Айгуль Айгули Айгули Айгуль Айгулью Айгули",
    "Николь Николь Николь Николь Николь Николь",
    "Ким Кима Киму Кима Кимом Киме",
    "Анна-Мария Анны-Марии Анне-Марии Анну-Марию Анной-Марией Анне-Марии",
    "Жан-Жак Жан-Жака Жан-Жаку Жан-Жака Жан-Жаком Жан-Жаке",
});

TEST(NameTest, GivenNamesChange) {
    for (const char* line : given) {
        std::istringstream words(line);
        std::string name, form;
        words >> name;
        const bool isWoman = declineName(name).gender == Gender::female;
        const auto declined = declineName("Шевченко " + name, isWoman ? Gender::female : Gender::male);
        for (std::size_t i = 1; i < cases.size(); ++i) {
            words >> form;
            EXPECT_EQ(declined.forms[i], "Шевченко " + form) << line;
        }
    }
}

std::string dative(const std::string& name, Gender gender = Gender::unknown) {
    return declineName(name, gender).forms[indexOf(Case::dative)];
}

TEST(NameTest, PartsMayComeInEitherOrder) {
    EXPECT_EQ(dative("Иванова Анна Петровна"), "Ивановой Анне Петровне");
    EXPECT_EQ(dative("Анна Петровна Иванова"), "Анне Петровне Ивановой");
    EXPECT_EQ(dative("Иван Петров"), "Ивану Петрову");
    EXPECT_EQ(dative("Абрамович Роман Аркадьевич"), "Абрамовичу Роману Аркадьевичу");
    EXPECT_EQ(dative("Анна Рабинович"), "Анне Рабинович");
    EXPECT_EQ(dative("Иван Ильич"), "Ивану Ильичу");
    EXPECT_EQ(dative("Гарсия Маркес Габриэль", Gender::male), "Гарсии Маркесу Габриэлю");
}

TEST(NameTest, InitialsAndParticlesStay) {
    EXPECT_EQ(dative("Иванов И. И."), "Иванову И. И.");
    EXPECT_EQ(dative("И. И. Иванов"), "И. И. Иванову");
    EXPECT_EQ(dative("Иванова А.П."), "Ивановой А.П.");
    EXPECT_EQ(dative("Иванова\u00A0А.\u00A0П."), "Ивановой\u00A0А.\u00A0П.");
    EXPECT_EQ(dative("фон Берг Карл Иванович"), "фон Бергу Карлу Ивановичу");
}

TEST(NameTest, PatronymicsOfAllKinds) {
    EXPECT_EQ(declineName("Белов Пётр Кузьмич").forms[indexOf(Case::instrumental)], "Беловым Петром Кузьмичом");
    EXPECT_EQ(declineName("Белов Пётр Ильич").forms[indexOf(Case::instrumental)], "Беловым Петром Ильичом");
    EXPECT_EQ(declineName("Белов Пётр Никитич").forms[indexOf(Case::instrumental)], "Беловым Петром Никитичем");
    EXPECT_EQ(dative("Белова Инна Никитична"), "Беловой Инне Никитичне");
    EXPECT_EQ(dative("Мамедов Гейдар Алирза оглы"), "Мамедову Гейдару Алирза оглы");
    EXPECT_EQ(kindOf("Алиев Гейдар Алирза оглы"), Kind::person);
    EXPECT_EQ(declineName("д'Артаньян Шарль", Gender::male).forms[indexOf(Case::dative)], "д'Артаньяну Шарлю");
    EXPECT_EQ(kindOf("д'Артаньян Шарль"), Kind::person);
    EXPECT_EQ(dative("Алиева Лейла Гасан кызы"), "Алиевой Лейле Гасан кызы");
}

TEST(NameTest, TheGenderComesFromPatronymicThenGivenNameThenSurname) {
    EXPECT_EQ(declineName("Ткач Саша Ивановна").gender, Gender::female);
    EXPECT_EQ(declineName("Ткач Анна").gender, Gender::female);
    EXPECT_EQ(declineName("Иванова Саша").gender, Gender::female);
    EXPECT_EQ(declineName("Мамедов Али Гасан оглы").gender, Gender::male);
    EXPECT_EQ(declineName("Ткач А. П.").gender, Gender::unknown);
    EXPECT_EQ(dative("Ткач А. П.", Gender::male), "Ткачу А. П.");
}

TEST(NameTest, WhatIsNoRussianWordStaysWithARemark) {
    for (const char* name : {"Smith John", "😀", "Иванов \xFF\xFE", "Івасик", "12"}) {
        const auto declined = declineName(name);
        EXPECT_TRUE(declined.remark.has_value()) << name;
    }
    EXPECT_EQ(dative("Smith Анна Петровна"), "Smith Анне Петровне");
    EXPECT_EQ(dative(""), "");
    EXPECT_TRUE(decline(std::string(1U << 20U, 'x'), Kind::person).remark.has_value());
}

} // namespace

} // namespace nastavnik::documents::russian
