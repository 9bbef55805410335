// SPDX-License-Identifier: MIT
#include "scenarios/places/played_place.hpp"

namespace nastavnik::test {

namespace {

using testing::IsEmpty;
using testing::SizeIs;
using testing::UnorderedElementsAre;

constexpr char schoolYear[] = "school_year";
using SchoolYearTest = YearOf<schoolYear>;

} // namespace

TEST_F(SchoolYearTest, PlaysTheYearWithoutStopping) { EXPECT_THAT(year().stuck(), IsEmpty()); }

TEST_F(SchoolYearTest, WritesTheProgrammeFromTheSelfExamination) {
    const Value programme = year().paper("programme_school");
    EXPECT_THAT(programme["tasks"], SizeIs(5));
    ASSERT_THAT(programme["indicators"], SizeIs(10));
    EXPECT_EQ(programme["indicators"][0]["target"], "выше 90,0 %"); // 171 of 190 last year
    EXPECT_EQ(programme["organisation"]["head"]["name"], "Зимина Маргарита Львовна");
}

TEST_F(SchoolYearTest, GivesEveryPairOneOfTheFourKinds) {
    EXPECT_THAT(year().texts("SELECT kind FROM mentorship"),
                UnorderedElementsAre("опытный учитель – молодой специалист",
                                     "лидер педагогического сообщества – педагог, испытывающий проблемы",
                                     "педагог-новатор – консервативный педагог",
                                     "опытный предметник – неопытный предметник"));
}

TEST_F(SchoolYearTest, ComparesTenIndicatorsWithLastYear) {
    const Value sheet = year().paper("indicators_year");
    ASSERT_THAT(sheet["indicators"], SizeIs(10));
    EXPECT_EQ(sheet["last_year"], "2025–2026");
    int told = 0;
    for (const char* way : {"risen", "same", "fallen"})
        told += sheet["summary"][way].get<int>();
    EXPECT_EQ(told, 10);
    const Value horizontal = sheet["indicators"][7]; // counted from what was noted in the year, 9 of 26 before
    EXPECT_EQ(horizontal["before"]["share"], "34,6");
    EXPECT_EQ(horizontal["change"].get<std::string>().substr(0, 1), "+");
}

TEST_F(SchoolYearTest, KeepsBothYearsOfEveryIndicator) {
    EXPECT_EQ(year().number("SELECT count(DISTINCT indicator) FROM indicator_value"), 10);
    EXPECT_EQ(year().number("SELECT count(*) FROM indicator_value WHERE date = '2026-05-31'"), 10);
    EXPECT_EQ(year().number("SELECT count(*) FROM indicator_value WHERE date > '2027-04-30'"), 10);
}

TEST_F(SchoolYearTest, PresentsTheIndicatorsAtTheFinalCouncil) {
    const Value minutes = year().paper("minutes");
    EXPECT_EQ(minutes["agenda"][0]["text"], "Об итогах программы наставничества");
    EXPECT_GE(minutes["heard"].size(), 12U); // the summary, ten indicators, what the curator said
}

TEST_F(SchoolYearTest, InvitesNewcomersAndRenewsTheProgramme) {
    EXPECT_THAT(year().paper("newcomers")["newcomers"], SizeIs(2)); // one young, one hired this year
    EXPECT_EQ(year().letters("Программа наставничества: приглашаем"), 2);
    EXPECT_EQ(year().paper("order_renewal")["next_year"], "2027–2028");
    EXPECT_EQ(year().letters("Программа наставничества на 2027–2028 учебный год"), 1);
}

} // namespace nastavnik::test
