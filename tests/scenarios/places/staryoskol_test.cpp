// SPDX-License-Identifier: MIT
#include "scenarios/places/played_place.hpp"

#include <algorithm>
#include <set>

namespace nastavnik::test {

namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

constexpr char staryoskol[] = "staryoskol";
using StaryOskolTest = YearOf<staryoskol>;

std::set<std::string> valuesOf(const std::vector<Value>& rows, const std::string& field) {
    std::set<std::string> found;
    for (const Value& row : rows)
        found.insert(row[field].get<std::string>());
    return found;
}

} // namespace

TEST_F(StaryOskolTest, PlaysTheYearWithoutStopping) { EXPECT_THAT(year().stuck(), IsEmpty()); }

TEST_F(StaryOskolTest, AdoptsTheModelByAnOrderWhoseNumberTheAppendicesTake) {
    const Value order = year().paper("order_model"), regulation = year().filled("regulation_municipal").at(0);
    EXPECT_THAT(order["grounds"].get<std::string>(), HasSubstr("министерства образования"));
    EXPECT_THAT(order["controllers"], SizeIs(2));
    EXPECT_EQ(order["coordinator"]["head"]["name"], "Калитин Степан Егорович");
    EXPECT_EQ(regulation["order"]["number"], year().filled("roadmap").at(0)["order"]["number"]);
    EXPECT_THAT(regulation["mentor_duties"], SizeIs(10));
    EXPECT_THAT(regulation["mentee_duties"], SizeIs(9));
    EXPECT_THAT(regulation["mentor_rights"], SizeIs(7));
    EXPECT_THAT(regulation["mentee_rights"], SizeIs(4));
}

TEST_F(StaryOskolTest, GivesEverySchoolASetOfActsAndItsOwnPartOfTheRoadmap) {
    for (const char* kind : {"order_introduction", "regulation", "programme_school"})
        EXPECT_EQ(year().papers(kind), 4) << kind;
    ASSERT_EQ(year().papers("roadmap"), 5); // the municipal one and four of schools
    const std::string ofSchool = year().paper("roadmap")["stages"].dump();
    EXPECT_THAT(ofSchool, HasSubstr("2.1.1"));
    EXPECT_THAT(ofSchool, testing::Not(HasSubstr("2.1.2"))); // the department's business
}

TEST_F(StaryOskolTest, FollowsTheThreeDatesBanksPairsProgrammes) {
    EXPECT_EQ(year().number("SELECT count(*) FROM task AS pairs, task AS banks WHERE pairs.activity = '2.1.3' AND "
                            "banks.activity = '2.1.1' AND pairs.organisation = banks.organisation AND "
                            "pairs.opened < banks.closed"),
              0);
    EXPECT_EQ(year().number("SELECT count(*) FROM task AS programme, task AS pairs WHERE programme.activity = '2.1.4' "
                            "AND pairs.activity = '2.1.3' AND programme.organisation = pairs.organisation AND "
                            "programme.opened < pairs.closed"),
              0);
}

TEST_F(StaryOskolTest, SelectsTheMunicipalBankByPointsAndNamesTheBestForTheRegion) {
    const Value order = year().paper("order_bank_municipal");
    EXPECT_EQ(order["candidates"], 5);
    EXPECT_THAT(order["regional"], SizeIs(2));
    double before = order["largest"].get<double>();
    for (const Value& mentor : order["mentors"]) {
        EXPECT_GE(mentor["score"].get<double>(), order["pass"].get<double>());
        EXPECT_LE(mentor["score"].get<double>(), before);
        before = mentor["score"].get<double>();
    }
}

TEST_F(StaryOskolTest, WorksInAllFiveFormsAndAllSevenKinds) {
    EXPECT_THAT(year().texts("SELECT DISTINCT form FROM mentorship"), SizeIs(5));
    EXPECT_THAT(year().texts("SELECT DISTINCT kind FROM mentorship"), SizeIs(7));
}

TEST_F(StaryOskolTest, FixesGroupsSeveralMentorsAndReversePairs) {
    std::size_t mostMentees = 0, mostMentors = 0;
    for (const Value& programme : year().filled("programme_personal")) {
        mostMentees = std::max(mostMentees, programme["mentees"].size());
        mostMentors = std::max(mostMentors, programme["mentors"].size());
    }
    EXPECT_EQ(mostMentees, 2U);
    EXPECT_EQ(mostMentors, 2U);
    EXPECT_EQ(year().number("SELECT count(*) FROM mentorship WHERE kind = 'реверсивное'"), 2);
}

TEST_F(StaryOskolTest, AsksPsychologistAndCouncilBeforeTheCurator) {
    for (const Value& protocol : year().filled("protocol_pairs")) {
        EXPECT_THAT(protocol["comment"].get<std::string>(), HasSubstr("психолога"));
        EXPECT_THAT(protocol["comment"].get<std::string>(), HasSubstr("Совет наставников"));
    }
}

TEST_F(StaryOskolTest, WritesProgrammesOfFourBlocksTheFourthOfSixParts) {
    for (const Value& programme : year().filled("programme_personal")) {
        ASSERT_THAT(programme["blocks"], SizeIs(4));
        EXPECT_THAT(programme["blocks"][3]["activities"], SizeIs(6));
        EXPECT_GT(programme["reflection_hours"].get<int>(), 0);
        EXPECT_GT(programme["consultation_hours"].get<int>(), 0);
        EXPECT_NE(programme["order"]["number"], "—");
    }
    EXPECT_EQ(year().number("SELECT count(*) FROM document WHERE kind = 'programme_personal' AND status <> 'signed'"),
              0);
}

TEST_F(StaryOskolTest, BringsAMentorFromAnotherSchoolByAnOrderOfItsOwn) {
    ASSERT_EQ(year().papers("order_network"), 1);
    const Value pair = year().paper("order_network")["pairs"][0];
    EXPECT_NE(pair["mentor_school"], pair["mentee_school"]);
    EXPECT_TRUE(pair["agreement"].contains("number"));
    EXPECT_TRUE(pair["consent"].contains("date"));
}

TEST_F(StaryOskolTest, CountsCoverageByTheDateAndAdvisesEverySchool) {
    const Value november = year().filled("order_monitoring").at(0);
    EXPECT_EQ(november["target"], 100);
    EXPECT_EQ(november["target_by"], "2026-11-30");
    EXPECT_EQ(november["share"], "100,0");
    const Value advice = year().paper("recommendations")["schools"];
    ASSERT_THAT(advice, SizeIs(4));
    for (const Value& school : advice)
        EXPECT_FALSE(school["advice"].empty()) << school;
}

TEST_F(StaryOskolTest, HoldsASpeedPairOnceAndOthersAllYear) {
    std::map<std::size_t, int> counts;
    for (const Value& report : year().filled("report_final"))
        ++counts[report["meetings"].size()];
    EXPECT_EQ(counts[1], 1);
    EXPECT_GT(counts[8], 8);
}

TEST_F(StaryOskolTest, HearsMentorsTwiceAndBothSidesAtTheEnd) {
    const std::int64_t pairs = year().number("SELECT count(*) FROM mentorship");
    EXPECT_GE(year().records("adaptation").size(), static_cast<std::size_t>(2 * (pairs - 1)));
    EXPECT_EQ(year().records("feedback").size(), static_cast<std::size_t>(2 * pairs));
    EXPECT_EQ(year().papers("attestation_note"), 1);
}

TEST_F(StaryOskolTest, RunsSchoolAndAcademyWithMonthlyLessons) {
    std::map<std::string, int> lessons;
    for (const Value& lesson : year().records("lesson"))
        ++lessons[lesson["course"].get<std::string>()];
    EXPECT_EQ(lessons["school"], 8);
    EXPECT_EQ(lessons["academy"], 8);
    const std::set<std::string> practices = valuesOf(year().records("practice"), "text");
    EXPECT_FALSE(practices.empty());
}

TEST_F(StaryOskolTest, RewardsMentorsOnTheCouncilsProposal) {
    EXPECT_EQ(year().papers("order_awards"), 4);
    EXPECT_EQ(year().papers("certificate"), year().papers("thanks_letter"));
    EXPECT_GT(year().papers("thanks_letter"), 0);
}

namespace {

/// The year up to 1 November, a wish about the pair of this mentee, and the four weeks after it.
std::unique_ptr<PlayedPlace> afterAWish(const std::string& mentee, const std::string& kind) {
    const Date first{std::chrono::year{2026} / 11 / 1};
    auto place = std::make_unique<PlayedPlace>(staryoskol, first);
    place->wish(mentee, kind, first + std::chrono::days{28});
    return place;
}

} // namespace

TEST(StaryOskolWishTest, AMenteeAsksForAnotherMentorAndTheOrderIsAmended) {
    const auto place = afterAWish("Рогова", "another_mentor");
    EXPECT_THAT(place->stuck(), IsEmpty());
    EXPECT_EQ(place->papers("order_pairs_change"), 1);
}

TEST(StaryOskolWishTest, AMentorIsReleasedAfterHisNotice) {
    const auto place = afterAWish("Рогова", "release");
    EXPECT_THAT(place->stuck(), IsEmpty());
    EXPECT_EQ(place->papers("notice_end"), 1);
    EXPECT_EQ(place->papers("order_pairs_change"), 1);
}

TEST(StaryOskolWishTest, TheHeadRemovesACarelessMentor) {
    const auto place = afterAWish("Рогова", "removal");
    EXPECT_THAT(place->stuck(), IsEmpty());
    EXPECT_EQ(place->papers("order_pairs_change"), 1);
}

} // namespace nastavnik::test
