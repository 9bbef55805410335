// SPDX-License-Identifier: MIT
#include "scenarios/places/played_place.hpp"

namespace nastavnik::test {

namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

constexpr char megion[] = "megion";
using MegionTest = YearOf<megion>;

/// Words that nobody but the curator and the psychologist of the child's school may read.
const std::vector<std::string> specialWords{"проявил выдающиеся способности", "испытывает трудности в учёбе",
                                            "в стороне от жизни школы",       "ограниченные возможности здоровья",
                                            "трудная жизненная ситуация",     "проблемы с поведением"};

} // namespace

TEST_F(MegionTest, PlaysTheYearWithoutStopping) { EXPECT_THAT(year().stuck(), IsEmpty()); }

TEST_F(MegionTest, AppointsTheCouncilAndAcceptsAResolutionWithTheNextSpeaker) {
    EXPECT_THAT(year().paper("order_council")["members"], SizeIs(4));
    EXPECT_THAT(year().paper("resolution")["decisions"], SizeIs(3));
    EXPECT_FALSE(year().paper("resolution")["next_speaker"].get<std::string>().empty());
}

TEST_F(MegionTest, TakesPupilsFromTenYearsOn) {
    const std::string base = year().filled("bank_mentees").at(0).dump() + year().filled("bank_mentees").at(1).dump();
    EXPECT_THAT(base, HasSubstr("Морозов Глеб Антонович"));
    EXPECT_THAT(base, Not(HasSubstr("Петренко"))); // eight years old
    EXPECT_EQ(
        year().number("SELECT count(*) FROM mentorship_person JOIN person ON person.id = mentorship_person.person "
                      "WHERE person.surname = 'Петренко'"),
        0);
}

TEST_F(MegionTest, AsksAParentBeforeTheReasonAndPrintsItNowhere) {
    EXPECT_EQ(year().papers("consent_special"), 7); // of every pupil: a sheet says nothing about its child
    EXPECT_EQ(year().number("SELECT count(*) FROM consent WHERE purpose = 'special'"), 7);
    for (const char* kind :
         {"bank_mentees", "protocol_pairs", "order_pairs", "plan_pair", "meeting_log", "minutes_hearing", "demand"})
        for (const Value& paper : year().filled(kind))
            for (const std::string& word : specialWords)
                EXPECT_THAT(paper.dump(), Not(HasSubstr(word))) << kind;
}

TEST_F(MegionTest, KeepsTheCategoryOfAPupilApartFromTheCard) {
    EXPECT_EQ(year().number("SELECT count(*) FROM special_data"), 7);
    for (const std::string& word : specialWords)
        EXPECT_EQ(year().number("SELECT count(*) FROM person WHERE instr(profile, CAST('" + word + "' AS BLOB)) > 0"),
                  0);
    for (const Value& request : year().records("request"))
        EXPECT_FALSE(request.contains("category")) << request;
}

TEST_F(MegionTest, NotesEveryLookAtSpecialData) {
    EXPECT_GT(year().number("SELECT count(*) FROM audit WHERE what = 'special_seen'"), 0);
    EXPECT_EQ(year().number("SELECT count(*) FROM audit WHERE what = 'special_written'"), 7);
}

TEST_F(MegionTest, GivesTheCityNumbersWithoutNames) {
    const Value city = year().paper("demand");
    EXPECT_THAT(city["forms"], SizeIs(5));
    std::int64_t pairs = 0;
    for (const Value& form : city["forms"])
        pairs += form["pairs"].get<std::int64_t>();
    EXPECT_EQ(pairs, year().number("SELECT count(*) FROM mentorship"));
    EXPECT_THAT(city.dump(), Not(HasSubstr("Ким")));
}

TEST_F(MegionTest, WorksInFiveFormsWithMentorsOfManyKinds) {
    EXPECT_THAT(year().texts("SELECT DISTINCT form FROM mentorship"), SizeIs(5));
    EXPECT_THAT(year().filled("bank_mentors").at(0).dump(), HasSubstr("ветеран педагогического труда"));
}

TEST_F(MegionTest, AsksMentorsByTheEndOfSeptember) {
    EXPECT_EQ(year().number("SELECT count(*) FROM document WHERE kind = 'analytic_note' AND date <= '2026-09-30'"), 2);
}

TEST_F(MegionTest, HearsReportsThatNobodyHadToWrite) {
    EXPECT_EQ(year().papers("minutes_hearing"), 4);
    for (const Value& minutes : year().filled("minutes_hearing"))
        for (const Value& row : minutes["rows"]) {
            EXPECT_GT(row["planned"].get<int>(), 0);
            EXPECT_EQ(row["decision"], row["held"].get<int>() * 2 < row["planned"].get<int>() ? "помочь наставнику"
                                                                                              : "продолжать работу");
        }
}

TEST_F(MegionTest, ComparesFourteenResultsWithTheLastMeasurement) {
    for (const Value& results : year().filled("results_school"))
        EXPECT_THAT(results["rows"], SizeIs(14));
    EXPECT_EQ(year().filled("results_school").at(0)["rows"][0]["change"], "первый замер");
    EXPECT_NE(year().paper("results_school")["rows"][0]["change"], "первый замер");
    EXPECT_EQ(year().papers("results_municipal"), 1);
}

} // namespace nastavnik::test
