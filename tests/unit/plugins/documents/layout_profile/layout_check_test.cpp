// SPDX-License-Identifier: MIT
#include "layout_profile/layout_check.hpp"
#include "layout_profile/margins_change.hpp"
#include "unit/plugins/documents/sketch.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace nastavnik::documents {

namespace {

using namespace sketch;
namespace fs = std::filesystem;

Bytes bytesOf(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

const LayoutProfile& profile() {
    static const LayoutProfile standard =
        layoutProfileOf(Value::parse(bytesOf(SOURCE_ROOT "/templates/layout/gost_2025.json")));
    return standard;
}

/// The order on pairs, which keeps to the standard.
class LayoutCheckTest : public testing::TestWithParam<Format> {
protected:
    /// The order with `from` replaced by `to` in one of its parts, wherever it stands.
    Bytes with(const std::string& part, const std::string& from, const std::string& to) const {
        const Package package(order_, "order");
        Parts parts;
        int found = 0;
        for (const Entry& entry : package.entries()) {
            std::string text = package.read(entry);
            for (std::size_t at = text.find(from); entry.name == part && at != text.npos;
                 at = text.find(from, at + to.size())) {
                text.replace(at, from.size(), to);
                ++found;
            }
            parts.emplace_back(entry.name, text);
        }
        EXPECT_GT(found, 0) << from << " is not in " << part;
        return zip(parts);
    }

    std::string told(const Bytes& bytes) const {
        std::string lines;
        for (const Fault& fault : departures(bytes, GetParam(), fileName(GetParam()), profile()))
            lines += (lines.empty() ? "" : "\n") + fault.code + " " + fault.message.ru;
        return lines;
    }

    bool isOdt() const { return GetParam() == Format::odt; }
    std::string text() const { return isOdt() ? "content.xml" : "word/document.xml"; }
    std::string styles() const { return isOdt() ? "styles.xml" : "word/styles.xml"; }

    const Bytes order_ = bytesOf(SOURCE_ROOT "/templates/library/order_pairs." + std::string(nameOf(GetParam())));
};

INSTANTIATE_TEST_SUITE_P(BothFormats, LayoutCheckTest, testing::Values(Format::odt, Format::docx),
                         [](const auto& parameter) { return std::string(nameOf(parameter.param)); });

} // namespace

TEST_P(LayoutCheckTest, IsSilentAboutWhatKeepsToTheStandard) { EXPECT_EQ(told(order_), ""); }

TEST_P(LayoutCheckTest, MeasuresMarginsOverTheHeader) {
    Deflater deflater;
    const Margins narrow{.top = 15, .right = 10, .bottom = 20, .left = 12.5};
    EXPECT_EQ(told(withMargins(order_, GetParam(), "order", narrow, deflater)),
              "DT071 ГОСТ Р 7.0.97-2025: верхнее поле — 15 мм, нужно не меньше 20 мм\n"
              "DT071 ГОСТ Р 7.0.97-2025: левое поле — 12,5 мм, нужно не меньше 20 мм");
    EXPECT_EQ(told(withMargins(order_, GetParam(), "order", profile().margins, deflater)), "");
}

TEST(OdtLayoutCheckTest, KnowsHowLibreOfficeWritesPages) {
    const auto told = [](const std::string& margins) {
        const std::string page =
            "<style:page-layout style:name=\"a\"><style:page-layout-properties " + margins + "/></style:page-layout>";
        const Bytes bytes =
            zip({{"styles.xml", "<office:document-styles" + odfSpaces +
                                    " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\">"
                                    "<style:default-page-layout><style:page-layout-properties/>"
                                    "</style:default-page-layout>" +
                                    page + "</office:document-styles>"}});
        std::string codes;
        for (const Fault& fault : departures(bytes, Format::odt, "order.odt", profile()))
            codes += fault.code + " ";
        return codes;
    };
    EXPECT_EQ(told("fo:margin=\"0.7874in\""), "DT073 ");
    EXPECT_EQ(told("fo:margin=\"12mm\" fo:padding=\"8mm\""), "DT073 ");
    EXPECT_EQ(told("fo:margin=\"2cm\" fo:margin-left=\"1.5cm\""), "DT071 DT073 ");
}

TEST_P(LayoutCheckTest, LaysOutWithoutTouchingTheText) {
    Deflater deflater;
    const Bytes wide = withMargins(order_, GetParam(), "order", {25, 15, 25, 35}, deflater);
    EXPECT_EQ(sketch::text(GetParam(), wide), sketch::text(GetParam(), order_));
    EXPECT_EQ(readTemplate(wide, GetParam(), "order").tags.size(),
              readTemplate(order_, GetParam(), "order").tags.size());
}

TEST_P(LayoutCheckTest, FindsLettersOfAnotherSize) {
    const Bytes large = isOdt() ? with(styles(), "fo:font-size=\"13pt\"", "fo:font-size=\"15pt\"")
                                : with(styles(), "w:sz w:val=\"26\"", "w:sz w:val=\"30\"");
    EXPECT_EQ(told(large), "DT072 ГОСТ Р 7.0.97-2025: размер букв текста — 15 пт, нужен один из: 12, 13, 14");
    const Bytes tiny = isOdt() ? with(styles(), "fo:font-size=\"11pt\"", "fo:font-size=\"8pt\"")
                               : with(styles(), "w:sz w:val=\"22\"", "w:sz w:val=\"16\"");
    EXPECT_EQ(told(tiny), "DT072 ГОСТ Р 7.0.97-2025: есть буквы размером 8 пт, не мельче: 11");
}

TEST_P(LayoutCheckTest, FindsThatPagesAreNotNumbered) {
    const Bytes bare =
        isOdt() ? with("styles.xml", "<text:page-number text:select-page=\"current\">2</text:page-number>", "")
                : with("word/header1.xml", " PAGE ", " DATE ");
    EXPECT_EQ(told(bare), "DT073 ГОСТ Р 7.0.97-2025: страницы не пронумерованы");
}

TEST_P(LayoutCheckTest, FindsANumberInTheWrongPlace) {
    const Bytes aside =
        isOdt() ? with("styles.xml",
                       "style:display-name=\"Номер страницы\" style:family=\"paragraph\" "
                       "style:parent-style-name=\"Standard\"><style:paragraph-properties fo:text-align=\"center\"",
                       "style:family=\"paragraph\"><style:paragraph-properties fo:text-align=\"end\"")
                : with("word/header1.xml", "<w:pStyle w:val=\"Header\"/>", "<w:jc w:val=\"right\"/>");
    EXPECT_EQ(told(aside), "DT073 ГОСТ Р 7.0.97-2025: номер страницы стоит не посередине");
    const Bytes first = isOdt() ? with("styles.xml",
                                       "<style:master-page style:name=\"First\" style:display-name=\"Первая страница\" "
                                       "style:page-layout-name=\"LayoutFirst\" style:next-style-name=\"Standard\"/>",
                                       "")
                                : with("word/document.xml", "<w:titlePg/>", "");
    EXPECT_EQ(told(first), "DT073 ГОСТ Р 7.0.97-2025: номер стоит и на первой странице, а нужен со второй");
}

TEST_P(LayoutCheckTest, FindsSpacesWhereALineMustNotBreak) {
    const Bytes loose = with(text(), "от 21 мая 2025\u00a0г. №\u00a01264\u2011р", "Иванова А. П., А. П. Иванова, № 12");
    EXPECT_EQ(told(loose),
              "DT074 «… П., А. П. Иванова, № 12 о Концепции разви…»: после «№» нужен неразрывный пробел "
              "(Ctrl+Shift+Пробел)\n"
              "DT074 «…ации Иванова А. П., А. П. Иванова, № 12 о Концепции р…»: между инициалами и фамилией нужен "
              "неразрывный пробел (Ctrl+Shift+Пробел)\n"
              "DT074 «…оссийской Федерации Иванова А. П., А. П. Иванова, № 1…»: между фамилией и инициалами нужен "
              "неразрывный пробел (Ctrl+Shift+Пробел)");
    EXPECT_EQ(told(with(text(), "от 21 мая 2025\u00a0г. №\u00a01264\u2011р", "Иванова\u00a0А.\u00a0П., №\u00a012")),
              "");
}

TEST_P(LayoutCheckTest, FindsWrongCitationsAndSaysTheRightOnes) {
    const std::string told = this->told(with(text(), "351.8", "358.1"));
    EXPECT_TRUE(told.starts_with("DT075 «…")) << told;
    EXPECT_TRUE(told.ends_with("ссылка неверна или устарела; сейчас: 351.8 Трудового кодекса Российской Федерации"))
        << told;
    EXPECT_EQ(this->told(with(text(), "351.8", "351.9")), "");
}

} // namespace nastavnik::documents
