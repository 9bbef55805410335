// SPDX-License-Identifier: MIT
#include "unit/plugins/documents/sketch.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <unistd.h>

namespace nastavnik::documents {

namespace {

using namespace sketch;
namespace fs = std::filesystem;

/// A folder of its own, removed at the end.
class OfficeTest : public testing::TestWithParam<Format> {
protected:
    OfficeTest() { fs::create_directories(folder_); }
    ~OfficeTest() override { fs::remove_all(folder_); }

    /// Text of the PDF that LibreOffice makes of a document; its no-break spaces come out as common ones.
    std::string printed(const Bytes& bytes) const {
        const fs::path file = folder_ / fileName(GetParam());
        std::ofstream(file, std::ios::binary) << bytes;
        const std::string home = "-env:UserInstallation=file://" + (folder_ / "profile").string();
        run("timeout 120 soffice --headless " + home + " --convert-to pdf --outdir " + folder_.string() + " " +
            file.string() + " >" + (folder_ / "log").string() + " 2>&1");
        run("pdftotext -layout " + (folder_ / "order.pdf").string() + " " + (folder_ / "order.txt").string());
        std::ifstream text(folder_ / "order.txt");
        return {std::istreambuf_iterator<char>(text), {}};
    }

    const fs::path folder_ = fs::temp_directory_path() /
                             ("nastavnik-office-" + std::string(nameOf(GetParam())) + "-" + std::to_string(::getpid()));

private:
    static void run(const std::string& command) { ASSERT_EQ(std::system(command.c_str()), 0) << command; }
};

INSTANTIATE_TEST_SUITE_P(BothFormats, OfficeTest, testing::Values(Format::odt, Format::docx),
                         [](const auto& parameter) { return std::string(nameOf(parameter.param)); });

TEST_P(OfficeTest, LibreOfficeShowsWhatWasFilledIn) {
    const Format format = GetParam();
    const Value data = Value::parse(R"({"number": "12-ОД", "date": "2026-09-01", "basis": "строка один\nстрока два",
        "pairs": [{"mentor": "Иванова Анна Петровна", "mentee": "Петров <Пётр> & Ко"},
                  {"mentor": "Сидоров Олег Ильич", "mentee": "Орлова Яна"}], "empty": [], "paid": true})");
    const std::string body =
        paragraph(format, Texts{"Приказ № {num", "ber} от {da", "te | дата}"}) + paragraph(format, "{basis}") +
        table(format,
              {{"№", "Наставник", "Наставляемый"}, {"{#pairs}{№}", "{mentor | инициалы}", "{mentee}{/pairs}"}}) +
        table(format, {{"{#empty}", ""}, {"лишнее", "{.}"}, {"{/empty}", ""}}) +
        paragraphs(format, {"{#paid}", "С доплатой.", "{/paid}", "{^paid}", "Без доплаты.", "{/paid}", "Конец."});
    const std::string text = printed(filled(format, document(format, body), data));
    for (const char* shown : {"Приказ № 12-ОД от 1 сентября 2026 г.", "строка один\n", "строка два", "Иванова А. П.",
                              "Петров <Пётр> & Ко", "Сидоров О. И.", "Орлова Яна", "С доплатой.", "Конец."})
        EXPECT_NE(text.find(shown), std::string::npos) << shown << " is not in:\n" << text;
    for (const char* hidden : {"{", "}", "лишнее", "Без доплаты"})
        EXPECT_EQ(text.find(hidden), std::string::npos) << hidden << " is in:\n" << text;
}

} // namespace

} // namespace nastavnik::documents
