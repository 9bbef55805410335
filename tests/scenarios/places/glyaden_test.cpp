// SPDX-License-Identifier: MIT
#include "scenarios/places/played_place.hpp"

#include <set>

namespace nastavnik::test {

namespace {

using testing::Contains;
using testing::IsEmpty;
using testing::SizeIs;

constexpr char glyaden[] = "glyaden";
using GlyadenTest = YearOf<glyaden>;

} // namespace

TEST_F(GlyadenTest, PlaysTheYearWithoutStopping) { EXPECT_THAT(year().stuck(), IsEmpty()); }

TEST_F(GlyadenTest, KeepsALogOfTheActsThatWereStudied) { EXPECT_THAT(year().paper("acts_log")["acts"], SizeIs(3)); }

TEST_F(GlyadenTest, FixesTeachersInPairsAndPupilsInGroups) {
    EXPECT_EQ(year().papers("order_pairs"), 1);
    EXPECT_EQ(year().papers("order_groups"), 1);
    EXPECT_THAT(year().paper("order_pairs")["pairs"], SizeIs(3));
    std::set<std::string> pupils;
    const Value order = year().paper("order_groups");
    for (const Value& group : order["groups"]) {
        EXPECT_GE(group["mentees"].size(), 2U) << group;
        for (const Value& pupil : group["mentees"])
            EXPECT_TRUE(pupils.insert(pupil["name"]).second) << pupil;
    }
    EXPECT_EQ(pupils.size(), 9U);
    EXPECT_EQ(year().number("SELECT count(*) FROM mentorship"), 6);
    EXPECT_EQ(year().letters("Вы участвуете в наставнической группе"), 12); // nine pupils, three mentors
}

TEST_F(GlyadenTest, AsksEveryPupilForOneRequestThoughTwoActivitiesGatherThem) {
    std::set<std::string> seen;
    const Value bank = year().paper("bank_mentees");
    for (const Value& request : bank["requests"])
        EXPECT_TRUE(seen.insert(request["name"]).second) << request;
}

TEST_F(GlyadenTest, BeginsAProgrammeInTheMonthInWhichThePairBegins) {
    for (const Value& programme : year().filled("programme_personal"))
        EXPECT_EQ(programme["blocks"][0]["activities"][0]["term"], "ноябрь") << programme["pair"];
}

TEST_F(GlyadenTest, WritesTheProtocolOfMatchingBeforeTheOrder) {
    EXPECT_EQ(year().number("SELECT count(*) FROM document AS protocol, document AS pairs WHERE protocol.kind = "
                            "'protocol_pairs' AND pairs.kind = 'order_pairs' AND protocol.id < pairs.id"),
              1);
}

TEST_F(GlyadenTest, HonoursAMutualChoice) {
    bool found = false;
    const Value order = year().paper("order_pairs");
    for (const Value& pair : order["pairs"])
        found = found || (pair["mentor"]["name"] == "Дорошенко Галина Фёдоровна" &&
                          pair["mentee"]["name"] == "Ельцова Полина Сергеевна");
    EXPECT_TRUE(found);
}

TEST_F(GlyadenTest, GivesEveryParticipantAConsentSheetOfTheirOwn) {
    EXPECT_EQ(year().papers("consent_data_parent"), 9); // parents of nine pupils
    EXPECT_EQ(year().papers("consent_data_adult"), 8);  // three teachers, five mentors
    EXPECT_EQ(year().papers("consent_publication"), 5);
}

TEST_F(GlyadenTest, WritesAProgrammeForEveryPairAndGroup) {
    EXPECT_EQ(year().papers("programme_personal"), 6);
    int groups = 0;
    for (const Value& programme : year().filled("programme_personal")) {
        ASSERT_THAT(programme["blocks"], SizeIs(4));
        if (programme["mentees"].size() == 1)
            continue;
        ++groups;
        for (const char* lesson : {"урок", "документ"}) // a group of pupils doesn't learn to teach
            EXPECT_EQ(programme["blocks"].dump().find(lesson), std::string::npos) << programme["blocks"];
    }
    EXPECT_EQ(groups, 3);
    EXPECT_GE(year().records("reflection").size(), 6U);
}

TEST_F(GlyadenTest, ClosesWhatIsFinishedAndKeepsWhatGoesOn) {
    std::int64_t finished = 0, goingOn = 0;
    for (const Value& final : year().records("final_meeting"))
        ++(final["decision"] == "завершить работу" ? finished : goingOn);
    EXPECT_GT(finished, 0);
    EXPECT_GT(goingOn, 0);
    EXPECT_EQ(finished + goingOn, 6);
    EXPECT_EQ(year().number("SELECT count(*) FROM mentorship WHERE until IS NOT NULL"), finished);
    EXPECT_EQ(year().papers("report_final"), 6);
}

TEST_F(GlyadenTest, AppliesToTheContestOnlyAfterTheOrderOnAwards) {
    EXPECT_EQ(year().papers("order_awards"), 1);
    EXPECT_EQ(year().papers("thanks_letter"), year().papers("certificate"));
    EXPECT_EQ(year().papers("thanks_letter"), 5);
    EXPECT_EQ(year().papers("application_contest"), 1);
    EXPECT_EQ(year().number("SELECT count(*) FROM task AS award, task AS contest WHERE award.activity = '7.1.1' AND "
                            "contest.activity = '7.1.3' AND contest.opened < award.closed"),
              0);
}

TEST_F(GlyadenTest, RegistersEveryConsentByItsPurpose) {
    EXPECT_EQ(year().number("SELECT count(*) FROM consent WHERE purpose = 'child_data' AND signer <> ''"), 9);
    EXPECT_EQ(year().number("SELECT count(*) FROM consent WHERE purpose = 'publication'"), 5);
    EXPECT_EQ(year().number("SELECT count(*) FROM agreement"), 3); // article 351.8: the three pairs of teachers only
}

TEST_F(GlyadenTest, NamesInTheNewsOnlyThoseWhoAgreedToBePublished) {
    EXPECT_GE(year().papers("news"), 6);
    const Value names = year().paper("news")["names"];
    EXPECT_THAT(names, SizeIs(5));
    EXPECT_THAT(names, Contains(Value("Юшкова Лидия Матвеевна")));
    EXPECT_EQ(names.dump().find("Ветров"), std::string::npos);
    for (const Value& news : year().filled("news")) // the head and the curator were asked for no consent
        for (const char* name : {"Кедров", "Полозова"})
            EXPECT_EQ(news.dump().find(name), std::string::npos) << news;
}

} // namespace nastavnik::test
