// SPDX-License-Identifier: MIT
#include "calls/variants.hpp"
#include "calls/what_if.hpp"
#include "unit/plugins/matching/calls/called.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace nastavnik::matching {

namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using Texts = std::vector<std::string>;

/// Two mentors and two mentees of one subject; the wishes tell whom each would rather have.
Value school() {
    return Value::parse(R"({
      "mentors": [{"id": "m1", "name": "Орлова Вера", "subject": "физика", "competences": ["икт", "оценивание"]},
                  {"id": "m2", "name": "Лебедев Пётр", "subject": "физика", "competences": ["икт"]}],
      "mentees": [{"id": "n1", "name": "Ким Анна", "subject": "физика", "deficits": ["икт", "оценивание"]},
                  {"id": "n2", "name": "Зуев Яков", "subject": "физика", "deficits": ["икт"]}],
      "criteria": [{"name": "subject", "kind": "equal", "mentor": "subject", "mentee": "subject", "weight": 100},
                   {"name": "needs", "kind": "covers", "mentor": "competences", "mentee": "deficits", "weight": 50}]})");
}

Value asked(Value arguments, Language language = Language::ru) {
    return whatIf({.arguments = std::move(arguments), .key = {}, .today = {}, .language = language});
}

} // namespace

TEST(WhatIfTest, ShowsWhoMovesAndWhoLosesWhenAMentorLeaves) {
    Value arguments = school();
    arguments["changes"] = {{{"leave", "m1"}}};
    const Value result = asked(arguments);
    EXPECT_THAT(pairsOf(result["before"]), ElementsAre("m1-n1", "m2-n2"));
    EXPECT_THAT(pairsOf(result["after"]), ElementsAre("m2-n2"));
    const Value& difference = result["difference"];
    EXPECT_EQ(difference["lost"][0]["person"], "n1");
    EXPECT_EQ(difference["lost"][0]["text"], "Ким Анна: было — Орлова Вера, станет — никого (−150 баллов).");
    EXPECT_EQ(difference["same"], 1);
    EXPECT_EQ(difference["total_before"], 300);
    EXPECT_EQ(difference["total_after"], 150);
}

TEST(WhatIfTest, TellsOfEveryMentorWhatWouldBeLostWithoutThem) {
    Value arguments = school();
    arguments["details"] = true;
    EXPECT_EQ(proposed(arguments)["details"]["mentors"][1]["leaving"], (Value{{"people", 1}, {"points", 150}}));
    arguments["mentors"].push_back({{"id", "m3"}, {"subject", "физика"}});
    const Value result = proposed(arguments);
    EXPECT_EQ(result["details"]["mentors"][1]["leaving"], (Value{{"people", 0}, {"points", 50}}));
    EXPECT_FALSE(result["details"]["mentors"][2].contains("leaving")); // has nobody
}

TEST(WhatIfTest, KeepsEverybodyInPlaceWhenNothingIsGainedByMoving) {
    Value arguments = school();
    for (Value& mentor : arguments["mentors"])
        mentor["competences"] = {"икт"};
    for (Value& mentee : arguments["mentees"])
        mentee["deficits"] = {"икт"}; // all pairs are equal: any exchange would cost nothing
    arguments["prefer"] = Value::parse(R"([["m1", "n2"], ["m2", "n1"]])");
    EXPECT_THAT(pairsOf(proposed(arguments)), ElementsAre("m2-n1", "m1-n2"));
    arguments["mentors"].push_back({{"id", "m0"}, {"subject", "физика"}, {"competences", {"икт"}}});
    arguments["changes"] = {{{"seats", {{"mentor", "m2"}, {"count", 2}}}}};
    EXPECT_EQ(asked(arguments)["difference"]["same"], 2);
}

TEST(WhatIfTest, MeasuresBothByTheCriteriaBeforeTheChange) {
    Value arguments = school();
    arguments["changes"] = {{{"weight", {{"criterion", "needs"}, {"weight", 10}}}}};
    const Value same = asked(arguments);
    EXPECT_EQ(same["after"]["total"], 220);
    EXPECT_EQ(same["difference"]["total_after"], 300);
    EXPECT_EQ(same["difference"]["same"], 2);
    arguments["changes"].push_back({{"pin", {"m2", "n1"}}});
    const Value pinned = asked(arguments)["difference"];
    EXPECT_EQ(pinned["total_after"], 275);
    EXPECT_EQ(pinned["moved"].size(), 2u);
}

TEST(WhatIfTest, TakesBackDecisionsAndChangesTheGoal) {
    Value arguments = school();
    arguments["bans"] = Value::parse(R"([["m1", "n1"]])");
    arguments["pins"] = Value::parse(R"([{"mentor": "m1", "mentee": "n2"}])");
    arguments["changes"] = {{{"free", {{"mentor", "m1"}, {"mentee", "n1"}}}}, {{"free", {"m1", "n2"}}}};
    const Value freed = asked(arguments);
    EXPECT_THAT(pairsOf(freed["before"]), ElementsAre("m2-n1", "m1-n2"));
    EXPECT_THAT(pairsOf(freed["after"]), ElementsAre("m1-n1", "m2-n2"));
    arguments["changes"] = {{{"goal", "best"}}};
    EXPECT_THAT(faultsOf([&] { asked(arguments); }), ElementsAre(HasSubstr("MT009 «goal»")));
    arguments["changes"] = {{{"free", {"m2", "n2"}}}};
    EXPECT_THAT(faultsOf([&] { asked(arguments); }), ElementsAre(HasSubstr("MT005 Решения о паре")));
}

TEST(WhatIfTest, ReportsAllFaultsOfTheChanges) {
    Value arguments = school();
    arguments["changes"] = {
        {{"leave", "x"}}, {{"fire", "m1"}}, {{"weight", {{"criterion", "subjekt"}, {"weight", 1}}}}};
    EXPECT_THAT(faultsOf([&] { asked(arguments); }),
                ElementsAre(HasSubstr("MT005 Человека «x» нет"), HasSubstr("MT026 Изменение — { leave = id }"),
                            HasSubstr("MT005 Критерия «subjekt» нет")));
}

TEST(CompareTest, PutsTwoVariantsSideBySide) {
    Value changed = school();
    changed["bans"] = Value::parse(R"([["m1", "n1"]])");
    const Value compared = compareVariants(
        {.arguments = {{"before", proposed(school())}, {"after", proposed(changed)}, {"people", school()["mentors"]}},
         .key = {},
         .today = {},
         .language = Language::ru});
    ASSERT_EQ(compared["moved"].size(), 2u);
    EXPECT_EQ(compared["moved"][0]["text"], "n1: было — Орлова Вера, станет — Лебедев Пётр (−25 баллов).");
    EXPECT_EQ(compared["moved"][1]["from"], Value::array({"m2"}));
    EXPECT_THAT(
        faultsOf([] {
            compareVariants({.arguments = {{"before", {{"pairs", {1}}}}, {"after", 5}}, .key = {}, .today = {}});
        }),
        ElementsAre(HasSubstr("MT025 Пара"), HasSubstr("MT025 Нужен результат подбора")));
}

TEST(ScriptTest, CountsThePointsThatAScriptGaveAndSaysWhy) {
    Value arguments = school();
    arguments["criteria"].push_back({{"name", "near"}, {"title", "Соседи"}, {"kind", "script"}, {"weight", 80}});
    arguments["adjust"] = {
        {{"criterion", "near"}, {"mentor", "m2"}, {"mentee", "n1"}, {"points", 80}, {"why", "живут рядом"}},
        {{"criterion", "near"}, {"mentor", "m1"}, {"mentee", "n1"}, {"points", -10}}};
    const Value result = proposed(arguments);
    EXPECT_THAT(pairsOf(result), ElementsAre("m2-n1", "m1-n2"));
    EXPECT_EQ(result["total"], 355);
    EXPECT_THAT(result["pairs"][0]["reasons"].get<Texts>(), Contains("«Соседи»: живут рядом — 80 баллов."));
    EXPECT_THAT(result["pairs"][1]["reasons"].get<Texts>(), Contains("«Соседи»: без поправки — 0 баллов."));
    const Value listed = candidates({.arguments = arguments, .key = {}, .today = {}});
    EXPECT_EQ(listed[0], (Value{{"mentor", "m2"}, {"mentee", "n1"}, {"score", 205}}));
    EXPECT_EQ(listed.size(), 4u);
}

TEST(ScriptTest, RefusesPointsBeyondTheWeightAndUnknownCriteria) {
    Value arguments = school();
    arguments["criteria"].push_back({{"name", "near"}, {"kind", "script"}, {"weight", 80}, {"hard", true}});
    const Value row = {{"criterion", "near"}, {"mentor", "m1"}, {"mentee", "n1"}, {"points", 81}};
    Value other = row;
    other["criterion"] = "far";
    arguments["adjust"] = {row, row, other};
    EXPECT_THAT(faultsOf([&] { proposed(arguments); }),
                ElementsAre(HasSubstr("MT018 Критерий сценария"), HasSubstr("MT024 Баллы сценария"), HasSubstr("MT024"),
                            HasSubstr("MT006"), HasSubstr("MT023 Критерия вида «script»")));
}

TEST(GoalTest, TakesTheHighestTotalFirstAndThenMostPeople) {
    Value arguments = school();
    arguments["criteria"][1]["kind"] = "script";
    arguments["criteria"][1].erase("mentor");
    arguments["criteria"][1].erase("mentee");
    arguments["criteria"][0]["weight"] = 0;
    arguments["adjust"] = {{{"criterion", "needs"}, {"mentor", "m1"}, {"mentee", "n1"}, {"points", 50}},
                           {{"criterion", "needs"}, {"mentor", "m2"}, {"mentee", "n2"}, {"points", 0}}};
    arguments["goal"] = "score";
    EXPECT_THAT(pairsOf(proposed(arguments)), ElementsAre("m1-n1"));
    arguments["goal"] = "score_people";
    const Value both = proposed(arguments);
    EXPECT_THAT(pairsOf(both), ElementsAre("m1-n1", "m2-n2"));
    EXPECT_EQ(both["total"], 50);
}

TEST(GoalTest, ByMutualChoiceNobodyWouldRatherHaveSomebodyElse) {
    Value arguments = school();
    arguments["criteria"].push_back({{"name", "w1"}, {"kind", "wish"}, {"mentee", "wishes"}, {"weight", 10}});
    arguments["criteria"].push_back({{"name", "w2"}, {"kind", "wish"}, {"mentor", "wishes"}, {"weight", 10}});
    arguments["mentors"][0]["wishes"] = {"n2"};
    arguments["mentees"][1]["wishes"] = {"m1"};
    arguments["details"] = true;
    const Value best = proposed(arguments);
    EXPECT_THAT(pairsOf(best), ElementsAre("m1-n1", "m2-n2"));
    EXPECT_EQ(best["details"]["stability"]["count"], 1);
    EXPECT_EQ(best["details"]["stability"]["couples"][0], (Value{{"mentor", "m1"}, {"mentee", "n2"}}));
    arguments["goal"] = "stable";
    const Value stable = proposed(arguments);
    EXPECT_THAT(pairsOf(stable), ElementsAre("m2-n1", "m1-n2"));
    EXPECT_EQ(stable["details"]["stability"]["count"], 0);
}

TEST(GroupTest, LeadsAGroupOfTheSmallestSizeOrNone) {
    Value arguments = school();
    arguments["mentors"][1]["capacity"] = 3;
    arguments["mentors"][1]["group"] = 3;
    arguments["details"] = true;
    const Value two = proposed(arguments); // three are needed and only two are there
    EXPECT_THAT(pairsOf(two), ElementsAre("m1-n1"));
    EXPECT_EQ(two["details"]["groups"]["best"], true);
    arguments["mentees"].push_back({{"id", "n3"}, {"name", "Белова Ольга"}, {"subject", "физика"}});
    const Value three = proposed(arguments);
    EXPECT_THAT(pairsOf(three), ElementsAre("m2-n1", "m2-n2", "m2-n3"));
    EXPECT_EQ(three["pairs"][0]["reasons"][0], "Группа наставника: 3 при наименьшей 3.");
    EXPECT_EQ(three["pairs"][0]["reasons"].back(), "Без этой пары группа была бы слишком мала, и её не было бы.");
    arguments["mentors"][1]["group"] = 4;
    EXPECT_THAT(faultsOf([&] { proposed(arguments); }), ElementsAre(HasSubstr("MT004 Поле «group»")));
}

TEST(GroupTest, IsNotLeftTooSmallByMutualChoice) {
    Value arguments = school();
    arguments["goal"] = "stable";
    arguments["mentors"][1].update({{"capacity", 3}, {"group", 3}});
    EXPECT_THAT(faultsOf([&] { proposed(arguments); }), ElementsAre(HasSubstr("MT032 При взаимном выборе")));
    arguments["mentors"][1]["group"] = 1;
    EXPECT_EQ(proposed(arguments)["pairs"].size(), 2U);
}

TEST(GroupTest, TellsWhatElseThereWasWhileTheGroupsStay) {
    Value arguments = school();
    arguments["mentors"][1].update({{"capacity", 4}, {"group", 2}});
    arguments["mentors"].push_back(
        {{"id", "m3"}, {"subject", "физика"}, {"capacity", 3}, {"group", 3}, {"competences", {"икт", "оценивание"}}});
    for (const char* id : {"n3", "n4"})
        arguments["mentees"].push_back({{"id", id}, {"subject", "физика"}, {"deficits", {"икт", "оценивание"}}});
    arguments["bans"] = Value::parse(R"([["m3", "n1"], ["m3", "n2"]])"); // so the group of m3 would be too small
    const Value result = proposed(arguments);
    std::size_t alone = 0, grouped = 0;
    for (const Value& pair : result["pairs"]) {
        const std::string last = pair["reasons"].back().get<std::string>();
        pair["mentor"] == "m1" ? ++alone : ++grouped;
        EXPECT_THAT(last, pair["mentor"] == "m1"
                              ? HasSubstr("Других допустимых наставников без группы у наставляемого нет.")
                              : HasSubstr("Другой выбор, если остальных в группах не менять, — «Орлова Вера»"));
    }
    EXPECT_EQ(alone, 1u);
    EXPECT_EQ(grouped, 3u);
}

} // namespace nastavnik::matching
