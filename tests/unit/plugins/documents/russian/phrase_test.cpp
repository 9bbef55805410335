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

TEST(PhraseTest, SeveralPeopleChangeAsOneDoes) {
    EXPECT_EQ(in(Case::genitive, "учителя начальных классов"), "учителей начальных классов");
    EXPECT_EQ(in(Case::dative, "учителя начальных классов"), "учителям начальных классов");
    EXPECT_EQ(in(Case::accusative, "учителя начальных классов"), "учителей начальных классов");
    EXPECT_EQ(in(Case::instrumental, "учителя начальных классов"), "учителями начальных классов");
    EXPECT_EQ(in(Case::prepositional, "учителя начальных классов"), "учителях начальных классов");
    EXPECT_EQ(in(Case::dative, "педагоги-психологи"), "педагогам-психологам");
    EXPECT_EQ(in(Case::instrumental, "учителя-логопеды"), "учителями-логопедами");
    EXPECT_EQ(in(Case::genitive, "директора школ"), "директоров школ");
    EXPECT_EQ(in(Case::dative, "заместители директора по воспитательной работе"),
              "заместителям директора по воспитательной работе");
    EXPECT_EQ(in(Case::accusative, "молодые специалисты"), "молодых специалистов");
    EXPECT_EQ(in(Case::instrumental, "вновь принятые педагоги"), "вновь принятыми педагогами");
    EXPECT_EQ(in(Case::genitive, "обучающиеся 8 класса"), "обучающихся 8 класса");
    EXPECT_EQ(in(Case::dative, "старшие вожатые"), "старшим вожатым");
    EXPECT_EQ(in(Case::dative, "родители (законные представители)"), "родителям (законным представителям)");
    EXPECT_EQ(in(Case::genitive, "медицинские сёстры"), "медицинских сестёр");
    EXPECT_EQ(in(Case::accusative, "Образовательные организации округа"), "Образовательные организации округа");
    EXPECT_EQ(in(Case::prepositional, "Образовательные организации округа"), "Образовательных организациях округа");
    EXPECT_EQ(in(Case::genitive, "дошкольные учреждения"), "дошкольных учреждений");
    EXPECT_EQ(in(Case::instrumental, "дети"), "детьми");
}

TEST(PhraseTest, AdjectivesMayStandForAPerson) {
    EXPECT_EQ(in(Case::genitive, "ведущий специалист"), "ведущего специалиста");
    EXPECT_EQ(in(Case::dative, "ведущий научный сотрудник"), "ведущему научному сотруднику");
    EXPECT_EQ(in(Case::dative, "временно исполняющий обязанности заведующего"),
              "временно исполняющему обязанности заведующего");
    EXPECT_EQ(in(Case::dative, "врио начальника"), "врио начальника");
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
    EXPECT_EQ(in(Case::genitive, "Кемеровская область — Кузбасс"), "Кемеровской области — Кузбасса");
    EXPECT_EQ(in(Case::genitive, "Берёзовская основная школа — филиал МБОУ «Зареченская СОШ»"),
              "Берёзовской основной школы — филиала МБОУ «Зареченская СОШ»");
    EXPECT_EQ(in(Case::instrumental, "Начальная школа — детский сад № 3"), "Начальной школой — детским садом № 3");
    EXPECT_EQ(in(Case::genitive, "Филиал МБОУ «Зареченская СОШ»"), "Филиала МБОУ «Зареченская СОШ»");
    EXPECT_EQ(in(Case::genitive, "ЦО № 1"), "ЦО № 1");
    EXPECT_EQ(in(Case::genitive, "Управляющий совет школы"), "Управляющего совета школы");
}

} // namespace

} // namespace nastavnik::documents::russian
