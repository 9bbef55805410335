// SPDX-License-Identifier: MIT
#include "unit/plugins/documents/sketch.hpp"

#include <gtest/gtest.h>

namespace nastavnik::documents {

namespace {

using namespace sketch;

/// What the reader says of these bytes.
std::string refusal(const Bytes& bytes) {
    return faultsOf([&] {
        const Package package(bytes, "a.odt");
        for (const Entry& entry : package.entries())
            package.verify(entry);
    });
}

std::string damaged(const std::string& why) {
    return "a.odt: DT003 файл повреждён или собран с умыслом: " + why + "; сохраните его заново в редакторе";
}

/// Two entries, "a" and "b", with equal contents.
Bytes small() { return zip({{"a", "same"}, {"b", "same"}}); }

std::size_t central(const Bytes& bytes, int which = 0) {
    std::size_t at = bytes.find("PK\x01\x02");
    while (which-- > 0)
        at = bytes.find("PK\x01\x02", at + 1);
    return at;
}

Bytes changed(Bytes bytes, std::size_t at, const std::string& with) { return bytes.replace(at, with.size(), with); }

TEST(PackageTest, ReadsWhatTheWriterWrote) {
    const Bytes bytes = zip({{"mimetype", "text"}, {"a/b.xml", std::string(100'000, 'x')}, {"empty", ""}});
    const Package package(bytes, "a.odt");
    ASSERT_EQ(package.entries().size(), 3U);
    EXPECT_EQ(package.read(*package.find("mimetype")), "text");
    EXPECT_EQ(package.read(*package.find("a/b.xml")), std::string(100'000, 'x'));
    EXPECT_EQ(package.read(*package.find("empty")), "");
    EXPECT_EQ(package.find("c"), nullptr);
}

TEST(PackageTest, RefusesWhatIsNoPackage) {
    EXPECT_EQ(refusal(""), "a.odt: DT001 это не ODT и не DOCX; сохраните шаблон в одном из этих видов");
    EXPECT_EQ(refusal("%PDF-1.4"), "a.odt: DT001 это не ODT и не DOCX; сохраните шаблон в одном из этих видов");
    EXPECT_EQ(refusal("\xD0\xCF\x11\xE0\xA1\xB1"),
              "a.odt: DT007 файл закрыт паролем или это старый .doc; снимите пароль и сохраните как DOCX или ODT");
    EXPECT_EQ(refusal("PK\x03\x04"), damaged("нет оглавления архива"));
}

TEST(PackageTest, RefusesEveryCutFile) {
    const Bytes bytes = small();
    for (std::size_t size = 4; size < bytes.size(); ++size)
        EXPECT_EQ(refusal(bytes.substr(0, size)), damaged("нет оглавления архива")) << size;
}

TEST(PackageTest, RefusesABrokenChecksum) {
    const Bytes bytes = small();
    const std::size_t crc = central(bytes) + 16;
    const std::string wrong = "abcd";
    EXPECT_EQ(refusal(changed(changed(bytes, crc, wrong), 14, wrong)),
              "a.odt: DT003 часть «a» повреждена: контрольная сумма не сходится; сохраните файл заново");
}

TEST(PackageTest, RefusesHeadersThatDisagree) {
    const Bytes bytes = small();
    for (const std::size_t field : {4U + 4U, 4U + 10U, 4U + 14U, 4U + 18U, 4U + 26U})
        EXPECT_EQ(refusal(changed(bytes, field, "\x01")), damaged("часть «a» описана по-разному")) << field;
}

TEST(PackageTest, RefusesPartsThatOverlap) {
    Bytes bytes = small();
    bytes = changed(bytes, central(bytes, 1) + 46, "a");
    const std::size_t offset = central(bytes, 1) + 42;
    EXPECT_EQ(refusal(changed(bytes, offset, std::string(4, '\0'))),
              damaged("части архива накладываются друг на друга"));
}

TEST(PackageTest, RefusesAPartThatIsThereTwice) {
    EXPECT_EQ(refusal(zip({{"a", "1"}, {"a", "2"}})), damaged("часть «a» записана дважды"));
    EXPECT_EQ(refusal(zip({{"word/a", "1"}, {"Word/A", "2"}})), damaged("часть «Word/A» записана дважды"));
}

TEST(PackageTest, RefusesNamesThatLeadOutside) {
    for (const char* name : {"../a", "/a", "a/../b", "a\\b", "C:a", "a//b", "", " a", "имя", "a\n", "./a"})
        EXPECT_EQ(refusal(zip({{name, "1"}})), damaged("недопустимое имя части")) << name;
}

TEST(PackageTest, RefusesEncryptedParts) {
    Bytes bytes = small();
    bytes = changed(bytes, central(bytes) + 8, "\x01");
    EXPECT_EQ(refusal(changed(bytes, 6, "\x01")), "a.odt: DT007 часть «a» зашифрована; снимите пароль");
}

TEST(PackageTest, RefusesOtherWaysOfPacking) {
    Bytes bytes = small();
    bytes = changed(bytes, central(bytes) + 10, "\x0c");
    EXPECT_EQ(refusal(changed(bytes, 8, "\x0c")), damaged("часть «a» упакована недопустимым способом"));
}

TEST(PackageTest, RefusesSymbolicLinks) {
    const Bytes bytes = small();
    EXPECT_EQ(refusal(changed(bytes, central(bytes) + 40, std::string("\x00\xA0", 2))),
              damaged("часть «a» упакована недопустимым способом"));
}

TEST(PackageTest, RefusesBombs) {
    EXPECT_EQ(refusal(zip({{"a", std::string(1U << 20U, ' ')}})),
              "a.odt: DT002 часть «a» сжата более чем в 100 раз: похоже на архивную бомбу");
    EXPECT_EQ(refusal(zip({{"a", std::string((20U << 20U) + 1, ' ')}})), "a.odt: DT002 часть «a» больше 20 МБ");
    EXPECT_EQ(refusal(Bytes("PK\x03\x04") + Bytes(20U << 20U, ' ')),
              "a.odt: DT002 файл больше 20 МБ; сожмите в нём картинки");
}

TEST(PackageTest, RefusesASizeThatIsALie) {
    Bytes bytes = zip({{"a", std::string(1U << 20U, ' ')}});
    const std::string size("\x10\x00\x00\x00", 4);
    bytes = changed(bytes, central(bytes) + 24, size);
    EXPECT_EQ(refusal(changed(bytes, 22, size)),
              "a.odt: DT003 часть «a» повреждена: контрольная сумма не сходится; сохраните файл заново");
}

TEST(PackageTest, RefusesTooManyParts) {
    Parts parts;
    for (int i = 0; i < 257; ++i)
        parts.push_back({"a" + std::to_string(i), ""});
    EXPECT_EQ(refusal(zip(parts)), "a.odt: DT002 в файле больше 256 частей");
}

TEST(PackageTest, RefusesWhatIsTooBigInAll) {
    std::string noise;
    std::uint32_t state = 1;
    while (noise.size() < 18U << 20U) {
        state = state * 1664525U + 1013904223U;
        noise.append((state >> 24U) % 64, static_cast<char>('a' + (state >> 16U) % 26));
    }
    EXPECT_EQ(refusal(zip({{"a", noise}, {"b", noise}, {"c", noise}})),
              "a.odt: DT002 в распакованном виде файл больше 50 МБ");
}

} // namespace

} // namespace nastavnik::documents
