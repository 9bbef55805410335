// SPDX-License-Identifier: MIT
#include "scenarios/commands/program.hpp"

#include <gmock/gmock.h>

#include <filesystem>
#include <map>
#include <set>

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

/// What a curator saves from Excel: windows-1251, semicolons, a comma in quotes.
TEST(MatchTest, ReadsTheTableOfACurator) {
    const Program program;
    program.write("people.csv",
                  "\xEF\xBB\xBFСторона;Номер;ФИО;Предмет;Мест;Компетенции;Дефициты;Желаемый возраст;Возраст\r\n"
                  "наставник;м1;Лукина Вера;физика;2;\"ИКТ, оценивание\";;20–35;\r\n"
                  "Наставник;м2;Орлов Пётр;химия;1;;;;\r\n"
                  "\r\n"
                  "наставляемый;н1;Ким Ольга;физика;;;икт;;24\r\n");
    const Ended ended = program.run({"match", "people.csv", "--rules", source("workflows/prokopyevsk"), "--json"});
    EXPECT_EQ(ended.code, 0) << ended.err;
    EXPECT_EQ(ended.json()["pairs"][0]["mentor"], "м1");
    EXPECT_EQ(ended.json()["total"], 80);
    const Ended table = program.run({"match", "people.csv", "--rules", source("workflows/prokopyevsk"), "--csv"});
    EXPECT_THAT(table.out, testing::HasSubstr("\"м1\";\"Лукина Вера\";\"н1\";\"Ким Ольга\";\"80\";"));

    program.write("old.csv", "\xF1\xF2\xEE\xF0\xEE\xED\xE0;id\nmentor;1\nmentee;2\n"); // «сторона» as Excel writes it
    EXPECT_THAT(program.run({"match", "old.csv", "--json"}).json()["pairs"][0]["mentor"], 1);
    program.write("scores.csv", "mentor,mentee,score\nm1,a,5\nm2,a,7\nm1,b,3\n");
    EXPECT_EQ(program.run({"match", "scores.csv", "--json"}).json()["total"], 10);
}

/// Twelve mentors with two places each, twenty young teachers; two pairs are settled, one must not be.
TEST(MatchTest, FindsAMentorForEveryYoungTeacherAndKeepsWhatTheCuratorDecided) {
    const Program program;
    const std::vector<std::string> subjects = {"физика", "химия", "история", "математика"};
    std::string table = "сторона;номер;ФИО;предмет;мест;закреплён за;запрещены\n";
    for (std::size_t mentor = 1; mentor <= 12; ++mentor)
        table += "наставник;м" + std::to_string(mentor) + ";Наставник " + std::to_string(mentor) + ";" +
                 subjects[mentor % 4] + ";2;;\n";
    for (std::size_t mentee = 1; mentee <= 20; ++mentee)
        table += "наставляемый;н" + std::to_string(mentee) + ";Учитель " + std::to_string(mentee) + ";" +
                 subjects[mentee % 4] + ";;" + (mentee <= 2 ? "м1" : "") + ";" + (mentee == 3 ? "м3" : "") + "\n";
    program.write("people.csv", table);
    const Ended ended = program.run({"match", "people.csv", "--rules", source("workflows/prokopyevsk"), "--json"});
    ASSERT_EQ(ended.code, 0) << ended.err;
    const Value result = ended.json();
    EXPECT_EQ(result["pairs"].size(), 20u);
    EXPECT_TRUE(result["unmatched"].empty());
    std::map<std::string, int> taken;
    std::set<std::string> pairs;
    for (const Value& pair : result["pairs"]) {
        EXPECT_FALSE(pair["reasons"].empty());
        ++taken[pair["mentor"].get<std::string>()];
        pairs.insert(pair["mentor"].get<std::string>() + "-" + pair["mentee"].get<std::string>());
    }
    for (const auto& [mentor, count] : taken)
        EXPECT_LE(count, 2) << mentor;
    EXPECT_TRUE(pairs.contains("м1-н1") && pairs.contains("м1-н2"));
    EXPECT_FALSE(pairs.contains("м3-н3"));
    EXPECT_EQ(program.run({"match", "people.csv", "--rules", source("workflows/prokopyevsk"), "--json"}).out,
              ended.out);
}

/// A roadmap whose own function gives points to single pairs. Its templates are elsewhere: no document is made.
TEST(MatchTest, AsksTheFunctionsOfTheRoadmap) {
    const Program program;
    namespace fs = std::filesystem;
    fs::create_directory(program.path("workflows"));
    fs::copy(source("workflows/prokopyevsk"), program.path("workflows/prokopyevsk"), fs::copy_options::recursive);
    fs::create_directory_symlink(source("workflows/library"), program.path("workflows/library"));
    const auto insert = [&](const std::string& file, const std::string& before, const std::string& text) {
        std::string content = program.read(file);
        content.insert(content.find(before), text);
        program.write(file, content);
    };
    insert("workflows/prokopyevsk/settings.lua", "  { name = \"needs\"",
           "  { name = \"near\", title = \"соседи\", kind = \"script\", weight = 50 },\n");
    insert("workflows/prokopyevsk/actions.lua", "return {\n", R"(
function pairing.scripts.near(mentor, mentee)
  if mentor.street == mentee.street then
    return 50, "одна улица"
  end
end

)");
    program.write("people.csv",
                  "сторона;номер;предмет;street\nнаставник;м1;физика;Лесная\nнаставник;м2;физика;Садовая\n"
                  "наставляемый;н1;физика;Садовая\nнаставляемый;н2;физика;Лесная\n");
    const Ended ended = program.run({"match", "people.csv", "--rules", "workflows/prokopyevsk", "--json"});
    ASSERT_EQ(ended.code, 0) << ended.err;
    EXPECT_EQ(ended.json()["pairs"][0]["mentor"], "м2");
    EXPECT_EQ(ended.json()["total"], 180);
    EXPECT_THAT(ended.out, testing::HasSubstr("«соседи»: одна улица — 50 баллов."));
}

/// Towns apart have the same best pairs as together, when a hard rule keeps them apart anyway.
TEST(MatchTest, MatchesLongListsInParts) {
    const Program program;
    Value question = Value::parse(people);
    for (const char* side : {"mentors", "mentees"})
        for (Value& person : question[side])
            person["town"] = "А";
    for (int person = 1; person <= 30; ++person) {
        const std::string town = person % 2 == 0 ? "А" : "Б", subject = person % 3 == 0 ? "физика" : "химия";
        question["mentors"].push_back({{"id", person}, {"town", town}, {"subject", subject}});
        question["mentees"].push_back({{"id", 100 + person}, {"town", town}, {"subject", subject}});
    }
    question["criteria"] = Value::parse(R"([
        {"name": "town", "kind": "equal", "mentor": "town", "mentee": "town", "hard": true},
        {"name": "subject", "kind": "equal", "mentor": "subject", "mentee": "subject", "weight": 10}])");
    question["bans"] = {{{"mentor", 2}, {"mentee", 102}}};
    program.write("people.json", question.dump());
    const Value whole = program.run({"match", "people.json", "--json"}).json();
    const Ended parts = program.run({"match", "people.json", "--by", "town", "--json"});
    ASSERT_EQ(parts.code, 0) << parts.err;
    EXPECT_EQ(parts.json()["total"], whole["total"]);
    EXPECT_EQ(parts.json()["pairs"].size(), whole["pairs"].size());
    EXPECT_EQ(program.run({"match", "people.json", "--by", "subject"}).code, 0);
    question["pins"] = {{{"mentor", 1}, {"mentee", 102}}}; // joins the towns
    program.write("people.json", question.dump());
    EXPECT_EQ(program.run({"match", "people.json", "--by", "town", "--json"}).json()["total"],
              program.run({"match", "people.json", "--json"}).json()["total"]);
    question["mentors"].push_back({{"id", "м9"}});
    program.write("people.json", question.dump());
    EXPECT_EQ(program.run({"match", "people.json", "--by", "town"}).err,
              "people.json: CL092 «м9»: в поле «town» нужно одно значение, по нему люди делятся на части\n");
    question["mentors"].back() = {{"id", "м9"}, {"town", "Б"}, {"capacity", -1}};
    program.write("people.json", question.dump());
    EXPECT_THAT(program.run({"match", "people.json", "--by", "town"}).err,
                testing::StartsWith("mentors:33: MT004 Поле «capacity»"));
}

TEST(MatchTest, TellsAllFaultsOfATableWithTheirLines) {
    const Program program;
    program.write("people.csv",
                  "сторона;номер;стаж;желаемый возраст\nнаставник;1;много;20\nучитель;2;3;\nнаставник;3;4;;5\n");
    const Ended ended = program.run({"match", "people.csv"});
    EXPECT_EQ(ended.code, 1);
    EXPECT_THAT(ended.err, testing::HasSubstr("people.csv:4: CL085 ячеек больше, чем столбцов"));
    program.write("people.csv", "сторона;номер;стаж;желаемый возраст\nнаставник;1;много;20\nучитель;2;3;\n");
    EXPECT_EQ(program.run({"match", "people.csv"}).err,
              "people.csv:2: CL089 «много»: здесь нужно число\n"
              "people.csv:2: CL089 «20»: здесь нужно два числа через тире, как 25–40\n"
              "people.csv:3: CL088 сторона «учитель»: напишите «наставник» или «наставляемый»\n");
}

TEST(MatchTest, RefusesWhatIsNoListOfPeople) {
    const Program program;
    program.write("people.csv", "id;name\n");
    EXPECT_THAT(program.run({"match", "people.csv"}).err,
                testing::StartsWith("people.csv:1: CL087 нужны столбцы «сторона» и «номер» (люди)"));
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
