// SPDX-License-Identifier: MIT
#include "scenarios/commands/program.hpp"

#include <gmock/gmock.h>

#include <filesystem>

namespace nastavnik::test {

namespace {

using testing::HasSubstr;

constexpr const char* starter = R"(roadmap "starter" { title = "Образец", place = "Любой округ", remind = "за 7 дней",
  escalate = { { after = "3 дня", to = "methodist" } } }
role "methodist" { title = "методист", unit = "department" }
role "curator" { title = "куратор", unit = "school" }
stage "1" { title = "Подготовка" }
activity "1.1" { title = "Письмо школам", term = "сентябрь", by = "methodist", unit = "department" }
activity "1.2" { title = "Приказ школы", term = "сентябрь", by = "curator", unit = "school", after = "1.1" }
activity "1.3" { title = "Отчёт за 2022 год", term = "Май, 2023", by = "methodist", unit = "department" }
)";

constexpr const char* own = R"(roadmap "own" { title = "Карта округа", place = "Берёзовский округ" }
based_on "starter"
change "1.2" { term = "до 15 октября" }
remove "1.3"
activity "1.4" { title = "Сводка", term = "ноябрь", by = "methodist", unit = "department" }
)";

constexpr const char* people = R"({"organisations": [
  {"code": "department", "kind": "department", "name": "Управление образования", "short_name": "Управление"},
  {"code": "school-1", "kind": "school", "parent": "department", "name": "Школа № 1", "short_name": "Школа № 1"}],
 "persons": [
  {"code": "m", "surname": "Белова", "given": "Анна", "organisation": "department", "roles": ["methodist"]},
  {"code": "c", "surname": "Орлова", "given": "Вера", "organisation": "school-1", "roles": ["curator"]}]})";

class RoadmapCommandTest : public testing::Test {
protected:
    RoadmapCommandTest() {
        program.write("workflows/starter/roadmap.lua", starter);
        program.write("workflows/starter/people.json", people);
        program.write("workflows/own/roadmap.lua", own);
    }

    Program program;
};

} // namespace

TEST_F(RoadmapCommandTest, AMunicipalityLaysItsChangesOverAStarter) {
    const Ended checked = program.run({"check", "workflows/own", "--year", "2026"});
    EXPECT_EQ(checked.code, 0) << checked.out << checked.err;
    const Value plan = program.run({"plan", "workflows/own", "--year", "2026", "--json"}).json();
    EXPECT_EQ(plan["title"], "Карта округа");
    const Value activities = plan["stages"][0]["activities"];
    ASSERT_EQ(activities.size(), 3u);
    EXPECT_EQ(activities[1]["windows"][0]["end"], "2026-10-15");
    EXPECT_EQ(activities[2]["number"], "1.4");
}

TEST_F(RoadmapCommandTest, TheChangesOutliveAnUpdateOfTheStarterAndTellWhatItLost) {
    std::string updated = starter;
    updated.replace(updated.find("Письмо школам"), std::string("Письмо школам").size(), "Письмо всем школам");
    program.write("workflows/starter/roadmap.lua", updated);
    const Value plan = program.run({"plan", "workflows/own", "--year", "2026", "--json"}).json();
    EXPECT_EQ(plan["stages"][0]["activities"][0]["title"], "Письмо всем школам");
    EXPECT_EQ(plan["stages"][0]["activities"][1]["windows"][0]["end"], "2026-10-15");

    updated.erase(updated.find("activity \"1.2\""),
                  updated.find("activity \"1.3\"") - updated.find("activity \"1.2\""));
    program.write("workflows/starter/roadmap.lua", updated);
    const Ended checked = program.run({"check", "workflows/own", "--year", "2026"});
    EXPECT_EQ(checked.code, 3);
    EXPECT_THAT(checked.out, HasSubstr("workflows/own/roadmap.lua:3: RM060 change \"1.2\": в основе этого нет"));
}

TEST_F(RoadmapCommandTest, AFaultInAChangeIsFoundInTheFileOfTheChange) {
    std::string wrong = own;
    wrong.replace(wrong.find("до 15 октября"), std::string("до 15 октября").size(), "когда-нибудь");
    program.write("workflows/own/roadmap.lua", wrong);
    const Ended checked = program.run({"check", "workflows/own", "--year", "2026"});
    EXPECT_EQ(checked.code, 3);
    EXPECT_THAT(checked.out, HasSubstr("workflows/own/roadmap.lua:3: RM038 activity \"1.2\", term: срок "
                                       "«когда-нибудь» непонятен"));
    program.write("workflows/own/roadmap.lua",
                  "roadmap \"own\" { title = \"К\", place = \"О\" }\nbased_on \"strater\"\n");
    EXPECT_THAT(program.run({"check", "workflows/own"}).out,
                HasSubstr("workflows/own/roadmap.lua:2: RM064 based_on \"strater\": рядом нет папки с такой картой"));
}

TEST_F(RoadmapCommandTest, PlaysTheTestsOfARoadmap) {
    program.write("workflows/own/tests.lua", R"(test "Школа опоздала" {
  year = 2026,
  undone = "1.2",
  on "30 сентября" { activity = "1.1", is = "done" },
  on "16 октября" { activity = "1.2", is = "overdue" },
  on "18 октября" { activity = "1.2", letter_to = "methodist", letter = "escalation" },
  on "20 октября" { does = "1.2" },
  on "31 декабря" { activity = "1.2", is = "done" },
}
)");
    const Ended ended = program.run({"roadmap", "test", "workflows/own"});
    EXPECT_EQ(ended.code, 0) << ended.out << ended.err;
    EXPECT_EQ(ended.out, "верно     Школа опоздала\nПроверок: 1, ожиданий в них: 4, не прошли: 0.\n");
}

TEST_F(RoadmapCommandTest, ATestThatFailsSaysWhereWhatWasExpectedAndWhatIsThere) {
    program.write("workflows/own/tests.lua", R"(test "Всё открыто" {
  year = 2026,
  undone = "1.2",
  on "15 октября" { activity = "1.2", is = "done" },
  on "18 октября" { activity = "1.2", letter_to = "methodist", count = 2 },
}
)");
    const Ended ended = program.run({"roadmap", "test", "workflows/own"});
    EXPECT_EQ(ended.code, 3);
    EXPECT_THAT(ended.out, HasSubstr("workflows/own/tests.lua:4: RT010 15.10.2026: 1.2 «Приказ школы»: ожидалось "
                                     "«выполнена», а на деле: Школа № 1 — открыта"));
    EXPECT_THAT(ended.out,
                HasSubstr("workflows/own/tests.lua:5: RT010 18.10.2026: писем роли methodist: ожидалось 2, а "
                          "на деле 1; за всё время: 18.10.2026 escalation"));
    const Value result = program.run({"roadmap", "test", "workflows/own", "--json"}).json();
    EXPECT_EQ(result["failed"], 1);
    EXPECT_EQ(result["tests"][0]["failures"][0]["line"], 4);
}

TEST_F(RoadmapCommandTest, MistakesInTestsAreAllToldAtOnce) {
    program.write("workflows/own/tests.lua", R"(test "Опечатки" {
  undon = "1.2",
  on "когда-нибудь" { activity = "1.1", is = "done" },
  on "15 октября" { activity = "1.9", is = "dome" },
  on "15 октября" { is = "done" },
  on "15 октября" { activity = "1.1" },
}
)");
    const Ended ended = program.run({"roadmap", "test", "workflows/own", "--year", "2026"});
    EXPECT_EQ(ended.code, 3);
    for (const char* fault : {"tests.lua:2: RM011", "tests.lua:3: RT002", "tests.lua:4: RM014", "tests.lua:4: RM032",
                              "tests.lua:5: RT003", "tests.lua:6: RT004"})
        EXPECT_THAT(ended.out, HasSubstr(fault));
    program.write("workflows/own/tests.lua", "-- пусто\n");
    EXPECT_EQ(program.run({"roadmap", "test", "workflows/own"}).code, 2);
}

TEST_F(RoadmapCommandTest, ComparesTwoVersionsInTheWordsOfTheRoadmap) {
    const Ended ended = program.run({"roadmap", "diff", "workflows/starter", "workflows/own"});
    EXPECT_EQ(ended.code, 0) << ended.err;
    EXPECT_THAT(ended.out, HasSubstr("  мероприятие 1.2 «Приказ школы»: срок был «сентябрь», стал «до 15 октября»\n"));
    EXPECT_THAT(ended.out, HasSubstr("+ мероприятие 1.4 «Сводка»: добавлено\n"));
    EXPECT_THAT(ended.out, HasSubstr("− мероприятие 1.3 «Отчёт за 2022 год»: убрано\n"));
    const Value changes = program.run({"roadmap", "diff", "workflows/starter", "workflows/own", "--json"}).json();
    EXPECT_EQ(changes["changes"][2]["key"], "term");
    EXPECT_EQ(program.run({"roadmap", "diff", "workflows/own", "workflows/own"}).out, "Отличий нет.\n");
}

TEST_F(RoadmapCommandTest, SaysThatTermsAreOverAndMovesThemByAVisibleRule) {
    EXPECT_THAT(program.run({"check", "workflows/starter", "--year", "2026"}).out,
                HasSubstr("RW007 предупреждение: сроки закончились до 2026–2027 учебного года: 1 из 3; большинство "
                          "начинается в 2022–2023. Перенести все на 4"));
    EXPECT_THAT(program.run({"plan", "workflows/starter", "--year", "2026"}).err, HasSubstr("--years 4"));
    const Ended shown = program.run({"roadmap", "move", "workflows/starter", "--years", "4"});
    EXPECT_THAT(shown.out,
                HasSubstr("workflows/starter/roadmap.lua:8: activity 1.3, term: «Май, 2023» → «Май, 2027»\n"));
    EXPECT_THAT(shown.out, HasSubstr("activity 1.3, title: «Отчёт за 2022 год»"));
    EXPECT_EQ(program.read("workflows/starter/roadmap.lua"), starter);
    EXPECT_EQ(program.run({"roadmap", "move", "workflows/starter", "--years", "4", "--write"}).code, 0);
    EXPECT_THAT(program.read("workflows/starter/roadmap.lua"), HasSubstr("term = \"Май, 2027\""));
    EXPECT_THAT(program.run({"check", "workflows/starter", "--year", "2026"}).out, testing::Not(HasSubstr("RW007")));
}

TEST(RoadmapTestsTest, TheRoadmapsOfThisTreePassTheirOwnTests) {
    for (const auto& entry : std::filesystem::directory_iterator(source("workflows")))
        if (std::filesystem::exists(entry.path() / "tests.lua")) {
            const Ended ended = Program().run({"roadmap", "test", entry.path().string()});
            EXPECT_EQ(ended.code, 0) << ended.out << ended.err;
        }
}

} // namespace nastavnik::test
