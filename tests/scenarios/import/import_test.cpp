// SPDX-License-Identifier: MIT
#include "scenarios/commands/program.hpp"
#include "scenarios/import/laid_out.hpp"

#include <gmock/gmock.h>

namespace nastavnik::test {

namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;

const std::string table = "План наставничества\n"
                          "№\tМероприятие\tСрок\tОтветственный\n"
                          "1.\tИздать приказ\tдо20сентября2026г.\tДиректор школы\n"
                          "2.\tСоставить пары\t\tКуратор, Совет ветеранов\n"
                          "2.\tПодвести итоги\tкогда удобно\tНаставники\n"
                          "4.\tОтчитаться\tмай 2022\t\n";

/// Kinds of doubt with the place: "unknown-term 1:5:3".
std::vector<std::string> placesOf(const Value& answer) {
    std::vector<std::string> result;
    for (const Value& doubt : answer["doubts"])
        if (doubt["table"].is_number())
            result.push_back(doubt["kind"].get<std::string>() + " " + doubt["table"].dump() + ":" +
                             doubt["row"].dump() + ":" + doubt["column"].dump());
    return result;
}

} // namespace

TEST(ImportRoadmapTest, TellsEveryDoubtWithItsPlace) {
    const Program program;
    program.write("план.tsv", table);
    const Ended ended = program.run({"import-roadmap", "план.tsv", "--out", "plan", "--json", "--year", "2026"});
    EXPECT_EQ(ended.code, 0) << ended.err;
    const std::vector<std::string> places = placesOf(ended.json());
    for (const char* expected : {"empty-term 1:3:3", "unknown-role 1:3:4", "double-number 1:4:null",
                                 "unknown-term 1:4:3", "expired 1:5:3", "empty-by 1:5:4"})
        EXPECT_THAT(places, Contains(expected));
    EXPECT_THAT(program.read("plan/doubts.md"), HasSubstr("| таблица 1, строка 4, столбец 3 | 1.3 | когда удобно |"));
    EXPECT_THAT(program.read("plan/roadmap.lua"), HasSubstr("-- Срок непонятен, впишите его в term: когда удобно"));
}

TEST(ImportRoadmapTest, WritesAFolderThatTheNextCommandsTake) {
    const Program program;
    program.write("table.tsv", table);
    EXPECT_EQ(program.run({"import-roadmap", "table.tsv", "--out", "cards/my_place"}).code, 0);
    EXPECT_THAT(program.files(), ElementsAre("cards/my_place/README.md", "cards/my_place/doubts.md",
                                             "cards/my_place/roadmap.lua", "table.tsv"));
    EXPECT_THAT(program.read("cards/my_place/roadmap.lua"),
                HasSubstr("roadmap \"my_place\" {\n  title = \"План наставничества\""));
    EXPECT_THAT(program.run({"plan", "cards/my_place", "--year", "2026"}).out, HasSubstr("20.09.2026"));
}

TEST(ImportRoadmapTest, ReadsWindows1251) {
    const Program program;
    // «№⇥Мероприятие⇥Срок⇥Ответственный», «1⇥Приказ⇥май⇥Директор»
    program.write(
        "old.tsv",
        "\xB9\t\xCC\xE5\xF0\xEE\xEF\xF0\xE8\xFF\xF2\xE8\xE5\t\xD1\xF0\xEE\xEA\t\xCE\xF2\xE2\xE5\xF2\xF1\xF2\xE2"
        "\xE5\xED\xED\xFB\xE9\r\n1\t\xCF\xF0\xE8\xEA\xE0\xE7\t\xEC\xE0\xE9\t\xC4\xE8\xF0\xE5\xEA\xF2\xEE\xF0\r\n");
    EXPECT_EQ(program.run({"import-roadmap", "old.tsv", "--out", "old"}).code, 0);
    EXPECT_THAT(program.read("old/roadmap.lua"), HasSubstr("title = \"Приказ\",\n  term = \"май\""));
}

TEST(ImportRoadmapTest, DoesNotWriteOverARoadmap) {
    const Program program;
    program.write("table.tsv", table);
    program.write("card/roadmap.lua", "-- mine");
    const Ended ended = program.run({"import-roadmap", "table.tsv", "--out", "card"});
    EXPECT_EQ(ended.code, 2);
    EXPECT_EQ(ended.err,
              "card: CL090 в папке уже есть roadmap.lua; укажите другую папку в --out или уберите старую карту\n");
    EXPECT_EQ(program.read("card/roadmap.lua"), "-- mine");
}

TEST(ImportRoadmapTest, RefusesWhatIsNoTable) {
    const Program program;
    program.write("letter.tsv", "Уважаемые коллеги!\n");
    EXPECT_EQ(program.run({"import-roadmap", "letter.tsv", "--out", "card"}).err,
              "IM001 в файле нет ни таблицы мероприятий, ни пунктов приказа; нужна таблица со столбцами «Мероприятие», "
              "«Срок», "
              "«Ответственный»\n");
    program.write("scan.pdf", "%PDF-1.7");
    EXPECT_EQ(
        program.run({"import-roadmap", "scan.pdf", "--out", "card"}).err,
        "scan.pdf: DT050 файлы PDF не читаются; откройте его в Word или LibreOffice и сохраните как DOCX или ODT\n");
    EXPECT_FALSE(program.has("card"));
}

/// Text of a foreign table is text in Lua too.
TEST(ImportRoadmapTest, LetsNothingOutOfItsQuotes) {
    const Program program;
    program.write("evil.tsv", "Мероприятие\tСрок\tОтветственный\n"
                              "Дело\\\" }) error(\"x\") --[[\tне понят]] error()\tДиректор ]] --\n");
    const Ended ended = program.run({"import-roadmap", "evil.tsv", "--out", "evil", "--json"});
    EXPECT_EQ(ended.code, 0) << ended.err << ended.out;
    EXPECT_EQ(ended.json()["activities"], 1);
}

TEST(ImportRoadmapTest, MakesActivitiesOfThePointsOfAnOrder) {
    const Program program;
    program.write("order.tsv", "ПРИКАЗ\nприказываю:\n1. Утвердить положение о наставничестве.\n"
                               "2. Руководителям образовательных организаций:\n"
                               "2.1. Издать приказы о парах до 1 октября 2026 года.\n"
                               "2.2. Представлять отчёты ежеквартально, до 5 числа.\n"
                               "3. Контроль возложить на заместителя начальника управления.\n");
    EXPECT_EQ(program.run({"import-roadmap", "order.tsv", "--out", "order", "--year", "2026"}).code, 0);
    const std::string roadmap = program.read("order/roadmap.lua");
    EXPECT_THAT(roadmap,
                HasSubstr("activity \"1.2.1\" {\n  title = \"Издать приказы о парах до 1 октября 2026 года.\",\n"
                          "  term = \"до 1 октября 2026 года\",\n  by = \"head\""));
    EXPECT_THAT(roadmap, HasSubstr("term = \"ежеквартально, до 5 числа\""));
    EXPECT_THAT(roadmap, HasSubstr("by = \"deputy_department_head\""));
    EXPECT_THAT(roadmap, testing::Not(HasSubstr("ПРИКАЗ\"")));
    EXPECT_THAT(program.read("order/doubts.md"), HasSubstr("ПРИКАЗ"));
}

} // namespace nastavnik::test
