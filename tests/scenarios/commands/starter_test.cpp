// SPDX-License-Identifier: MIT
// A municipality that has nothing of its own takes a starter and writes down what is different with it.
#include "scenarios/commands/program.hpp"

#include <gmock/gmock.h>

#include <filesystem>

namespace nastavnik::test {

namespace {

constexpr const char* ours = R"(roadmap "nash_rayon" { title = "Наша дорожная карта", place = "Наш район" }
based_on "starter_teachers"
change "5.2" { term = "до 20 октября", accept = "municipal_curator" }
change "order_pairs" { number = "{n}-Д" }
change "pair_kind" { default = "реверсивное" }
remove "4.2"
activity "5.3" { title = "Представить пары на совещании директоров", term = "ноябрь", by = "municipal_curator",
  unit = "department", form = "event" }
)";

class StarterTest : public testing::Test {
protected:
    StarterTest() {
        program.write("workflows/nash_rayon/roadmap.lua", ours);
        for (const char* folder : {"library", "starter_teachers"})
            std::filesystem::copy(source("workflows/" + std::string(folder)),
                                  program.path("workflows/" + std::string(folder)),
                                  std::filesystem::copy_options::recursive);
        std::filesystem::copy(source("templates"), program.path("templates"), std::filesystem::copy_options::recursive);
    }

    Program program;
};

} // namespace

TEST_F(StarterTest, IsTakenInAFewLinesAndChecked) {
    const Ended ended = program.run({"check", "workflows/nash_rayon", "--year", "2026"});
    EXPECT_EQ(ended.code, 0) << ended.out << ended.err;
    EXPECT_EQ(ended.out, "Ошибок нет. Этапов: 8, мероприятий: 34.\n");
}

TEST_F(StarterTest, PlaysTheYearWithTheMunicipalitysOwnTermsAndNumbers) {
    const Ended ended = program.run({"simulate", "workflows/nash_rayon", "--year", "2026", "--people",
                                     "workflows/starter_teachers/people.json", "--out", "year"});
    ASSERT_EQ(ended.code, 0) << ended.err;
    const std::string tasks = program.read("year/tasks.csv");
    EXPECT_THAT(tasks, testing::HasSubstr("Представить пары на совещании директоров"));
    EXPECT_THAT(tasks, testing::HasSubstr("\"2026-10-20\""));
    EXPECT_THAT(tasks, testing::Not(testing::HasSubstr("Издать приказ о подготовке наставников")));
    EXPECT_THAT(program.read("year/summary.json"), testing::HasSubstr("\"1-Д\""));
}

} // namespace nastavnik::test
