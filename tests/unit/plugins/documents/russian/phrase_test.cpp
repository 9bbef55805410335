// SPDX-License-Identifier: MIT
#include "russian/declension.hpp"

#include <gtest/gtest.h>

namespace nastavnik::documents::russian {

namespace {

std::string in(Case which, const std::string& text) { return decline(text, kindOf(text)).forms[indexOf(which)]; }

TEST(PhraseTest, OfAPositionTheNounChangesWithItsAdjectives) {
    EXPECT_EQ(in(Case::dative, "заместитель директора по учебно-воспитательной работе"),
              "заместителю директора по учебно-воспитательной работе");
    EXPECT_EQ(in(Case::accusative, "старший методист"), "старшего методиста");
    EXPECT_EQ(in(Case::instrumental, "педагог-психолог"), "педагогом-психологом");
    EXPECT_EQ(in(Case::instrumental, "секретарь"), "секретарём");
    EXPECT_EQ(in(Case::instrumental, "врач-педиатр"), "врачом-педиатром");
    EXPECT_EQ(in(Case::genitive, "учитель математики и физики"), "учителя математики и физики");
    EXPECT_EQ(in(Case::dative, "учитель начальных классов, классный руководитель"),
              "учителю начальных классов, классному руководителю");
    EXPECT_EQ(in(Case::dative, "премьер-министр"), "премьер-министру");
}

TEST(PhraseTest, AdjectivesMayStandForAPerson) {
    EXPECT_EQ(in(Case::dative, "заведующий"), "заведующему");
    EXPECT_EQ(in(Case::accusative, "заведующая библиотекой"), "заведующую библиотекой");
    EXPECT_EQ(in(Case::genitive, "исполняющая обязанности директора"), "исполняющей обязанности директора");
    EXPECT_EQ(in(Case::genitive, "обучающийся 9 класса"), "обучающегося 9 класса");
    EXPECT_EQ(in(Case::dative, "дежурный администратор"), "дежурному администратору");
    EXPECT_EQ(in(Case::dative, "и. о. директора"), "и. о. директора");
}

TEST(PhraseTest, OfAnInstitutionQuotesAndAbbreviationsStay) {
    EXPECT_EQ(in(Case::prepositional, "Муниципальное бюджетное общеобразовательное учреждение «Средняя школа № 5»"),
              "Муниципальном бюджетном общеобразовательном учреждении «Средняя школа № 5»");
    EXPECT_EQ(in(Case::accusative, "детский сад № 12 «Ромашка»"), "детский сад № 12 «Ромашка»");
    EXPECT_EQ(in(Case::genitive, "школа-интернат № 3"), "школы-интерната № 3");
    EXPECT_EQ(in(Case::genitive, "управление образования администрации округа"),
              "управления образования администрации округа");
    EXPECT_EQ(in(Case::genitive, "МБОУ «Средняя школа № 5»"), "МБОУ «Средняя школа № 5»");
    EXPECT_EQ(in(Case::genitive, "МБОУ СОШ № 5"), "МБОУ СОШ № 5");
    EXPECT_EQ(in(Case::genitive, "МУНИЦИПАЛЬНОЕ КАЗЁННОЕ УЧРЕЖДЕНИЕ"), "МУНИЦИПАЛЬНОГО КАЗЁННОГО УЧРЕЖДЕНИЯ");
    EXPECT_EQ(in(Case::genitive, "Кемеровская область"), "Кемеровской области");
}

} // namespace

} // namespace nastavnik::documents::russian
