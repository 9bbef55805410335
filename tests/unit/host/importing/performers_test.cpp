// SPDX-License-Identifier: MIT
#include "importing/performers.hpp"

#include <gmock/gmock.h>

namespace nastavnik::importing {
namespace {

using testing::ElementsAre;

std::vector<std::string> idsIn(std::string_view cell) {
    std::vector<std::string> ids;
    for (const Performer& performer : readPerformers(cell).list)
        ids.push_back(performer.role.id);
    return ids;
}

TEST(PerformersTest, KnowsTheRolesOfSchoolPapers) {
    EXPECT_THAT(idsIn("Директор школы"), ElementsAre("head"));
    EXPECT_THAT(idsIn("Зам. директора по УВР"), ElementsAre("deputy"));
    EXPECT_THAT(idsIn("Управление образования, образовательные учреждения (далее-ОУ)"),
                ElementsAre("department", "school"));
    EXPECT_THAT(idsIn("Деятельность муниципального куратора, кураторов в ОУ"),
                ElementsAre("municipal_curator", "school_curator"));
    EXPECT_THAT(idsIn("Наставники и молодые специалисты"), ElementsAre("mentor", "mentee"));
    EXPECT_THAT(idsIn("ЦНППМ ГПОУ КРИПО"), ElementsAre("cnppm"));
    EXPECT_THAT(idsIn("руководители ШМО; педагог-психолог/соцпедагог"),
                ElementsAre("association_head", "psychologist", "social_teacher"));
    EXPECT_THAT(idsIn("Руководителям образовательных организаций"), ElementsAre("head"));
}

TEST(PerformersTest, FindsTheSecondPostWhereALineEndBecameASpace) {
    EXPECT_THAT(idsIn("Директор Куратор"), ElementsAre("head", "school_curator"));
    EXPECT_THAT(idsIn("Заместитель директора по УВР Классные руководители"), ElementsAre("deputy", "class_teacher"));
    EXPECT_THAT(idsIn("Педагог Психолог"), ElementsAre("psychologist"));
    EXPECT_THAT(idsIn("Управление образования Администрации района"), ElementsAre("department"));
    EXPECT_THAT(idsIn("Директор школы"), ElementsAre("head"));
}

TEST(PerformersTest, TakesPeopleOutOfTheirPosts) {
    const Performers read = readPerformers(
        "Белова А.Б., начальник управления образования Синицына В. Г., директор МБУ ДПО «Центр»,\nА.Б. Орлова");
    EXPECT_THAT(read.names, ElementsAre("Белова А.Б.", "Синицына В. Г.", "А.Б. Орлова"));
    ASSERT_EQ(read.list.size(), 2U);
    EXPECT_EQ(read.list[0].role.id, "department_head");
    EXPECT_EQ(read.list[1].role.title, "директор МБУ ДПО «Центр»");
}

TEST(PerformersTest, DeclaresUnknownOnesFromTheirWords) {
    const Performers read = readPerformers("Совет ветеранов, Отдел кадров района");
    ASSERT_EQ(read.list.size(), 2U);
    EXPECT_FALSE(read.allKnown);
    EXPECT_EQ(read.list[0].role.id, "sovet_veteranov");
    EXPECT_EQ(read.list[0].role.unit, roadmap::UnitKind::school);
    EXPECT_EQ(read.list[1].role.unit, roadmap::UnitKind::department);
}

TEST(PerformersTest, FindsNobodyInNumbersAndStrokes) {
    EXPECT_TRUE(idsIn("6. ").empty());
    EXPECT_TRUE(idsIn(" - ").empty());
    EXPECT_TRUE(idsIn("").empty());
}

TEST(PerformersTest, GoesOnOverLineEnds) {
    EXPECT_THAT(idsIn("Руководители Программы\nДиректор школы\n3."), ElementsAre("programme_head", "head"));
    EXPECT_THAT(idsIn("директор МБУ\nДПО «Центр»"), testing::Contains("head"));
}

} // namespace
} // namespace nastavnik::importing
