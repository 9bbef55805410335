// SPDX-License-Identifier: MIT
#include "people/people_sheet.hpp"

#include "nastavnik/error.hpp"

#include <gtest/gtest.h>

namespace nastavnik::people {

namespace {

Directory town() {
    return {{{.id = 1,
              .code = "dep",
              .kind = OrganisationKind::department,
              .name = "Управление",
              .shortName = "Управление"},
             {.id = 2, .code = "s1", .name = "Первая школа", .shortName = "МБОУ «СОШ № 1»", .parent = 1}},
            {{.id = 7,
              .code = "orlova",
              .surname = "Орлова",
              .given = "Вера",
              .patronymic = "Ильинична",
              .email = "orlova@school.test",
              .organisation = 2,
              .position = "учитель",
              .roles = {"mentor"},
              .profile = {{"hours", 4}}}},
            {}};
}

SheetResult read(std::vector<std::string> heading, std::vector<std::vector<std::string>> rows,
                 const SheetSettings& settings = {}) {
    PeopleSheet sheet{.heading = std::move(heading)};
    int line = 1;
    for (auto& cells : rows)
        sheet.rows.push_back({++line, std::move(cells)});
    return readPeopleSheet(sheet, settings, town());
}

} // namespace

TEST(PeopleSheetTest, ReadsWhatASchoolWrites) {
    const SheetResult result =
        read({"№", "Ф.И.О.", "Школа", "Роль", "Пол", "Стаж, лет", "Дата рождения", "Затруднения"},
             {{"1", " Ёлкин  Пётр Ильич ", "МБОУ «СОШ №1»", "молодой специалист", "М", "1,5", "14.3.2001",
               "оценивание; дисциплина"}});
    ASSERT_TRUE(result.faulty.empty()) << result.faulty[0].reasons[0].ru;
    const Person& person = result.persons.at(0).person;
    EXPECT_EQ(person.fullName(), "Ёлкин Пётр Ильич");
    EXPECT_EQ(person.organisation, 2);
    EXPECT_EQ(person.roles, std::vector<std::string>{"mentee"});
    EXPECT_EQ(person.gender, "male");
    EXPECT_EQ(person.profile,
              Value({{"experience_years", 1.5}, {"born", "2001-03-14"}, {"deficits", {"оценивание", "дисциплина"}}}));
    EXPECT_EQ(result.columns.at("№"), "");
}

TEST(PeopleSheetTest, CompletesAKnownPersonAndKeepsWhatTheTableDoesNotSay) {
    const SheetResult result = read({"Фамилия", "Имя", "Отчество", "Организация", "Почта", "Предмет"},
                                    {{"Орлова", "Вера", "Ильинична", "s1", "", "физика"}});
    const Person& person = result.persons.at(0).person;
    EXPECT_EQ(person.id, 7);
    EXPECT_EQ(person.email, "orlova@school.test");
    EXPECT_EQ(person.roles, std::vector<std::string>{"mentor"});
    EXPECT_EQ(person.profile, Value({{"hours", 4}, {"subject", "физика"}}));
}

TEST(PeopleSheetTest, TellsAllReasonsOfAFaultyRowAndTakesTheOthers) {
    const SheetResult result = read({"ФИО", "Школа", "Роль", "Почта", "Возраст"},
                                    {{"Ким", "МБОУ «СОШ № 2»", "настваник", "почта", "много"},
                                     {"Зуев Яков", "s1", "наставник", "zuev@school.test", "40"},
                                     {"Зуев Яков", "s1", "наставник", "", ""}},
                                    {.knownRoles = {"mentor", "mentee"}});
    EXPECT_EQ(result.persons.size(), 1U);
    ASSERT_EQ(result.faulty.size(), 2U);
    EXPECT_EQ(result.faulty[0].row.line, 2);
    std::vector<std::string> reasons;
    for (const Text& reason : result.faulty[0].reasons)
        reasons.push_back(reason.ru);
    EXPECT_EQ(reasons.size(), 5U);
    EXPECT_EQ(reasons[0], "ФИО «Ким»: нужны хотя бы фамилия и имя");
    EXPECT_EQ(result.faulty[1].reasons[0].ru, "человек стоит в таблице второй раз");
}

TEST(PeopleSheetTest, TakesAChoiceOfColumnsAndASchoolForAll) {
    const SheetResult result = read({"Кто", "Заметка", "ФИО"}, {{"Ким Анна", "пишет стихи", "не то"}},
                                    {.columns = {{"Кто", "name"}, {"ФИО", ""}, {"Заметка", "profile.note"}},
                                     .organisation = 2,
                                     .roles = {"mentee"}});
    const Person& person = result.persons.at(0).person;
    EXPECT_EQ(person.surname, "Ким");
    EXPECT_EQ(person.organisation, 2);
    EXPECT_EQ(person.profile["note"], "пишет стихи");
}

TEST(PeopleSheetTest, NeedsANameAndKnowsItsFields) {
    const auto codesOf = [](std::vector<std::string> heading, const SheetSettings& settings) {
        std::vector<std::string> codes;
        try {
            read(std::move(heading), {}, settings);
        } catch (const Error& error) {
            for (const Fault& fault : error.faults())
                codes.push_back(fault.code);
        }
        return codes;
    };
    EXPECT_EQ(codesOf({"Школа"}, {}), std::vector<std::string>{"PS001"});
    EXPECT_EQ(codesOf({"ФИО", "Где"}, {.columns = {{"Где", "shool"}}}), std::vector<std::string>{"PS002"});
}

} // namespace nastavnik::people
