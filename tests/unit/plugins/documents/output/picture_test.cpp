// SPDX-License-Identifier: MIT
#include "media/base64.hpp"
#include "media/image.hpp"
#include "media/png.hpp"
#include "media/qr_code.hpp"
#include "unit/plugins/documents/sketch.hpp"

#include <gtest/gtest.h>

namespace nastavnik::documents {

namespace {

using namespace sketch;

/// 80 × 40 dots; at 96 dots an inch twice as wide as high.
Bytes coat() { return pngOf(80, 40, std::string(40 * 11, '\0')); }

class PictureTest : public testing::TestWithParam<Format> {
protected:
    static Bytes filledWith(const std::string& line, const Value& data, const Value& parts = Value::object(),
                            Missing missing = Missing::error) {
        Deflater deflater;
        const Bytes source = document(GetParam(), paragraph(GetParam(), line));
        return fill(readTemplate(source, GetParam(), "order"), data, missing, deflater, parts);
    }
    static std::string body(const std::string& line, const Value& data, const Value& parts = Value::object()) {
        return sketch::body(GetParam(), filledWith(line, data, parts));
    }
    static std::string faults(const std::string& line, const Value& data, const Value& parts = Value::object()) {
        return faultsOf([&] { filledWith(line, data, parts); });
    }
    static bool has(const std::string& text, std::string_view what) { return text.find(what) != std::string::npos; }
    static bool isDocx() { return GetParam() == Format::docx; }
    static std::string stored() { return isDocx() ? "word/media/nastavnik1.png" : "Pictures/nastavnik1.png"; }
    /// Whether the picture has this size, in millimetres.
    static bool isSized(const std::string& xml, int width, int height) {
        const auto emu = [](int mm) { return std::to_string(mm * 36000); };
        return isDocx() ? has(xml, "cx=\"" + emu(width) + "\" cy=\"" + emu(height) + "\"")
                        : has(xml, "svg:width=\"" + std::to_string(width) + ".00mm\" svg:height=\"" +
                                       std::to_string(height) + ".00mm\"");
    }
};

INSTANTIATE_TEST_SUITE_P(BothFormats, PictureTest, testing::Values(Format::odt, Format::docx),
                         [](const auto& one) { return std::string(nameOf(one.param)); });

TEST_P(PictureTest, StandsInTheLineAndInThePackage) {
    const Bytes result = filledWith("Герб {рисунок coat: 20 мм, Герб округа}!", {{"coat", binary(coat())}});
    const std::string xml = sketch::body(GetParam(), result);
    EXPECT_TRUE(isSized(xml, 20, 10)) << xml;
    EXPECT_TRUE(has(xml, "Герб округа")) << xml;
    EXPECT_EQ(part(result, stored()), coat());
    EXPECT_EQ(text(GetParam(), result), "Герб !");
    if (isDocx()) {
        EXPECT_TRUE(has(xml, "r:embed=\"nastavnik1\""));
        EXPECT_TRUE(has(part(result, "word/_rels/document.xml.rels"), "Target=\"media/nastavnik1.png\""));
        EXPECT_TRUE(has(part(result, "[Content_Types].xml"), "PartName=\"/word/media/nastavnik1.png\""));
    } else {
        EXPECT_TRUE(has(xml, "xlink:href=\"Pictures/nastavnik1.png\""));
        EXPECT_TRUE(has(part(result, "META-INF/manifest.xml"), "full-path=\"Pictures/nastavnik1.png\""));
    }
}

TEST_P(PictureTest, KeepsItsShapeInsideTheBox) {
    const Value data{{"coat", binary(coat())}};
    EXPECT_TRUE(isSized(body("{image coat: 40 × 10 mm}", data), 20, 10));
    EXPECT_TRUE(isSized(body("{рисунок coat: 3 x 4 см}", data), 30, 15));
}

TEST_P(PictureTest, ComesAsBytesBase64TableOrFile) {
    const Value parts{{"coat.png", binary(coat())}};
    for (const Value& value :
         {binary(coat()), Value(encodedBase64(coat())), Value("data:image/png;base64," + encodedBase64(coat())),
          Value("coat.png"), Value{{"bytes", binary(coat())}, {"alt", "Герб"}}})
        EXPECT_EQ(part(filledWith("{рисунок a}", {{"a", value}}, parts), stored()), coat()) << value.dump();
    EXPECT_EQ(part(filledWith("{рисунок coat}", Value::object(), parts), stored()), coat());
}

TEST_P(PictureTest, IsKeptOnceHoweverOftenItIsShown) {
    const Bytes result = filledWith("{#a}{рисунок coat: 9 мм}{/a}", {{"a", {1, 2, 3}}, {"coat", binary(coat())}});
    EXPECT_EQ(part(result, stored()), coat());
    EXPECT_TRUE(has(part(result, isDocx() ? "word/media/nastavnik2.png" : "Pictures/nastavnik2.png"), "(no "));
    if (!isDocx())
        return;
    for (const char* id : {"id=\"1\"", "id=\"2\"", "id=\"3\""})
        EXPECT_TRUE(has(sketch::body(Format::docx, result), std::string("<wp:docPr ") + id)) << id;
}

TEST_P(PictureTest, MayBeMissing) {
    EXPECT_EQ(text(GetParam(), filledWith("a{рисунок coat?}b", Value::object())), "ab");
    for (const char* tag : {"{рисунок coat: 18 мм, Герб | или без абзаца}", "{qr coat | или без абзаца}"}) {
        const Bytes source = document(GetParam(), paragraphs(GetParam(), {"a", tag, "b"}));
        EXPECT_EQ(text(GetParam(), filled(GetParam(), source, Value::object())), "a\nb") << tag;
    }
    EXPECT_EQ(text(GetParam(), filledWith("{рисунок coat}", Value::object(), Value::object(), Missing::mark)),
              "[нет данных: coat]");
    EXPECT_TRUE(has(faults("{рисунок coat}", Value::object()), "DT020"));
}

TEST_P(PictureTest, SaysWhatIsNoPicture) {
    const std::string place = " DT031 основной текст, абзац 1 («{рисунок a}»): {рисунок a}: ";
    const std::string what = "это не рисунок PNG или JPEG: нужны его байты, base64 или имя файла из папки parts";
    EXPECT_EQ(faults("{рисунок a}", {{"a", binary("GIF89a")}}), "order:" + place + what);
    EXPECT_EQ(faults("{рисунок a}", {{"a", "coat.gif"}}),
              "order:" + place + "рисунка «coat.gif» нет в папке parts; " + what);
    EXPECT_TRUE(has(faults("{рисунок a: 5000 мм}", {{"a", "x"}}), "сторона от 1 до 400 мм"));
}

TEST_P(PictureTest, ShowsAQrCode) {
    const Bytes result = filledWith("{qr link: 30 мм}", {{"link", "https://school.example/приказ/12"}});
    EXPECT_TRUE(isSized(sketch::body(GetParam(), result), 30, 30));
    EXPECT_EQ(part(result, stored()), *qrCodeOf("https://school.example/приказ/12"));
    EXPECT_TRUE(has(faults("{qr-код link}", {{"link", std::string(3000, 'x')}}), "слишком длинный"));
}

TEST_P(PictureTest, TakesThePlaceOfAPictureWhoseAltTextIsATag) {
    const std::string frame =
        isDocx() ? "<w:p><w:r><w:drawing><wp:inline "
                   "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\"><wp:extent "
                   "cx=\"1440000\" cy=\"1440000\"/><wp:docPr id=\"7\" name=\"Рисунок\" descr=\"{рисунок coat?}\"/>"
                   "<a:blip xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" r:embed=\"rId9\"/>"
                   "</wp:inline></w:drawing></w:r></w:p>"
                 : "<text:p><draw:frame xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" "
                   "svg:width=\"4cm\" svg:height=\"4cm\"><draw:image xlink:href=\"Pictures/old.png\"/>"
                   "<svg:desc>{рисунок coat?}</svg:desc></draw:frame></text:p>";
    Deflater deflater;
    const Template source = readTemplate(document(GetParam(), frame), GetParam(), "order");
    const Bytes result =
        fill(source, {{"coat", {{"bytes", binary(coat())}, {"alt", "Герб"}}}}, Missing::error, deflater);
    const std::string xml = sketch::body(GetParam(), result);
    EXPECT_TRUE(isSized(xml, 40, 20)) << xml;
    EXPECT_TRUE(has(xml, isDocx() ? "r:embed=\"nastavnik1\"" : "Pictures/nastavnik1.png")) << xml;
    EXPECT_TRUE(has(xml, "Герб")) << xml;
    EXPECT_FALSE(has(xml, "{")) << xml;
    const std::string without = sketch::body(GetParam(), fill(source, Value::object(), Missing::error, deflater));
    EXPECT_FALSE(has(without, isDocx() ? "w:drawing" : "draw:frame")) << without;
}

TEST_P(PictureTest, LinksToTheWebAndToMail) {
    const std::string xml = body("{ссылка site: сайт школы}", {{"site", "https://school.example/a?b=1&c=2"}});
    EXPECT_TRUE(has(xml, isDocx() ? "> HYPERLINK \"https://school.example/a?b=1&amp;c=2\" <"
                                  : "xlink:href=\"https://school.example/a?b=1&amp;c=2\">сайт школы</text:a>"))
        << xml;
    EXPECT_EQ(text(GetParam(), filledWith("{link a}; {link b}; {ссылка a: .b}",
                                          {{"a", "mailto:x@school.example"}, {"b", "school.example"}})),
              "x@school.example; school.example; school.example");
    for (const char* address :
         {"javascript:alert(1)", "file:///etc/passwd", "https://a\" \\o \"b", "", "//x.y", "C:\\a.b"})
        EXPECT_TRUE(has(faults("{ссылка a}", {{"a", address}}), "DT033")) << address;
}

TEST(ImageTest, ReadsSizesOfPngAndJpeg) {
    EXPECT_NEAR(readImage(coat())->size.width, 80 / 96.0 * 25.4, 0.01);
    const Bytes jpeg("\xFF\xD8\xFF\xE0\x00\x10JFIF\x00\x01\x02\x01\x01\x2C\x01\x2C\x00\x00"
                     "\xFF\xC0\x00\x11\x08\x00\x64\x00\xC8\x03\x01\x22\x00\x02\x11\x01\x03\x11\x01",
                     20 + 19);
    ASSERT_TRUE(readImage(jpeg));
    EXPECT_NEAR(readImage(jpeg)->size.width, 200 / 300.0 * 25.4, 0.01);
    EXPECT_NEAR(readImage(jpeg)->size.height, 100 / 300.0 * 25.4, 0.01);
    for (std::size_t size = 0; size < coat().size(); ++size)
        EXPECT_FALSE(readImage(coat().substr(0, size))) << size;
    EXPECT_FALSE(readImage(pngOf(100'000, 100'000, {})));
}

TEST(Base64Test, ReadsWhatItWrites) {
    for (const std::string bytes : {"a", "ab", "abc", "\xFF\x00\x10"})
        EXPECT_EQ(decodedBase64(encodedBase64(bytes)), bytes);
    EXPECT_EQ(decodedBase64("YW\nJj"), "abc");
    for (const char* text : {"", "YW", "YW=j", "Ж===", "YWJj===="})
        EXPECT_FALSE(decodedBase64(text)) << text;
}

} // namespace

} // namespace nastavnik::documents
