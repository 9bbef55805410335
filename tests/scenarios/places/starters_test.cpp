// SPDX-License-Identifier: MIT
#include "scenarios/places/played_place.hpp"

namespace nastavnik::test {

namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

constexpr char pupils[] = "starter_pupils";
constexpr char teachers[] = "starter_teachers";
using StarterForPupilsTest = YearOf<pupils>;
using StarterForTeachersTest = YearOf<teachers>;

} // namespace

TEST_F(StarterForPupilsTest, PlaysTheYearWithoutStopping) {
    EXPECT_THAT(year().stuck(), IsEmpty());
    EXPECT_EQ(year().number("SELECT count(*) FROM task WHERE state IN ('planned', 'open')"), 0);
}

TEST_F(StarterForPupilsTest, GivesEverySchoolItsActsAsOneSet) {
    for (const char* paper : {"order_introduction", "regulation", "roadmap", "programme_school"})
        EXPECT_EQ(year().papers(paper), 2) << paper;
    EXPECT_EQ(year().paper("order_introduction")["aim"], "поддержки и развития обучающихся");
    EXPECT_THAT(year().paper("roadmap")["stages"], SizeIs(7));
}

TEST_F(StarterForPupilsTest, LetsSeniorsStudentsAndTeachersLeadGroups) {
    EXPECT_THAT(year().texts("SELECT DISTINCT form FROM mentorship ORDER BY form"),
                ElementsAre("обучающийся – обучающийся", "педагог – обучающийся", "студент – обучающийся"));
    EXPECT_EQ(year().number("SELECT count(DISTINCT person) FROM mentorship_person WHERE side = 'mentee'"), 11);
}

TEST_F(StarterForPupilsTest, CountsTheShareOfPupilsForTheMunicipality) {
    const Value share = year().paper("monitoring")["indicators"][0];
    EXPECT_EQ(share["numerator"], 11);
    EXPECT_EQ(share["target"], 70);
    EXPECT_THAT(year().paper("monitoring")["missing"], IsEmpty());
    EXPECT_EQ(year().papers("monitoring"), 2);
}

TEST_F(StarterForTeachersTest, PlaysTheYearWithoutStopping) {
    EXPECT_THAT(year().stuck(), IsEmpty());
    EXPECT_EQ(year().number("SELECT count(*) FROM task WHERE state IN ('planned', 'open')"), 0);
}

TEST_F(StarterForTeachersTest, FixesPairsAfterConsentsRegisterAndChoice) {
    EXPECT_EQ(year().papers("order_pairs"), 2);
    EXPECT_EQ(year().number("SELECT count(*) FROM mentorship"), 4);
    for (const char* before : {"2.3", "3.3", "4.1", "5.1"})
        EXPECT_EQ(year().number("SELECT count(*) FROM task AS gate, task AS pairs WHERE gate.activity = '" +
                                std::string(before) +
                                "' AND pairs.activity = '5.2' AND gate.unit = pairs.unit AND "
                                "pairs.opened < gate.closed"),
                  0)
            << before;
}

TEST_F(StarterForTeachersTest, WritesAConsentAndAnAgreementForEveryMentorBeforeTheOrder) {
    EXPECT_EQ(year().papers("consent_mentor"), 4);
    EXPECT_EQ(year().papers("agreement_mentor"), 4);
    EXPECT_EQ(year().number("SELECT count(*) FROM document AS paper, document AS pairs WHERE paper.kind = "
                            "'agreement_mentor' AND pairs.kind = 'order_pairs' AND paper.organisation = "
                            "pairs.organisation AND paper.date > pairs.date"),
              0);
}

TEST_F(StarterForTeachersTest, KeepsThePathOfAPairFromItsProgrammeToTheReport) {
    for (const char* paper : {"programme_personal", "meeting_log", "report_final"})
        EXPECT_EQ(year().papers(paper), 4) << paper;
    EXPECT_GE(year().papers("thanks_letter"), 3);
}

} // namespace nastavnik::test
