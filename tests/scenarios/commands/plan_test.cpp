// SPDX-License-Identifier: MIT
#include "scenarios/commands/program.hpp"

#include <gmock/gmock.h>

#include <set>

namespace nastavnik::test {

namespace {

constexpr const char* roadmap = R"(roadmap "small" { title = "Малая карта", place = "Берёзовский округ" }
role "methodist" { title = "методист", unit = "department" }
stage "1" { title = "Подготовка" }
activity "1.1" { title = "Письмо, «срочное»; всем школам, детским садам и учреждениям дополнительного образования",
  term = "сентябрь", by = "methodist", unit = "department" }
stage "2" { title = "Работа" }
activity "2.1" { title = "Мониторинг", term = "Декабрь, май", by = "methodist", unit = "department" }
activity "2.2" { title = "Статья", term = "по итогам программы", by = "methodist", unit = "department" }
activity "2.3" { title = "Старое", term = "Апрель, 2022", by = "methodist", unit = "department" }
)";

class PlanTest : public testing::Test {
protected:
    PlanTest() { program.write("workflows/small/roadmap.lua", roadmap); }

    Ended plan(std::vector<std::string> more) const {
        more.insert(more.begin(), {"plan", "workflows/small", "--year", "2026"});
        return program.run(more);
    }

    Program program;
};

/// Folded lines put together again, without line ends.
std::vector<std::string> unfolded(std::string text) {
    for (std::size_t at = 0; (at = text.find("\r\n ", at)) != std::string::npos;)
        text.erase(at, 3);
    std::vector<std::string> lines;
    for (std::size_t at = 0, end = 0; (end = text.find("\r\n", at)) != std::string::npos; at = end + 2)
        lines.push_back(text.substr(at, end - at));
    return lines;
}

} // namespace

TEST_F(PlanTest, PrintsATableForEachStage) {
    const Ended ended = plan({});
    EXPECT_EQ(ended.code, 0) << ended.err;
    EXPECT_THAT(ended.out,
                testing::StartsWith("Малая карта\nБерёзовский округ, 2026–2027 учебный год\n\n1. Подготовка\n"));
    EXPECT_THAT(ended.out, testing::HasSubstr("2.1     Мониторинг" + std::string(36, ' ') + "Декабрь, май" +
                                              std::string(14, ' ') + "01.12.2026 – 31.12.2026  методист\n"));
    EXPECT_THAT(ended.out, testing::HasSubstr("(по событию)"));
    EXPECT_THAT(ended.out, testing::HasSubstr("(срок истёк)"));
}

TEST_F(PlanTest, GivesWindowsAsJson) {
    const Value result = plan({"--json"}).json();
    const Value monitoring = result["stages"][1]["activities"][0];
    EXPECT_EQ(monitoring["windows"], Value::array({{{"start", "2026-12-01"}, {"end", "2026-12-31"}},
                                                   {{"start", "2027-05-01"}, {"end", "2027-05-31"}}}));
    EXPECT_EQ(monitoring["why"], nullptr);
    EXPECT_EQ(result["stages"][1]["activities"][2]["why"], "срок истёк");
}

TEST_F(PlanTest, WritesACalendarThatProgramsAccept) {
    const Ended ended = plan({"--format", "ics"});
    EXPECT_EQ(ended.code, 0);
    std::size_t longest = 0, at = 0;
    for (std::size_t end = 0; (end = ended.out.find("\r\n", at)) != std::string::npos; at = end + 2)
        longest = std::max(longest, end - at);
    EXPECT_EQ(at, ended.out.size());
    EXPECT_LE(longest, 75u);
    const auto lines = unfolded(ended.out);
    EXPECT_THAT(lines, testing::Contains("SUMMARY:1.1 Письмо\\, «срочное»\\; всем школам\\, детским садам и "
                                         "учреждениям дополнительного образования"));
    EXPECT_THAT(lines, testing::Contains("DTSTART;VALUE=DATE:20260901"));
    EXPECT_THAT(lines, testing::Contains("DTEND;VALUE=DATE:20261001"));
    EXPECT_THAT(lines, testing::Contains("UID:small-2.1-20270501-20270531@nastavnik"));
    EXPECT_EQ(std::count(lines.begin(), lines.end(), "BEGIN:VEVENT"), 3);
}

TEST_F(PlanTest, WritesDocuments) {
    EXPECT_EQ(plan({"--format", "odt", "-o", "plan.odt"}).code, 0);
    EXPECT_EQ(plan({"-o", "plan.docx"}).code, 0);
    EXPECT_THAT(program.read("plan.odt"), testing::StartsWith("PK"));
    EXPECT_THAT(program.read("plan.docx"), testing::StartsWith("PK"));
    const Ended refused = plan({"--format", "odt"});
    EXPECT_EQ(refused.code, 2);
    EXPECT_EQ(refused.err, "CL090 документ odt пишется в файл: укажите -o ФАЙЛ.odt\n");
}

TEST_F(PlanTest, NeedsASoundRoadmap) {
    program.write("workflows/small/roadmap.lua", "stage \"1\" { titel = \"Подготовка\" }\n");
    const Ended ended = plan({});
    EXPECT_EQ(ended.code, 1);
    EXPECT_EQ(ended.out, "");
    EXPECT_THAT(ended.err, testing::HasSubstr("workflows/small/roadmap.lua:1: RM011 "));
}

} // namespace nastavnik::test
