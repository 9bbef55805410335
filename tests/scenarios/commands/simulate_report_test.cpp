// SPDX-License-Identifier: MIT
#include "scenarios/commands/program.hpp"

#include <gmock/gmock.h>

namespace nastavnik::test {

namespace {

using testing::HasSubstr;

constexpr const char* roadmap = R"(roadmap "small" { title = "Карта <округа>", place = "Берёзовский округ" }
role "methodist" { title = "методист", unit = "department" }
role "curator" { title = "куратор", unit = "school" }
role "nobody" { title = "завхоз", unit = "school" }
stage "1" { title = "Подготовка" }
activity "1.1" { title = "Письмо школам", term = "сентябрь", by = "methodist", unit = "department" }
activity "1.2" { title = "Ремонт", term = "октябрь", by = "nobody", unit = "school", run = "ask" }
activity "1.3" { title = "Сводка", term = "ноябрь", by = "methodist", unit = "department", after = "1.2" }
)";

constexpr const char* people = R"({"organisations": [
  {"code": "department", "kind": "department", "name": "Управление образования", "short_name": "Управление"},
  {"code": "school-1", "kind": "school", "parent": "department", "name": "Школа № 1", "short_name": "Школа № 1"}],
 "persons": [
  {"code": "m", "surname": "Белова", "given": "Анна", "organisation": "department", "roles": ["methodist"]},
  {"code": "c", "surname": "Орлова", "given": "Вера", "organisation": "school-1", "roles": ["curator"]}]})";

} // namespace

TEST(SimulateReportTest, TellsAHeadWhatWasDoneWhatWasNotAndWhy) {
    const Program program;
    program.write("workflows/small/roadmap.lua", roadmap);
    program.write("workflows/small/actions.lua",
                  "return { ask = function(task) return task:ask { by = \"nobody\", title = \"Кто чинит?\" } end }");
    program.write("people.json", people);
    const Ended ended =
        program.run({"simulate", "workflows/small", "--year", "2026", "--people", "people.json", "--out", "year"});
    EXPECT_EQ(ended.code, 0) << ended.err;
    EXPECT_THAT(ended.out, HasSubstr("Отчёт: year/report.html"));
    const std::string text = program.read("year/report.txt");
    EXPECT_THAT(text,
                HasSubstr("1.2 Ремонт — Школа № 1, срок по 31.10.2026\n    ждёт ответа, кто «завхоз»: Кто чинит?\n"
                          "    исполнять некому: никто не исполняет роль «завхоз»\n"));
    EXPECT_THAT(text, HasSubstr("1.3 Сводка — Управление, срок по 30.11.2026\n    ждёт, пока будет выполнено 1.2 "
                                "«Ремонт»\n"));
    EXPECT_THAT(text, HasSubstr("1.1 Письмо школам — 1\n"));
    const std::string page = program.read("year/report.html");
    EXPECT_THAT(page, HasSubstr("<h1>Карта &lt;округа&gt;</h1>"));
    EXPECT_THAT(page, HasSubstr("исполнять некому: никто не исполняет роль «завхоз»"));
    EXPECT_THAT(page, HasSubstr("<h2>Что когда произошло</h2>"));
}

} // namespace nastavnik::test
