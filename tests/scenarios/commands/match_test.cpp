// SPDX-License-Identifier: MIT
#include "scenarios/commands/program.hpp"

#include <gmock/gmock.h>

namespace nastavnik::test {

namespace {

constexpr const char* people = R"({
  "mentors": [{"id": "м1", "name": "Лукина Вера", "subject": "физика"}, {"id": "м2", "name": "Орлов Пётр", "subject": "химия"}],
  "mentees": [{"id": "н1", "name": "Ким Ольга", "subject": "физика"}]
})";

constexpr const char* ready = R"({"mentors": [{"id": 1, "capacity": 2}, {"id": 2, "capacity": 1}],
  "mentees": [{"id": "a", "demand": 1}, {"id": "b", "demand": 1}, {"id": "c", "demand": 1}],
  "candidates": [[1, "a", 5], [2, "a", 7], [1, "b", 3]], "left_out": 0})";

} // namespace

TEST(MatchTest, AssignsByReadyScores) {
    const Program program;
    program.write("scores.json", ready);
    const Ended ended = program.run({"match", "scores.json", "--json"});
    EXPECT_EQ(ended.code, 0) << ended.err;
    const Value result = ended.json();
    EXPECT_EQ(result["total"], 10);
    ASSERT_EQ(result["pairs"].size(), 2u);
    EXPECT_EQ(result["pairs"][0]["mentor"], 2);
    EXPECT_EQ(result["pairs"][0]["mentee"], "a");
    EXPECT_EQ(result["pairs"][0]["score"], 7);
    EXPECT_FALSE(result["pairs"][0]["reasons"].empty());
    ASSERT_EQ(result["unmatched"].size(), 1u);
    EXPECT_EQ(result["unmatched"][0]["person"], "c");
}

TEST(MatchTest, TakesTheCriteriaOfARoadmap) {
    const Program program;
    program.write("people.json", people);
    const Ended ended = program.run({"match", "people.json", "--rules", source("workflows/prokopyevsk")});
    EXPECT_EQ(ended.code, 0) << ended.err;
    EXPECT_THAT(ended.out, testing::StartsWith("Лукина Вера (м1) — Ким Ольга (н1), баллов: "));
    EXPECT_THAT(ended.out, testing::HasSubstr("Пар: 1, без наставника: 0, всего баллов: "));
    EXPECT_THAT(
        program.run({"match", "people.json", "--rules", source("workflows/prokopyevsk"), "--criteria", "pars"}).err,
        testing::HasSubstr("CL082 критериев «pars» в дорожной карте нет; возможно, «pairs»?"));
}

TEST(MatchTest, RefusesWhatIsNoListOfPeople) {
    const Program program;
    program.write("people.csv", "id;name\n");
    EXPECT_EQ(
        program.run({"match", "people.csv"}).err,
        "people.csv: CL080 таблица CSV пока не читается; дайте людей в JSON: {\"mentors\": […], \"mentees\": […]}\n");
    program.write("list.json", "[1]");
    EXPECT_EQ(program.run({"match", "list.json"}).err,
              "list.json:1: CL014 нужна таблица имён и значений в фигурных скобках: { … }\n");
    program.write("odd.json", "{\"mentor\": []}");
    const Ended odd = program.run({"match", "odd.json"});
    EXPECT_EQ(odd.code, 1);
    EXPECT_THAT(odd.err, testing::HasSubstr("возможно, «mentors»?"));
    program.write("scores.json", ready);
    EXPECT_EQ(program.run({"match", "scores.json", "--rules", "x"}).code, 2);
    EXPECT_EQ(program.run({"match", "scores.json", "--criteria", "x"}).code, 2);
    EXPECT_EQ(program.run({"match", "none.json"}).code, 2);
}

} // namespace nastavnik::test
