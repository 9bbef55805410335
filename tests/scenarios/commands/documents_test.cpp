// SPDX-License-Identifier: MIT
#include "scenarios/commands/program.hpp"

#include <gmock/gmock.h>

#include <filesystem>

namespace nastavnik::test {

namespace {

const std::string orderOdt = source("templates/library/order_pairs.odt");
const std::string orderDocx = source("templates/library/order_pairs.docx");
const std::string orderData = source("templates/library/order_pairs.sample.json");

/// A FODT of these paragraphs.
std::string flat(const std::string& paragraphs) {
    return "<office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
           "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" office:version=\"1.2\" "
           "office:mimetype=\"application/vnd.oasis.opendocument.text\"><office:automatic-styles/><office:body>"
           "<office:text>" +
           paragraphs + "</office:text></office:body></office:document>";
}

} // namespace

TEST(RenderTest, PutsTheLetterheadOfTheFolderPartsIntoAFlatFile) {
    const Program program;
    program.write("moy/order.fodt", flat("<text:p>{вставить letterhead}</text:p><text:p>Приказ</text:p>"));
    program.write("moy/parts/letterhead.fodt", flat("<text:p>{school}, {вставить}</text:p>"));
    program.write("library/parts/letterhead.fodt", flat("<text:p>общий бланк</text:p>"));
    program.write("data.json", "{\"school\": \"Школа № 5\"}");
    const Ended wrong = program.run({"render", "moy/order.fodt", "--data", "data.json", "-o", "out.fodt"});
    EXPECT_EQ(wrong.code, 1);
    EXPECT_THAT(wrong.err, testing::HasSubstr("parts/letterhead.fodt: DT011 "));
    program.write("moy/parts/letterhead.fodt", flat("<text:p>{school}</text:p>"));
    const Ended ended = program.run({"render", "moy/order.fodt", "--data", "data.json", "-o", "out.fodt"});
    EXPECT_EQ(ended.code, 0) << ended.err;
    EXPECT_THAT(program.read("out.fodt"), testing::HasSubstr("<text:p>Школа № 5</text:p><text:p>Приказ</text:p>"));
}

TEST(TemplateTest, WritesCommentsAtTheFaultsIntoACopy) {
    const Program program;
    program.write("order.fodt", flat("<text:p>Приказ</text:p><text:p>{school} {shool}</text:p>"));
    program.write("data.json", "{\"school\": \"Школа № 5\"}");
    const Ended ended =
        program.run({"template", "check", "order.fodt", "--data", "data.json", "--annotate", "comments.fodt"});
    EXPECT_EQ(ended.code, 3);
    EXPECT_THAT(ended.err, testing::HasSubstr("comments.fodt"));
    EXPECT_THAT(program.read("comments.fodt"), testing::HasSubstr("возможно, «school»?"));
    EXPECT_THAT(program.read("comments.fodt"), testing::HasSubstr("<office:annotation"));
    EXPECT_EQ(program.run({"template", "check", "order.fodt", "--annotate", "comments.docx"}).code, 2);
}

TEST(RenderTest, WritesADocumentInTheFormatOfTheName) {
    const Program program;
    const Ended ended = program.run({"render", orderDocx, "--data", orderData, "-o", "order.docx"});
    EXPECT_EQ(ended.code, 0) << ended.err;
    EXPECT_EQ(ended.out, "order.docx\n");
    EXPECT_THAT(program.read("order.docx"), testing::StartsWith("PK"));
    EXPECT_THAT(program.files(), testing::ElementsAre("order.docx"));
}

/// A register of a region: its rows stay in the file, and the document grows in its own.
TEST(RenderTest, PrintsARegisterThatIsTooLongForTheMemory) {
    const Program program;
    program.write("register.fodt",
                  flat("<text:p>{rows | количество | строка, строки, строк}, часов {rows.hours | сумма}</text:p>"
                       "<text:p>{#rows}{№}. {name}; {/rows}</text:p><text:p>{head}</text:p>"));
    std::string rows, lines;
    for (int i = 1; i <= 20'000; ++i) {
        rows += (i > 1 ? ",\n" : "") + std::string("{\"name\": \"Участник ") + std::to_string(i) + "\", \"hours\": 2}";
        lines += std::to_string(i) + ". Участник " + std::to_string(i) + "; ";
    }
    program.write("rows.json", "{\"rows\": [" + rows + "],\n\"head\": \"Иванова\"}");
    const Ended ended = program.run({"render", "register.fodt", "--data", "rows.json", "-o", "out.fodt"});
    EXPECT_EQ(ended.code, 0) << ended.err;
    EXPECT_THAT(program.read("out.fodt"),
                testing::HasSubstr("<text:p>20\u00A0000\u00A0строк, часов 40000</text:p><text:p>" + lines +
                                   "</text:p><text:p>Иванова</text:p>"));

    program.write("out.fodt", "что было");
    program.write("rows.json", "{\"rows\": [" + rows + ",\n{\"hours\": 2}]}");
    const Ended lacking = program.run({"render", "register.fodt", "--data", "rows.json", "-o", "out.fodt"});
    EXPECT_EQ(lacking.code, 1);
    EXPECT_THAT(lacking.err, testing::HasSubstr("{name}: нет данных «name» в элементе № 20001 повтора"));
    EXPECT_THAT(lacking.err, testing::HasSubstr("{head}: нет данных «head»"));
    EXPECT_EQ(program.read("out.fodt"), "что было");

    program.write("rows.json", "{\"rows\": [" + rows + ",\n{\"hours\" 2}]}");
    EXPECT_THAT(program.run({"render", "register.fodt", "--data", "rows.json", "-o", "out.fodt"}).err,
                testing::HasSubstr("rows.json:20001: CL012"));
    EXPECT_THAT(program.files(), testing::ElementsAre("out.fodt", "register.fodt", "rows.json"));
}

TEST(RenderTest, WritesBesideTheDataWhenNoNameIsGiven) {
    const Program program;
    program.write("data/june.json", "{\"title\":\"Карта\",\"place\":\"Округ\",\"year\":\"2026–2027\",\"stages\":[]}");
    EXPECT_EQ(program.run({"render", source("templates/library/plan.odt"), "--data", "data/june.json"}).out,
              "data/plan.odt\n");
    EXPECT_TRUE(program.has("data/plan.odt"));
}

TEST(RenderTest, MakesASeriesOfTaggedPdfsAndKeepsTheFaultOfOneLineApart) {
    if (!std::filesystem::exists("/usr/bin/soffice"))
        GTEST_SKIP() << "LibreOffice is not installed";
    const Program program;
    const std::string plan = "{\"title\":\"Карта\",\"place\":\"Округ\",\"year\":\"2026–2027\",\"stages\":[]}\n";
    program.write("many.jsonl", plan + "{}\n" + plan + plan);
    const Ended ended = program.run(
        {"render", source("templates/library/plan.odt"), "--many", "many.jsonl", "--format", "pdf", "--out", "series"});
    EXPECT_EQ(ended.code, 1);
    EXPECT_THAT(ended.err, testing::HasSubstr("many.jsonl:2: DT020 "));
    EXPECT_THAT(program.files(), testing::ElementsAre("many.jsonl", "series/plan-001.pdf", "series/plan-003.pdf",
                                                      "series/plan-004.pdf"));
    EXPECT_THAT(program.read("series/plan-004.pdf"), testing::HasSubstr("/MarkInfo<</Marked true>>"));
}

TEST(RenderTest, MakesAPdfWhereLibreOfficeIs) {
    if (!std::filesystem::exists("/usr/bin/soffice"))
        GTEST_SKIP() << "LibreOffice is not installed";
    const Program program;
    const Ended ended = program.run({"render", orderOdt, "--data", orderData, "-o", "order.pdf"});
    EXPECT_EQ(ended.code, 0) << ended.err;
    EXPECT_THAT(program.read("order.pdf"), testing::StartsWith("%PDF"));
    EXPECT_THAT(program.files(), testing::ElementsAre("order.pdf"));
}

TEST(RenderTest, NeverReplacesTheTemplateOrTheData) {
    const Program program;
    std::filesystem::copy(orderDocx, program.path("order.docx"));
    std::filesystem::copy(orderData, program.path("order.json"));
    const std::string before = program.read("order.docx");
    EXPECT_EQ(program.run({"render", "order.docx", "--data", "order.json", "-o", "order.docx"}).err,
              "order.docx: CL074 результат записался бы поверх исходного файла; укажите другое имя в -o\n");
    std::filesystem::rename(program.path("order.json"), program.path("june.json"));
    EXPECT_EQ(program.run({"render", "order.docx", "--data", "june.json"}).out, "june.docx\n");
    EXPECT_EQ(program.read("order.docx"), before);
}

TEST(RenderTest, MakesASeriesAndTellsWhichLinesAreWrong) {
    const Program program;
    const std::string plan = "{\"title\":\"Карта\",\"place\":\"Округ\",\"year\":\"2026–2027\",\"stages\":[]}\n";
    program.write("many.jsonl", plan + "\n{\"title\":\n" + plan + "{}\n");
    const Ended ended =
        program.run({"render", source("templates/library/plan.docx"), "--many", "many.jsonl", "--out", "series"});
    EXPECT_EQ(ended.code, 1);
    EXPECT_EQ(ended.out, "series/plan-001.docx\nseries/plan-004.docx\n");
    EXPECT_THAT(ended.err, testing::HasSubstr("many.jsonl:3: CL012 это не JSON: здесь нарушена запись\n"));
    EXPECT_THAT(ended.err, testing::HasSubstr("many.jsonl:5: DT020 "));
    EXPECT_THAT(program.files(), testing::ElementsAre("many.jsonl", "series/plan-001.docx", "series/plan-004.docx"));
}

TEST(RenderTest, TellsAllThatTheDataLackAndWritesNothing) {
    const Program program;
    program.write("data.json", "{}");
    const Ended ended = program.run({"render", orderOdt, "--data", "data.json", "-o", "order.odt"});
    EXPECT_EQ(ended.code, 1);
    EXPECT_THAT(ended.err, testing::HasSubstr("DT020"));
    EXPECT_FALSE(program.has("order.odt"));
}

TEST(RenderTest, RefusesWhatItCannotWorkWith) {
    const Program program;
    program.write("broken.json", "{\n\"a\": 1,\n}");
    program.write("deep.json", std::string(100'000, '['));
    program.write("list.json", "[1]");
    program.write("letter.docx", "это не архив");
    program.write("letter.doc", "");
    program.write("good.json", "{}");
    const auto said = [&](const std::string& tmpl, const std::string& data, const std::string& out) {
        const Ended ended = program.run({"render", tmpl, "--data", data, "-o", out});
        EXPECT_TRUE(ended.code == 1 || ended.code == 2) << ended.code;
        return ended.err;
    };
    EXPECT_EQ(said(orderOdt, "broken.json", "a.odt"), "broken.json:3: CL012 это не JSON: здесь нарушена запись\n");
    EXPECT_EQ(said(orderOdt, "deep.json", "a.odt"), "deep.json:1: CL012 данные вложены глубже 200 уровней\n");
    EXPECT_EQ(said(orderOdt, "list.json", "a.odt"),
              "list.json:1: CL014 нужна таблица имён и значений в фигурных скобках: { … }\n");
    EXPECT_EQ(said(orderOdt, "none.json", "a.odt"), "none.json: CL010 такого файла нет; проверьте путь\n");
    EXPECT_EQ(said("none.odt", "good.json", "a.odt"), "none.odt: CL010 такого файла нет; проверьте путь\n");
    EXPECT_EQ(said(".", "good.json", "a.odt"), ".: CL010 это папка, а нужен файл\n");
    EXPECT_EQ(said("letter.doc", "good.json", "a.docx"),
              "letter.doc: CL070 шаблон — это файл .odt, .docx или .fodt; сохраните его в одном из этих форматов\n");
    EXPECT_THAT(said("letter.docx", "good.json", "a.docx"), testing::HasSubstr("DT001"));
    EXPECT_EQ(said(orderOdt, "good.json", "a.txt"), "CL073 формат «txt» не подходит; можно: odt, docx, fodt, pdf\n");
    EXPECT_EQ(said(orderOdt, orderData, "none/a.odt"),
              "none/a.odt: CL013 файл не записывается; проверьте, что папка есть и в неё можно писать\n");
    EXPECT_THAT(program.files(), testing::ElementsAre("broken.json", "deep.json", "good.json", "letter.doc",
                                                      "letter.docx", "list.json"));
}

TEST(RenderTest, AsksForDataOnce) {
    const Program program;
    EXPECT_EQ(program.run({"render", orderOdt}).err, "CL075 укажите одно из двух: --data ФАЙЛ или --many ФАЙЛ.jsonl\n");
    EXPECT_EQ(program.run({"render", orderOdt, "--many", "x"}).err,
              "CL002 не хватает параметра --out: папка для серии документов\n");
}

TEST(TemplateTest, FindsNothingWrongWithTheTemplatesOfThisTree) {
    const Program program;
    for (const std::string& file : {orderOdt, orderDocx}) {
        const Ended ended = program.run({"template", "check", file, "--data", orderData, "--json"});
        EXPECT_EQ(ended.code, 0);
        EXPECT_EQ(ended.json()["faults"], Value::array());
        EXPECT_FALSE(ended.json()["tags"].empty());
    }
}

TEST(TemplateTest, TellsWhatTheDataLack) {
    const Program program;
    program.write("data.json", "{}");
    const Ended ended = program.run({"template", "check", orderOdt, "--data", "data.json"});
    EXPECT_EQ(ended.code, 3);
    EXPECT_THAT(ended.lines(), testing::Each(testing::StartsWith(orderOdt + ": DT020 ")));
}

TEST(TemplateTest, ComparesWithWhatARoadmapGives) {
    const Program program;
    const std::string roadmap = source("workflows/starter_teachers");
    program.write("order_pears.fodt", flat("<text:p>{number}</text:p>"));
    program.write("order_pairs.fodt", flat("<text:p>{повтор pairs}{mentor.name} {mentor.phone}{конец}</text:p>"
                                           "<text:p>{organisation.name} № {number} от {date | дата}</text:p>"));
    const Ended ended = program.run({"template", "check", "order_pairs.fodt", "--roadmap", roadmap});
    EXPECT_EQ(ended.code, 3) << ended.err;
    EXPECT_THAT(ended.err + ended.out, testing::HasSubstr("{mentor.phone}: нет данных"));
    EXPECT_THAT(ended.err + ended.out, testing::HasSubstr("не понадобилось: acquainted, curator"));
    EXPECT_THAT(ended.err + ended.out, testing::Not(testing::HasSubstr("{number}")));
    const Ended other = program.run({"template", "check", "order_pears.fodt", "--roadmap", roadmap});
    EXPECT_EQ(other.code, 2);
    EXPECT_THAT(other.err, testing::HasSubstr("возможно, «order_pairs»?"));
}

TEST(TemplateTest, CountsAFileThatIsNoDocumentAsAFault) {
    const Program program;
    program.write("letter.docx", "это не архив");
    const Ended ended = program.run({"template", "check", "letter.docx", "--json"});
    EXPECT_EQ(ended.code, 3);
    const Value fault = ended.json()["faults"].at(0);
    EXPECT_EQ(fault["code"], "DT001");
    EXPECT_EQ(fault["file"], "letter.docx");
    EXPECT_EQ(fault["severity"], "error");
}

TEST(TemplateTest, WarnsWhereATemplateDepartsFromTheLayoutProfileAndSetsItsMargins) {
    const Program program;
    program.write("layout.json", R"({"title": "Инструкция школы", "margins_mm": {"top": 20, "right": 15, "bottom": 20,
        "left": 20, "left_long_kept": 35}, "font_sizes_pt": [13], "smallest_size_pt": 10,
        "page_number": {"place": "top", "align": "center", "on_first_page": false}, "qr_code": false})");
    std::filesystem::copy(orderDocx, program.path("order.docx"));
    const Ended checked = program.run({"template", "check", "order.docx"});
    EXPECT_EQ(checked.code, 0);
    EXPECT_THAT(checked.out,
                testing::StartsWith("Отступления от профиля оформления (документы выходят и с ними):\n"
                                    "order.docx: DT071 Инструкция школы: правое поле — 10 мм, нужно не меньше 15 мм\n"
                                    "Ошибок нет. Меток: "));
    EXPECT_THAT(program.run({"template", "check", "order.docx", "--profile", "gost_2025"}).out,
                testing::StartsWith("Ошибок нет. Меток: "));
    EXPECT_EQ(program.run({"template", "layout", "order.docx", "--long-kept", "-o", "wide.docx"}).out, "wide.docx\n");
    EXPECT_THAT(program.run({"template", "check", "wide.docx"}).out, testing::StartsWith("Ошибок нет. Меток: "));
    EXPECT_EQ(program.run({"template", "check", "order.docx", "--profile", "gost"}).err,
              "CL076 профиля оформления «gost» нет; есть: gost_2016, gost_2025; или укажите файл .json\n");
    EXPECT_EQ(program.run({"template", "layout", "order.docx", "-o", "wide.odt"}).err,
              "wide.odt: CL077 результат будет в том же формате, что и шаблон: .docx\n");
}

} // namespace nastavnik::test
