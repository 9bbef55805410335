// SPDX-License-Identifier: MIT
#include "scenarios/commands/program.hpp"

#include <gmock/gmock.h>

#include <filesystem>

namespace nastavnik::test {

namespace {

constexpr const char* soundRoadmap = R"(roadmap "small" { title = "Малая карта", place = "Берёзовский округ" }
role "methodist" { title = "методист", unit = "department" }
stage "1" { title = "Подготовка" }
activity "1.1" { title = "Письмо школам", term = "сентябрь", by = "methodist", unit = "department" }
)";

constexpr const char* tenFaults = R"(roadmap "small" { title = "Малая карта", place = "Берёзовский округ" }
role "methodist" { title = "методист", unit = "department" }
role "curator" { titel = "куратор", unit = "school" }
role "head" { title = "директор", unit = "village" }
stage "1" { title = "Подготовка" }
activity "1.1" { title = "Письмо", term = "октябрь", by = { "curator", "head" }, unit = "school", accept = "haed" }
activity "1.2" { title = "Приказ", term = "октябрь", by = "curatr", unit = "school" }
activity "1.3" { title = "Пары", term = "октябрь", by = "methodist", unit = "department", after = { "1.9" } }
activity "1.4" { title = "Отчёт", term = "май", by = "methodist", unit = "department", run = "report.write" }
activity "1.5" { title = "Реестр", term = "май", by = "methodist", unit = "department", proof = { document "register" } }
activity "1.6" { title = "Опрос", term = "май", by = "methodist", unit = "department", form = "survey" }
activity "2.1" { title = "Чужое", term = "май", by = "methodist", unit = "department" }
activity "1.7" { title = "Напомнить", term = "май", by = "methodist", unit = "department", remind = "когда-нибудь" }
)";

} // namespace

TEST(CheckTest, FindsNothingWrongWithASoundRoadmap) {
    const Program program;
    program.write("workflows/small/roadmap.lua", soundRoadmap);
    const Ended ended = program.run({"check", "workflows/small"});
    EXPECT_EQ(ended.code, 0);
    EXPECT_EQ(ended.out, "Ошибок нет. Этапов: 1, мероприятий: 1.\n");
    EXPECT_EQ(ended.err, "");
}

TEST(CheckTest, FindsNothingWrongWithTheRoadmapsOfThisTree) {
    for (const auto& entry : std::filesystem::directory_iterator(source("workflows")))
        if (std::filesystem::exists(entry.path() / "roadmap.lua")) {
            const Ended ended = Program().run({"check", entry.path().string(), "--year", "2026"});
            EXPECT_EQ(ended.code, 0) << ended.out << ended.err;
        }
}

TEST(CheckTest, HasTheCriteriaReadByThePluginThatWillMatch) {
    const Program program;
    program.write("workflows/small/roadmap.lua", std::string(soundRoadmap) + R"(criteria "pairs" {
  { name = "subject", title = "предмет", kind = "equl", mentor = "subject", mentee = "subject", weight = "сорок" },
}
)");
    const Ended ended = program.run({"check", "workflows/small"});
    EXPECT_EQ(ended.code, 3);
    EXPECT_THAT(ended.lines(),
                testing::UnorderedElementsAre(testing::HasSubstr("small/roadmap.lua:5: MT014 criteria \"pairs\": "),
                                              testing::HasSubstr("small/roadmap.lua:5: MT013 criteria \"pairs\": ")));
}

TEST(CheckTest, TellsTenPlantedFaultsAsTenLines) {
    const Program program;
    program.write("workflows/small/roadmap.lua", tenFaults);
    const Ended ended = program.run({"check", "workflows/small", "--year", "2026"});
    EXPECT_EQ(ended.code, 3);
    EXPECT_THAT(
        ended.lines(),
        testing::ElementsAre(
            "workflows/small/roadmap.lua:3: RM011 role \"curator\": ключа «titel» нет; возможно, «title»?",
            "workflows/small/roadmap.lua:4: RM014 role \"head\", unit: «village» не подходит, можно: department, "
            "school, "
            "mentorship",
            "workflows/small/roadmap.lua:6: RM031 activity \"1.1\", accept: роли «haed» нет; возможно, «head»?",
            "workflows/small/roadmap.lua:7: RM031 activity \"1.2\", by: роли «curatr» нет; возможно, «curator»?",
            "workflows/small/roadmap.lua:8: RM032 activity \"1.3\", after: мероприятия «1.9» нет; возможно, «1.1»?",
            "workflows/small/roadmap.lua:9: RM037 activity \"1.4\", run: в actions.lua нет функции «report.write»",
            "workflows/small/roadmap.lua:10: RM034 activity \"1.5\", proof: документа «register» нет",
            "workflows/small/roadmap.lua:11: RM035 activity \"1.6\", form: анкеты «survey» нет",
            "workflows/small/roadmap.lua:12: RM030 activity \"2.1\": нет этапа, к которому она относится; добавьте "
            "stage "
            "\"2\"",
            "workflows/small/roadmap.lua:13: RM020 activity \"1.7\", remind: непонятно «когда-нибудь»; напишите, "
            "например, «за 7 дней»"));
}

TEST(CheckTest, GivesTheSameFaultsAsJson) {
    const Program program;
    program.write("workflows/small/roadmap.lua", tenFaults);
    const Ended ended = program.run({"check", "workflows/small", "--json", "--lang", "en", "--year", "2026"});
    EXPECT_EQ(ended.code, 3);
    const Value faults = ended.json()["faults"];
    ASSERT_EQ(faults.size(), 10u);
    const Value first{{"code", "RM011"},
                      {"file", "workflows/small/roadmap.lua"},
                      {"line", 3},
                      {"message", "role \"curator\": there is no key \"titel\"; did you mean \"title\"?"},
                      {"severity", "error"}};
    EXPECT_EQ(faults[0], first);
}

TEST(CheckTest, MarksWarningsAndLetsThemPass) {
    const Program program;
    program.write("workflows/small/roadmap.lua",
                  soundRoadmap + std::string("role \"guest\" { title = \"гость\", unit = \"school\" }\n"));
    const Ended ended = program.run({"check", "workflows/small"});
    EXPECT_EQ(ended.code, 0);
    EXPECT_EQ(ended.out,
              "workflows/small/roadmap.lua:5: RW002 предупреждение: role \"guest\": роль нигде не используется\n"
              "Ошибок нет. Этапов: 1, мероприятий: 1.\n");
    EXPECT_EQ(program.run({"check", "workflows/small", "--json"}).json()["faults"][0]["severity"], "warning");
}

TEST(CheckTest, NamesFilesOfTheLibraryAsAPersonWould) {
    const Program program;
    program.write("workflows/small/roadmap.lua", soundRoadmap + std::string("require \"library.broken\"\n"));
    program.write("workflows/library/broken.lua", "\nlocal = 1\n");
    const Ended ended = program.run({"check", "workflows/small"});
    EXPECT_EQ(ended.code, 3);
    EXPECT_THAT(ended.out, testing::StartsWith("workflows/library/broken.lua:2: "));
}

TEST(CheckTest, StopsAScriptThatNeverEnds) {
    const Program program;
    program.write("workflows/small/roadmap.lua", soundRoadmap + std::string("while true do end\n"));
    const Ended ended = program.run({"check", "workflows/small"});
    EXPECT_EQ(ended.code, 3);
    EXPECT_EQ(ended.out, "workflows/small/roadmap.lua:5: RN012 скрипт сделал слишком много действий от шага до шага; "
                         "похоже на бесконечный цикл\n");
}

TEST(CheckTest, RefusesWhatIsNoRoadmap) {
    const Program program;
    EXPECT_EQ(program.run({"check", "nowhere"}).err,
              "nowhere: CL040 такой папки нет; укажите папку дорожной карты, в ней лежит roadmap.lua\n");
    program.write("empty/notes.txt", "");
    const Ended ended = program.run({"check", "empty"});
    EXPECT_EQ(ended.code, 2);
    EXPECT_EQ(ended.err, "empty: CL040 здесь нет файла roadmap.lua; укажите папку дорожной карты\n");
}

} // namespace nastavnik::test
