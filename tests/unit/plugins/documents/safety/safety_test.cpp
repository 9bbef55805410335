// SPDX-License-Identifier: MIT
#include "unit/plugins/documents/sketch.hpp"

#include <gtest/gtest.h>

namespace nastavnik::documents {

namespace {

using namespace sketch;

std::string refusal(Format format, const Parts& parts) {
    return faultsOf([&] { readTemplate(zip(parts), format, fileName(format)); });
}

std::string refusedBody(Format format, const std::string& body) { return refusal(format, parts(format, body)); }

std::string refusedPart(Format format, const std::string& name, const std::string& content = "<a/>") {
    Parts all = parts(format, paragraph(format, "текст"));
    all.push_back({name, content});
    return refusal(format, all);
}

std::string listed(Format format, const std::string& what, const std::string& where) {
    return fileName(format) + ": DT004 в шаблоне нельзя: " + what + " (" + where + "); уберите это из файла";
}

std::string inMain(Format format, const std::string& what) {
    return listed(format, what, format == Format::docx ? "в части «word/document.xml»" : "в части «content.xml»");
}

std::string relationship(const std::string& type, const std::string& target, const std::string& mode) {
    return refusedPart(Format::docx, "word/_rels/document.xml.rels",
                       "<Relationships><Relationship Id=\"r1\" Type=\"http://x/" + type + "\" Target=\"" + target +
                           "\"" + (mode.empty() ? "" : " TargetMode=\"" + mode + "\"") + "/></Relationships>");
}

std::string field(const std::string& instruction) {
    return refusedBody(Format::docx, "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>" +
                                         instruction +
                                         "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>");
}

TEST(SafetyTest, RefusesMacrosAndEmbeddedObjects) {
    constexpr Format docx = Format::docx, odt = Format::odt;
    EXPECT_EQ(refusedPart(docx, "word/vbaProject.bin"), listed(docx, "макросы", "«word/vbaProject.bin»"));
    EXPECT_EQ(refusedPart(docx, "word/embeddings/oleObject1.bin"),
              listed(docx, "вложенный объект", "«word/embeddings/oleObject1.bin»"));
    EXPECT_EQ(refusedPart(docx, "word/activeX/activeX1.xml"),
              listed(docx, "вложенный объект", "«word/activeX/activeX1.xml»"));
    EXPECT_EQ(refusedPart(odt, "Basic/script-lc.xml"), listed(odt, "макросы", "«Basic/script-lc.xml»"));
    EXPECT_EQ(refusedPart(odt, "Scripts/python/a.py"), listed(odt, "макросы", "«Scripts/python/a.py»"));
    EXPECT_EQ(refusedPart(odt, "Object 1/content.xml"), listed(odt, "вложенный объект", "«Object 1/content.xml»"));
    EXPECT_EQ(refusedPart(odt, "virus.exe"), listed(odt, "посторонняя часть", "«virus.exe»"));
}

TEST(SafetyTest, NamesAllThatItFound) {
    Parts all = parts(Format::docx, "<w:altChunk r:id=\"r1\"/>");
    all.push_back({"word/vbaProject.bin", "x"});
    EXPECT_EQ(refusal(Format::docx, all), listed(Format::docx, "макросы", "«word/vbaProject.bin»") + "\n" +
                                              inMain(Format::docx, "вставленный документ (altChunk)"));
}

TEST(SafetyTest, RefusesLinksToOtherFiles) {
    const auto refused = [](const std::string& target) {
        return listed(Format::docx, "ссылка на другой файл «" + target + "»", "в части «word/_rels/document.xml.rels»");
    };
    EXPECT_EQ(relationship("image", "http://evil.example/a.png", "External"), refused("http://evil.example/a.png"));
    EXPECT_EQ(relationship("attachedTemplate", "file:///C:/a.dot", "External"), refused("file:///C:/a.dot"));
    EXPECT_EQ(relationship("hyperlink", "file:///etc/passwd", "External"), refused("file:///etc/passwd"));
    EXPECT_EQ(relationship("image", "\\\\host\\a", ""), refused("\\\\host\\a"));
    EXPECT_EQ(relationship("hyperlink", "https://example.org/", "External"), "(no error)");
    EXPECT_EQ(relationship("hyperlink", "mailto:a@example.org", "External"), "(no error)");
    EXPECT_EQ(relationship("styles", "styles.xml", ""), "(no error)");
}

TEST(SafetyTest, RefusesFieldsThatFetch) {
    const auto refused = [](const std::string& word) {
        return inMain(Format::docx, "поле «" + word + "», которое берёт данные извне");
    };
    EXPECT_EQ(field(" DDEAUTO c:\\\\windows\\\\cmd.exe"), refused("DDEAUTO"));
    EXPECT_EQ(field("dde x"), refused("DDE"));
    EXPECT_EQ(field("D</w:instrText></w:r><w:r><w:instrText>DE x"), refused("DDE"));
    EXPECT_EQ(field("INCLUDETEXT \"a\""), refused("INCLUDETEXT"));
    EXPECT_EQ(field("INCLUDEPICTURE \"http://x\""), refused("INCLUDEPICTURE"));
    EXPECT_EQ(refusedBody(Format::docx, "<w:p><w:fldSimple w:instr=\" LINK Excel.Sheet\"/></w:p>"), refused("LINK"));
    EXPECT_EQ(field(" PAGE \\* MERGEFORMAT "), "(no error)");
    EXPECT_EQ(field("NUMPAGES"), "(no error)");
}

TEST(SafetyTest, RefusesScriptsAndLinksOfOdt) {
    constexpr Format odt = Format::odt;
    EXPECT_EQ(refusedBody(odt, "<office:event-listeners><script:event-listener/></office:event-listeners>"),
              inMain(odt, "сценарий («event-listener»)"));
    EXPECT_EQ(refusedBody(odt, "<text:p><text:execute-macro/></text:p>"), inMain(odt, "сценарий («execute-macro»)"));
    EXPECT_EQ(refusedBody(odt, "<text:section><text:section-source xlink:href=\"../a.odt\"/></text:section>"),
              inMain(odt, "связь с другим файлом («section-source»)") + "\n" +
                  inMain(odt, "ссылка на другой файл «../a.odt»"));
    EXPECT_EQ(refusedBody(odt, "<text:p><text:dde-connection/></text:p>"),
              inMain(odt, "связь с другим файлом («dde-connection»)"));
    EXPECT_EQ(refusedBody(odt, "<text:p><draw:object-ole/></text:p>"), inMain(odt, "вложенный объект"));
    EXPECT_EQ(refusedBody(odt, "<text:p><draw:image xlink:href=\"https://example.org/a.png\"/></text:p>"),
              inMain(odt, "ссылка на другой файл «https://example.org/a.png»"));
    EXPECT_EQ(refusedBody(odt, "<text:p><text:a xlink:href=\"https://example.org/\">x</text:a>"
                               "<draw:image xlink:href=\"Pictures/a.png\"/></text:p>"),
              "(no error)");
}

TEST(SafetyTest, RefusesPicturesFromTheNet) {
    EXPECT_EQ(refusedBody(Format::docx, "<w:p><w:r><w:pict><v:imagedata xmlns:v=\"urn:schemas-microsoft-com:vml\" "
                                        "src=\"http://example.org/a.png\"/></w:pict></w:r></w:p>"),
              inMain(Format::docx, "ссылка на другой файл «http://example.org/a.png»"));
}

TEST(SafetyTest, TakesWhatLibreOfficeLeavesInItsFiles) {
    Parts all = odtParts(paragraph(Format::odt, "текст"));
    all.push_back({"Configurations2/accelerator/current.xml", ""});
    all.push_back({"Configurations2/toolbar/", ""});
    all.push_back({"meta.xml", "<office:document-meta" + odfSpaces +
                                   " xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\"><meta:template "
                                   "xlink:href=\"../Templates/a.ott\"/></office:document-meta>"});
    EXPECT_EQ(refusal(Format::odt, all), "(no error)");
}

TEST(SafetyTest, RefusesEncryptedOdt) {
    Parts all = odtParts("");
    all[1].second = "<manifest><file-entry><encryption-data/></file-entry></manifest>";
    EXPECT_EQ(refusal(Format::odt, all),
              "order.odt: DT007 шаблон зашифрован; снимите с файла пароль и сохраните его заново");
}

TEST(SafetyTest, RefusesMarkupThatHarms) {
    const auto refused = [](const std::string& why) {
        return "order.odt: DT006 часть «settings.xml»: " + why + "; сохраните файл заново в редакторе";
    };
    const auto settings = [](const std::string& xml) { return refusedPart(Format::odt, "settings.xml", xml); };
    EXPECT_EQ(settings("<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>"),
              refused("в ней есть DOCTYPE, который в документах не бывает нужен"));
    EXPECT_EQ(settings("<a"), refused("разметка обрывается"));
    EXPECT_EQ(settings("<a></b>"), refused("её разметка не читается (строка 1)"));
    EXPECT_EQ(settings("<a>&x;</a>"), refused("её разметка не читается (строка 1)"));
    EXPECT_EQ(settings("<a x:b=\"\"/>"), refused("её разметка не читается (строка 1)"));
    EXPECT_EQ(settings("<x:a/>"), refused("её разметка не читается (строка 1)"));
    EXPECT_EQ(settings("<?xml version=\"1.0\" encoding=\"UTF-16\"?><a/>"), refused("она записана не в UTF-8"));
    EXPECT_EQ(settings(std::string("<\0a\0/\0>\0", 8)), refused("она записана не в UTF-8"));
    std::string attributes, spaces, deep;
    for (int i = 0; i < 300; ++i) {
        attributes += " a" + std::to_string(i) + "=\"\"";
        deep += "<a>";
    }
    for (int i = 0; i < 200; ++i)
        spaces += " xmlns:n" + std::to_string(i) + "=\"u\"";
    EXPECT_EQ(settings("<a" + attributes + "/>"), refused("у элемента больше 256 свойств"));
    EXPECT_EQ(settings(deep), refused("вложенность больше 100"));
    EXPECT_EQ(settings("<a" + spaces + "><b" + spaces + "/></a>"), refused("слишком много пространств имён"));
}

TEST(SafetyTest, RefusesTooManyNodes) {
    std::string xml = "<a>";
    std::uint32_t state = 1; // some noise, or it would be refused for being packed too well
    for (int i = 0; i < 500'001; ++i) {
        state = state * 1664525U + 1013904223U;
        xml += std::string("<") + static_cast<char>('b' + (state >> 24U) % 20) + "/>";
    }
    EXPECT_EQ(refusedPart(Format::odt, "settings.xml", xml + "</a>"),
              "order.odt: DT006 часть «settings.xml»: больше 500 000 узлов; сохраните файл заново в редакторе");
}

TEST(SafetyTest, RefusesTheOtherFormat) {
    EXPECT_EQ(refusal(Format::odt, docxParts("")),
              "order.odt: DT005 внутри файла нет документа ODT; сохраните шаблон как ODT");
    EXPECT_EQ(refusal(Format::docx, odtParts("")),
              "order.docx: DT005 внутри файла нет документа DOCX; сохраните шаблон как DOCX");
}

} // namespace

} // namespace nastavnik::documents
