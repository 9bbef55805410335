// SPDX-License-Identifier: MIT
#include "importing/place_name.hpp"

#include <gtest/gtest.h>

namespace nastavnik::importing {

namespace {

std::string named(const std::string& heading) { return placeNameIn(heading).value_or("—"); }

} // namespace

TEST(PlaceNameTest, ComesInTheNominativeWhateverItsCase) {
    const std::string place = "Прокопьевский муниципальный округ";
    EXPECT_EQ(named("План мероприятий Прокопьевского муниципального округа на 2026 год"), place);
    EXPECT_EQ(named("Дорожная карта наставничества в Прокопьевском муниципальном округе"), place);
    EXPECT_EQ(named("Прокопьевский муниципальный округ"), place);
    EXPECT_EQ(named("ДОРОЖНАЯ КАРТА ПРОКОПЬЕВСКОГО МУНИЦИПАЛЬНОГО ОКРУГА"), place);
    EXPECT_EQ(named("приказом управления образования Старооскольского городского округа от 25.04.2026"),
              "Старооскольский городской округ");
    EXPECT_EQ(named("по Лесогорскому району"), "Лесогорский район");
}

TEST(PlaceNameTest, ReadsTheNameBehindTheKindWhenItStandsUndeclined) {
    EXPECT_EQ(named("План работы школ городского округа Мегион"), "городской округ Мегион");
    EXPECT_EQ(named("педагогов муниципального образования «Лесной район»"), "Лесной район");
}

TEST(PlaceNameTest, SaysNothingRatherThanGuess) {
    EXPECT_EQ(named("План мероприятий на 2026 год"), "—");
    EXPECT_EQ(named("Дорожная карта школ города Москвы"), "—");
    EXPECT_EQ(named("Работа в муниципальном районе и округе"), "—");
    EXPECT_EQ(named("окружность района"), "—");
    EXPECT_EQ(named(""), "—");
    EXPECT_EQ(named("«»«»"), "—");
}

} // namespace nastavnik::importing
