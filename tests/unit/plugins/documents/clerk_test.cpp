// SPDX-License-Identifier: MIT
#include "clerk.hpp"

#include "file_name.hpp"
#include "unit/plugins/documents/sketch.hpp"

#include <gtest/gtest.h>

namespace nastavnik::documents {

namespace {

using namespace sketch;

class ClerkTest : public testing::Test {
protected:
    static Value source(const std::string& text) {
        return {{"name", "order_pairs"},
                {"title", "Приказ о закреплении пар"},
                {"files",
                 {{"odt", binary(document(Format::odt, paragraph(Format::odt, text)))},
                  {"docx", binary(document(Format::docx, paragraph(Format::docx, text)))}}}};
    }

    static Call call(const std::string& text, const Value& more) {
        Value arguments{{"template", source(text)}, {"data", Value::object()}};
        arguments.update(more);
        return {.arguments = arguments, .key = "", .today = {}};
    }

    const Value registration_{{"registration", {{"number", "12-ОД"}, {"date", "2026-09-01"}}}};
    Clerk clerk_;
};

TEST_F(ClerkTest, GeneratesAPaperInAllFormatsOfTheTemplate) {
    Value more = registration_;
    more["data"] = {{"school", "Школа № 5"}};
    const Outcome outcome = clerk_.generate(call("{school} {number} {date | дата цифрами}", more));
    ASSERT_EQ(outcome.papers.size(), 1U);
    const Paper& paper = outcome.papers.front();
    EXPECT_EQ(paper.kind, "order_pairs");
    EXPECT_EQ(paper.title, "Приказ о закреплении пар");
    EXPECT_EQ(paper.number, "12-ОД");
    EXPECT_EQ(paper.date, "2026-09-01");
    EXPECT_EQ(paper.data, (Value{{"school", "Школа № 5"}, {"number", "12-ОД"}, {"date", "2026-09-01"}}));
    ASSERT_EQ(paper.files.size(), 2U);
    EXPECT_EQ(paper.files[0].name, "Приказ о закреплении пар 12-ОД.odt");
    EXPECT_EQ(paper.files[0].type, "application/vnd.oasis.opendocument.text");
    EXPECT_EQ(paper.files[1].name, "Приказ о закреплении пар 12-ОД.docx");
    for (const File& file : paper.files)
        EXPECT_EQ(text(*formatNamed(file.name.substr(file.name.rfind('.') + 1)), file.bytes),
                  "Школа № 5 12-ОД 01.09.2026");
}

TEST_F(ClerkTest, TellsTheQrCodeWhatPaperItStandsOn) {
    Value more = registration_;
    more["data"] = {{"organisation", {{"short_name", "МБОУ СОШ № 5"}}}};
    const Outcome outcome = clerk_.generate(call("{mark}", more));
    EXPECT_EQ(text(Format::odt, outcome.papers.front().files.front().bytes),
              "МБОУ СОШ № 5; Приказ о закреплении пар № 12-ОД; 2026-09-01");
    EXPECT_FALSE(outcome.papers.front().data.contains("mark"));
}

TEST_F(ClerkTest, MakesThePaperInTheOneFormatThatTheLetterheadHas) {
    Call asked = call("{вставить letterhead}", registration_);
    asked.arguments["template"]["parts"] = {
        {"letterhead.docx", binary(document(Format::docx, paragraph(Format::docx, "Школа № 5")))}};
    const std::vector<File> files = clerk_.generate(asked).papers.front().files;
    ASSERT_EQ(files.size(), 1U);
    EXPECT_EQ(text(Format::docx, files.front().bytes), "Школа № 5");
    asked.arguments["formats"] = {"odt", "docx"};
    EXPECT_EQ(
        faultsOf([&] { clerk_.generate(asked); }),
        "order_pairs.odt: DT038 основной текст, абзац 1 («{вставить letterhead}»): {вставить letterhead}: в папке "
        "parts нет файла «letterhead.odt», он есть только в другом формате; сохраните его и в этом — или документ "
        "выйдет только в том, в каком он есть");
}

TEST_F(ClerkTest, LeavesNumberAndDateOfTheDataAlone) {
    Value more = registration_;
    more["data"] = {{"number", "7"}};
    more["formats"] = {"docx"};
    more["name"] = "../Приказ: 1/2";
    const Outcome outcome = clerk_.generate(call("{number} {date}", more));
    ASSERT_EQ(outcome.papers.front().files.size(), 1U);
    EXPECT_EQ(outcome.papers.front().files.front().name, "-Приказ- 1-2.docx");
    EXPECT_EQ(text(Format::docx, outcome.papers.front().files.front().bytes), "7 2026-09-01");
}

TEST_F(ClerkTest, NamesTheFaultsOfAllFormats) {
    const std::string fault = " DT020 основной текст, абзац 1 («{school}»): {school}: нет данных «school»; добавьте их "
                              "или пометьте имя знаком «?», если их может не быть";
    EXPECT_EQ(faultsOf([&] { clerk_.generate(call("{school}", registration_)); }),
              "order_pairs.odt:" + fault + "\norder_pairs.docx:" + fault);
}

TEST_F(ClerkTest, FillsWithoutRegistering) {
    const Outcome outcome = clerk_.fill(call("№ {number}", {{"missing", "mark"}, {"format", "docx"}}));
    EXPECT_TRUE(outcome.papers.empty());
    EXPECT_EQ(outcome.value["name"], "Приказ о закреплении пар.docx");
    EXPECT_EQ(outcome.value["type"], mediaType(Format::docx));
    EXPECT_EQ(text(Format::docx, bytesOf(outcome.value["bytes"])), "№ [нет данных: number]");
}

TEST_F(ClerkTest, RefusesAFormatThatTheTemplateLacks) {
    Call asked = call("a", {{"format", "docx"}});
    asked.arguments["template"]["files"].erase("docx");
    EXPECT_EQ(faultsOf([&] { clerk_.fill(asked); }), "DT030 у шаблона «order_pairs» нет файла docx; есть только odt");
    asked.arguments["template"]["files"].clear();
    EXPECT_EQ(faultsOf([&] { clerk_.fill(asked); }),
              "DT030 у шаблона «order_pairs» нет ни файла ODT, ни DOCX, ни FODT; положите хотя бы один");
}

TEST_F(ClerkTest, InspectsTagsFaultsAndData) {
    Call asked =
        call("{school} {#pairs}{mentor.name | инициалы}{/pairs}", {{"data", {{"school", "x"}, {"city", "y"}}}});
    asked.arguments["template"]["files"].erase("odt");
    const Value result = clerk_.inspect(asked).value;
    ASSERT_EQ(result["tags"].size(), 4U);
    EXPECT_EQ(result["tags"][2], (Value{{"format", "docx"},
                                        {"part", "word/document.xml"},
                                        {"paragraph", 1},
                                        {"place",
                                         {{"ru", "основной текст, абзац 1 («{school} {#pairs}{mentor.name | "
                                                 "инициалы}{/pairs}»)"},
                                          {"en", "main text, paragraph 1 (\"{school} {#pairs}{mentor.name | "
                                                 "инициалы}{/pairs}\")"}}},
                                        {"around", "{school} {#pairs}{mentor.name | инициалы}{/pairs}"},
                                        {"tag", "{mentor.name | инициалы}"},
                                        {"kind", "value"},
                                        {"name", "mentor.name"},
                                        {"filters", {"инициалы"}},
                                        {"optional", false}}));
    ASSERT_EQ(result["faults"].size(), 1U);
    EXPECT_EQ(result["faults"][0]["code"], "DT020");
    EXPECT_EQ(result["unused"], (Value{"city"}));
}

TEST_F(ClerkTest, InspectsATemplateThatCannotBeFilled) {
    Call asked = call("{#a}{b", Value::object());
    asked.arguments.erase("data");
    asked.arguments["template"]["files"]["odt"] = binary("nothing");
    const Value result = clerk_.inspect(asked).value;
    std::vector<std::string> codes;
    for (const Value& fault : result["faults"])
        codes.push_back(fault["code"]);
    EXPECT_EQ(codes, (std::vector<std::string>{"DT001", "DT010", "DT013"}));
    EXPECT_FALSE(result.contains("unused"));
}

TEST(TemplateCacheTest, ReadsATemplateOnce) {
    TemplateCache cache;
    const Bytes one = document(Format::docx, "<w:p/>"), other = document(Format::docx, "<w:p><w:r/></w:p>");
    const auto first = cache.get(one, Format::docx, "a.docx");
    EXPECT_EQ(cache.get(one, Format::docx, "a.docx"), first);
    EXPECT_NE(cache.get(other, Format::docx, "a.docx"), first);
    EXPECT_EQ(cache.get(one, Format::docx, "b.docx")->file, "b.docx");
}

TEST(TemplateCacheTest, ForgetsWhatWasNotUsedForLongest) {
    const Bytes one = document(Format::docx, "<w:p/>"), other = document(Format::docx, "<w:p><w:r/></w:p>");
    TemplateCache cache(one.size() + other.size() + 10);
    const auto first = cache.get(one, Format::docx, "1.docx"), second = cache.get(other, Format::docx, "2.docx");
    cache.get(one, Format::docx, "1.docx");
    cache.get(one, Format::docx, "3.docx");
    EXPECT_EQ(cache.get(one, Format::docx, "1.docx"), first);
    EXPECT_NE(cache.get(other, Format::docx, "2.docx"), second);
}

TEST(FileNameTest, KeepsCyrillicAndDropsWhatFileSystemsRefuse) {
    EXPECT_EQ(safeFileName("Приказ № 12/1 «О парах»"), "Приказ № 12-1 «О парах»");
    EXPECT_EQ(safeFileName(" a\\b:c*d?e\"f<g>h|i\n\tj "), "a-b-c-d-e-f-g-h-i j");
    EXPECT_EQ(safeFileName("..."), "документ");
    EXPECT_EQ(safeFileName("a\x01\u202Eb."), "ab");
    EXPECT_EQ(safeFileName(std::string(500, 'x')), std::string(120, 'x'));
}

} // namespace

} // namespace nastavnik::documents
