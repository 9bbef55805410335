// SPDX-License-Identifier: MIT
#include "solver/assignment.hpp"
#include "unit/plugins/matching/calls/called.hpp"
#include "unit/plugins/matching/solver/random_market.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace nastavnik::matching {

namespace {

using testing::ElementsAre;
using Texts = std::vector<std::string>;

const Value subjectRule = {{"name", "subject"},   {"title", "Предмет"}, {"kind", "equal"}, {"mentor", "subject"},
                           {"mentee", "subject"}, {"weight", 300},      {"hard", true}};

/// One seat and two physicists, a chemist whom nobody can help.
Value smallSchool() {
    return {{"mentors",
             {{{"id", "m1"},
               {"name", "Орлова Вера"},
               {"subject", "Физика"},
               {"experience_years", 21},
               {"school", "Школа № 3"},
               {"competences", {"ИКТ", "оценивание"}}},
              {{"id", "m2"}, {"name", "Лебедев Пётр"}, {"subject", "математика"}, {"school", "Школа № 7"}}}},
            {"mentees",
             {{{"id", "n1"},
               {"name", "Ким Анна"},
               {"subject", " физика"},
               {"experience_years", 1},
               {"school", "Школа № 3"},
               {"deficits", {"икт", "дисциплина"}}},
              {{"id", "n2"}, {"name", "Соколов Илья"}, {"subject", "физика"}, {"deficits", {"Оценивание"}}},
              {{"id", "n3"}, {"name", "Белова Ольга"}, {"subject", "математика"}, {"school", "Школа № 5"}},
              {{"id", "n4"}, {"name", "Зуев Яков"}, {"subject", "химия"}}}},
            {"criteria",
             {subjectRule,
              {{"name", "deficits"},
               {"title", "Дефициты"},
               {"kind", "covers"},
               {"mentor", "competences"},
               {"mentee", "deficits"},
               {"weight", 240}},
              {{"name", "years"},
               {"title", "Стаж"},
               {"kind", "difference"},
               {"mentor", "experience_years"},
               {"mentee", "experience_years"},
               {"best", 10},
               {"reach", 20},
               {"weight", 100}},
              {{"name", "own"},
               {"title", "Чужая школа"},
               {"kind", "cost"},
               {"mentor", "school"},
               {"mentee", "school"},
               {"weight", 60}}}}};
}

Value person(const std::string& id) { return {{"id", id}}; }

} // namespace

TEST(ProposalTest, SaysOfAPairWhatCountedAndHowMuch) {
    const Value result = proposed(smallSchool());
    ASSERT_THAT(pairsOf(result), ElementsAre("m1-n2", "m2-n3"));
    EXPECT_EQ(result["pairs"][0]["score"], 540);
    EXPECT_EQ(result["pairs"][0]["reasons"].get<Texts>(),
              (Texts{"Сумма пары: 540 баллов из 640 возможных.", "«Предмет»: совпадает («Физика») — 300 из 300.",
                     "«Дефициты»: закрыто 1 из 1 («оценивание») — 240 из 240.", "«Стаж»: нет данных — 0 из 100.",
                     "«Чужая школа»: нет данных — 0 баллов.", "Других допустимых наставников у наставляемого нет."}));
    EXPECT_EQ(result["pairs"][1]["reasons"].get<Texts>(),
              (Texts{"Сумма пары: 240 баллов из 640 возможных.", "«Предмет»: совпадает («математика») — 300 из 300.",
                     "«Дефициты»: нет данных — 0 из 240.", "«Стаж»: нет данных — 0 из 100.",
                     "«Чужая школа»: различается («Школа № 7» и «Школа № 5») — −60 баллов.",
                     "Других допустимых наставников у наставляемого нет."}));
    EXPECT_EQ(result["total"], 780);
}

TEST(ProposalTest, SaysOfEverybodyLeftOverWhy) {
    const Value result = proposed(smallSchool());
    ASSERT_EQ(result["unmatched"].size(), 2U);
    EXPECT_EQ(result["unmatched"][0]["person"], "n1");
    EXPECT_EQ(result["unmatched"][0]["reasons"].get<Texts>(),
              (Texts{"Подходящих наставников: 1 из 2; все их места заняты парами, которые вместе ценнее.",
                     "Жёсткое правило «Предмет» исключило: 1 наставник.",
                     "Ближе всего место у наставника «Орлова Вера»: не хватило по меньшей мере 70 баллов; место "
                     "занимает «Соколов Илья» (пара — 540 баллов).",
                     "Помогло бы ещё одно место у наставника «Орлова Вера»: пара дала бы 470 баллов."}));
    EXPECT_EQ(result["unmatched"][1]["person"], "n4");
    EXPECT_EQ(result["unmatched"][1]["reasons"].get<Texts>(),
              (Texts{"Ни один из наставников (2) не подходит.", "Жёсткое правило «Предмет» исключило: 2 наставника."}));
}

TEST(ProposalTest, SpeaksEnglishWhenAsked) {
    const Value result = proposed(smallSchool(), Language::en);
    EXPECT_EQ(result["unmatched"][0]["reasons"].get<Texts>(),
              (Texts{"Suitable mentors: 1 of 2; pairs that are worth more together hold all their seats.",
                     "The hard rule \"Предмет\" excludes: 1 mentor.",
                     "The nearest seat is with \"Орлова Вера\": it was missed by at least 70 points; \"Соколов Илья\" "
                     "holds the seat (the pair gives 540 points).",
                     "One more seat with \"Орлова Вера\" would help: the pair would give 470 points."}));
}

TEST(ProposalTest, NamesTheNextBestChoiceAndItsCost) {
    Value school = smallSchool();
    school["mentors"].push_back(
        {{"id", "m3"}, {"name", "Чехова Нина"}, {"subject", "физика"}, {"experience_years", 4}});
    const Value result = proposed(school);
    ASSERT_THAT(pairsOf(result), ElementsAre("m3-n1", "m1-n2", "m2-n3"));
    EXPECT_EQ(result["pairs"][0]["reasons"].get<Texts>().back(),
              "Другой выбор — «Орлова Вера» (470 баллов): общая сумма от этого не выросла бы.");
}

TEST(ProposalTest, IsTheSameInWhateverOrderPeopleStand) {
    Dice dice(11);
    Value arguments{{"mentors", Value::array()}, {"mentees", Value::array()}, {"criteria", {subjectRule}}};
    for (int number = 0; number < 40; ++number) {
        arguments["mentors"].push_back({{"id", "m" + std::to_string(number)}, {"subject", dice.below(4)}});
        arguments["mentees"].push_back({{"id", "n" + std::to_string(number)}, {"subject", dice.below(4)}});
    }
    const Value first = proposed(arguments);
    for (const char* side : {"mentors", "mentees"})
        std::reverse(arguments[side].begin(), arguments[side].end());
    EXPECT_EQ(proposed(arguments), first);
}

TEST(ProposalTest, MakesAPinnedPairEvenAgainstAHardRule) {
    Value school = smallSchool();
    school["pins"] = Value::array({{{"mentor", "m1"}, {"mentee", "n4"}}});
    const Value result = proposed(school);
    ASSERT_THAT(pairsOf(result), ElementsAre("m2-n3", "m1-n4"));
    EXPECT_EQ(result["pairs"][1]["reasons"].get<Texts>(),
              (Texts{"Пара закреплена вручную.", "Жёсткое правило «Предмет» при этом не выполнено.",
                     "Сумма пары: 0 баллов из 640 возможных.",
                     "«Предмет»: различается («Физика» и «химия») — 0 из 300.", "«Дефициты»: нет данных — 0 из 240.",
                     "«Стаж»: нет данных — 0 из 100.", "«Чужая школа»: нет данных — 0 баллов."}));
    EXPECT_EQ(result["unmatched"][0]["reasons"].get<Texts>().back(),
              "Подходят, но не имеют ни одного свободного места: 1 наставник.");
}

TEST(ProposalTest, NeverMakesABannedPair) {
    Value school = smallSchool();
    school["bans"] = Value::array({Value::array({"m1", "n1"}), Value::array({"m1", "n2"})});
    const Value result = proposed(school);
    ASSERT_THAT(pairsOf(result), ElementsAre("m2-n3"));
    EXPECT_EQ(result["unmatched"][0]["reasons"].get<Texts>(),
              (Texts{"Ни один из наставников (2) не подходит.", "Жёсткое правило «Предмет» исключило: 1 наставник.",
                     "Запрещены вручную: 1 наставник."}));
}

TEST(ProposalTest, KeepsAnExistingPairWhenItIsWorthThePoints) {
    Value school = smallSchool();
    school["keep"] = Value::array({{{"mentor", "m1"}, {"mentee", "n1"}}});
    school["keep_points"] = 69;
    EXPECT_THAT(pairsOf(proposed(school)), ElementsAre("m1-n2", "m2-n3"));
    school["keep_points"] = 71;
    const Value result = proposed(school);
    EXPECT_THAT(pairsOf(result), ElementsAre("m1-n1", "m2-n3"));
    EXPECT_EQ(result["pairs"][0]["score"], 470);
    EXPECT_EQ(result["pairs"][0]["reasons"].get<Texts>().back(),
              "Пара действует сейчас; ради её сохранения при выборе прибавлено: 71 балл.");
}

TEST(ProposalTest, NeverPairsAPersonWithThemself) {
    const Value result = proposed({{"mentors", {person("a"), person("b")}}, {"mentees", {person("a"), person("b")}}});
    EXPECT_THAT(pairsOf(result), ElementsAre("b-a", "a-b"));
}

TEST(ProposalTest, ServesMostPeopleUnlessTheScoreIsTheGoal) {
    const Value criteria = {
        {{"name", "wish"}, {"kind", "wish"}, {"mentee", "wishes"}, {"enough", 1}, {"weight", 500}},
        {{"name", "far"}, {"kind", "cost"}, {"mentor", "place"}, {"mentee", "place"}, {"weight", 100}}};
    Value arguments{
        {"mentors", {{{"id", "m1"}, {"place", "центр"}}, {{"id", "m2"}, {"place", "село"}}}},
        {"mentees", {{{"id", "n1"}, {"place", "центр"}, {"wishes", {"m1"}}}, {{"id", "n2"}, {"place", "город"}}}},
        {"criteria", criteria},
        {"bans", Value::array()}};
    EXPECT_THAT(pairsOf(proposed(arguments)), ElementsAre("m1-n1", "m2-n2"));
    arguments["goal"] = "score";
    EXPECT_THAT(pairsOf(proposed(arguments)), ElementsAre("m1-n1"));
}

TEST(ProposalTest, GivesDetailsWithPricesAndTheProof) {
    Value school = smallSchool();
    school["details"] = true;
    const Value details = proposed(school)["details"];
    EXPECT_EQ(details["mentors"][0]["price"], (Value{{"people", 1}, {"points", 540}}));
    EXPECT_EQ(details["mentors"][0]["reasons"].get<Texts>(),
              (Texts{"Занято 1 место из 1.", "Ещё одно место могло бы дать наставника тому, кто остался без пары."}));
    EXPECT_EQ(details["proof"]["worth"], details["proof"]["bound"]);
}

TEST(ProposalTest, SaysWhoGotFewerMentorsThanWanted) {
    Value school = smallSchool();
    school["mentees"][2]["demand"] = 2;
    school["details"] = true;
    const Value partly = proposed(school)["details"]["partly"];
    ASSERT_EQ(partly.size(), 1U);
    EXPECT_EQ(partly[0]["person"], "n3");
    EXPECT_EQ(partly[0]["got"], 1);
}

TEST(ProposalTest, LeavesOutCriteriaOfOtherForms) {
    Value school = smallSchool();
    school["criteria"][0]["forms"] = {"педагог — педагог"};
    school["form"] = "студент — ученик";
    EXPECT_EQ(proposed(school)["pairs"].size(), 2U);
    const auto sum = proposed(school)["pairs"][0]["reasons"][0].get<std::string>();
    EXPECT_NE(sum.find(" из 340 возможных."), std::string::npos) << sum;
}

TEST(ProposalTest, WorksWithoutCriteriaAndWithoutPeople) {
    EXPECT_EQ(proposed({{"mentors", Value::array()}, {"mentees", {person("n")}}})["unmatched"][0]["reasons"][0],
              "В списке нет ни одного наставника.");
    EXPECT_EQ(proposed({{"mentors", Value::array()}, {"mentees", Value::array()}})["total"], 0);
    EXPECT_THAT(pairsOf(proposed({{"mentors", {person("m")}}, {"mentees", {person("n")}}})), ElementsAre("m-n"));
}

TEST(ProposalTest, FindsTheSameTotalWhenMostPairsAreNotKept) {
    Dice dice(12);
    Value arguments{{"mentors", Value::array()},
                    {"mentees", Value::array()},
                    {"goal", "score"},
                    {"details", true},
                    {"criteria",
                     {{{"name", "age"},
                       {"kind", "difference"},
                       {"mentor", "age"},
                       {"mentee", "age"},
                       {"reach", 60},
                       {"weight", 1000}}}}};
    Market whole;
    std::vector<int> ages;
    for (int number = 0; number < 150; ++number) {
        ages.push_back(dice.between(20, 70));
        arguments["mentors"].push_back({{"id", number}, {"age", ages.back()}});
        whole.capacity.push_back(1);
    }
    for (int number = 0; number < 150; ++number) {
        const int age = dice.between(20, 40);
        arguments["mentees"].push_back({{"id", 1000 + number}, {"age", age}});
        for (int mentor = 0; mentor < 150; ++mentor)
            whole.candidates.push_back(
                {mentor, 1000 * (60 - std::abs(ages[static_cast<std::size_t>(mentor)] - age)) / 60});
        whole.first.push_back(static_cast<std::uint32_t>(whole.candidates.size()));
        whole.demand.push_back(1);
    }
    const Value result = proposed(arguments);
    EXPECT_EQ(result["total"], solve(whole).total);
    EXPECT_LT(result["details"]["proof"]["pairs_kept"], result["details"]["proof"]["pairs"]);
}

} // namespace nastavnik::matching
