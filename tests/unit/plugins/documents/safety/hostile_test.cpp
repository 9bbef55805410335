// SPDX-License-Identifier: MIT
// Templates that were made to hurt: each is refused or filled within two seconds of the processor and 100 MB.
#include "unit/plugins/documents/sketch.hpp"

#include <gtest/gtest.h>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <fstream>

namespace nastavnik::documents {

namespace {

using namespace sketch;

constexpr rlim_t seconds = 2, memory = 100U << 20U;

#if defined(__SANITIZE_ADDRESS__)
constexpr bool isWatched = true; // the watcher takes more of both than is allowed
#else
constexpr bool isWatched = false;
#endif

rlim_t addressSpace() {
    std::ifstream file("/proc/self/statm");
    rlim_t pages = 0;
    file >> pages;
    return pages * static_cast<rlim_t>(sysconf(_SC_PAGESIZE));
}

void limit() {
    if (isWatched)
        return;
    const rlim_t all = addressSpace() + memory;
    const rlimit time{seconds, seconds + 1}, space{all, all};
    setrlimit(RLIMIT_CPU, &time);
    setrlimit(RLIMIT_AS, &space);
}

/// In a process that may not take more: "filled", or the codes of what was found, or how the process died.
std::string outcome(Format format, const Bytes& source, const Value& data) {
    int ends[2];
    if (pipe(ends) != 0)
        return "no pipe";
    const pid_t child = fork();
    if (child == 0) {
        limit();
        std::string said = "filled";
        try {
            filled(format, source, data);
        } catch (const Error& error) {
            said.clear();
            for (const Fault& fault : error.faults())
                if (said.find(fault.code) == said.npos)
                    said += (said.empty() ? "" : " ") + fault.code;
        } catch (const std::bad_alloc&) {
            said = "out of memory";
        }
        const bool isSaid = write(ends[1], said.data(), said.size()) == static_cast<ssize_t>(said.size());
        _exit(isSaid ? 0 : 1);
    }
    close(ends[1]);
    char said[4096] = {};
    const ssize_t size = read(ends[0], said, sizeof said);
    close(ends[0]);
    int status = 0;
    waitpid(child, &status, 0);
    if (WIFSIGNALED(status))
        return "killed by signal " + std::to_string(WTERMSIG(status));
    return {said, size < 0 ? 0 : static_cast<std::size_t>(size)};
}

/// Letters that pack badly enough not to be taken for a bomb.
class Noise {
public:
    char letter() {
        state_ = state_ * 1664525U + 1013904223U;
        return static_cast<char>('a' + (state_ >> 24U) % 26);
    }
    std::string text(std::size_t size) {
        std::string letters(size, 'a');
        for (char& each : letters)
            each = letter();
        return letters;
    }

private:
    std::uint32_t state_ = 1;
};

std::string times(std::size_t count, const std::function<std::string(std::size_t)>& make) {
    std::string all;
    for (std::size_t i = 0; i < count; ++i)
        all += make(i);
    return all;
}

struct Hostile {
    const char* name;
    std::string (*body)(Format); ///< of the document
    const char* outcome;         ///< "filled", or the codes of what was found
};

std::string runs(Format f, const std::string& text) { return paragraph(f, text); }

const std::vector<Hostile> bodies{
    {"TheMostNodesAllowed",
     [](Format f) -> std::string {
         Noise noise;
         return times(82'000, [&](std::size_t) { return runs(f, noise.text(8)); });
     },
     "filled"},
    {"TooManyNodes",
     [](Format f) -> std::string { return times(300'000, [&](std::size_t i) { return runs(f, std::to_string(i)); }); },
     "DT006"},
    {"OneHugeText", [](Format f) -> std::string { return runs(f, Noise().text(9U << 20U)); }, "filled"},
    {"OneHugeAttribute",
     [](Format f) -> std::string {
         return "<text:p x=\"" + Noise().text(9U << 20U) + "\" xmlns:text=\"urn:" + (f == Format::odt ? "a" : "b") +
                "\"/>";
     },
     "filled"},
    {"ReferencesToCharacters",
     [](Format f) -> std::string {
         Noise noise;
         return runs(f, times(1'000'000, [&](std::size_t) { return "&#" + std::to_string(noise.letter()) + ";"; }));
     },
     "filled"},
    {"BracesThatNeverClose",
     [](Format f) -> std::string {
         Noise noise;
         return runs(f, times(1'000'000, [&](std::size_t) { return std::string("{") + noise.letter(); }));
     },
     "DT010"},
    {"ParagraphsWithABraceThatNeverCloses",
     [](Format f) -> std::string {
         Noise noise;
         return times(60'000, [&](std::size_t) { return runs(f, "{" + noise.text(4)); });
     },
     "DT010 DT000"},
    {"TooManyTags",
     [](Format f) -> std::string {
         Noise noise;
         return runs(f, times(21'000, [&](std::size_t) { return "{" + noise.text(3) + "?}"; }));
     },
     "DT018"},
    {"TagsCutIntoLetters",
     [](Format f) -> std::string {
         Noise noise;
         Texts tags;
         for (int i = 0; i < 60'000; ++i)
             tags.push_back("{" + noise.text(3) + "?}");
         return paragraph(f, tags);
     },
     "DT018"},
    {"LoopsInLoops",
     [](Format f) -> std::string {
         return runs(f, times(9'000, [](std::size_t) { return std::string("{#a}"); }) +
                            times(9'000, [](std::size_t) { return std::string("{/a}"); }));
     },
     "DT019"},
    {"LoopsThatNeverClose",
     [](Format f) -> std::string {
         Noise noise;
         return times(15'000, [&](std::size_t) { return runs(f, "{#" + noise.text(4) + "}"); });
     },
     "DT019"},
    {"RowsThatMergeTheirCells",
     [](Format f) -> std::string {
         Noise noise;
         std::vector<Texts> rows;
         for (int i = 0; i < 6'000; ++i)
             rows.push_back({"{#a?}{n? | объединить}", noise.text(20) + "{/a}"});
         return sketch::table(f, rows);
     },
     "filled"},
    {"RowsThatVanish",
     [](Format f) -> std::string {
         Noise noise;
         std::vector<Texts> rows;
         for (int i = 0; i < 9'000; ++i)
             rows.push_back(
                 {"{a | количество | или без строки}" + noise.text(20), "{b | количество | или без таблицы}"});
         return sketch::table(f, rows);
     },
     "filled"},
    {"BookmarksInLoops",
     [](Format f) -> std::string {
         return times(5'000, [&](std::size_t i) {
             const std::string number = std::to_string(i);
             return runs(f, "{#a?}") +
                    (f == Format::docx
                         ? "<w:p><w:bookmarkStart w:id=\"" + number + "\" w:name=\"m" + number + "\"/></w:p>"
                         : "<text:p xml:id=\"m" + number + "\"/>") +
                    runs(f, "{/a}");
         });
     },
     "filled"},
    {"MillionsOfPasses", [](Format f) -> std::string { return runs(f, "{#x}{#y}{#z}{.}{/z}{/y}{/x}"); }, "DT025"},
    {"TablesInTables",
     [](Format f) -> std::string {
         std::string inner = paragraph(f, "x");
         for (int i = 0; i < 40; ++i)
             inner = (f == Format::docx ? "<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid>"
                                        : "<table:table><table:table-column/>") +
                     row(f, {inner + paragraph(f, "")}) + (f == Format::docx ? "</w:tbl>" : "</table:table>");
         return inner;
     },
     "DT006"},
    {"DangerEverywhere",
     [](Format f) -> std::string {
         return times(90'000, [&](std::size_t i) {
             return f == Format::docx ? "<w:p><w:fldSimple w:instr=\"DDE" + std::to_string(i) + "\"/></w:p>"
                                      : "<text:p><text:a xlink:href=\"file:///" + std::to_string(i) + "\"/></text:p>";
         });
     },
     "DT004 DT000"},
    {"FieldsThatNeverEnd",
     [](Format f) -> std::string {
         Noise noise;
         return f == Format::odt ? runs(f, "") : "<w:p>" + times(100'000, [&](std::size_t) {
                                                     return "<w:r w:rsidR=\"" + noise.text(6) +
                                                            "\"><w:fldChar w:fldCharType=\"begin\"/></w:r>";
                                                 }) + "</w:p>";
     },
     "filled"},
};

class HostileTest : public testing::TestWithParam<std::tuple<Hostile, Format>> {};

TEST_P(HostileTest, IsAnsweredWithinBounds) {
    const auto& [hostile, format] = GetParam();
    const Value two{1, 2}, many = std::vector<int>(101, 1);
    const Value data{{"a", two}, {"b", two}, {"x", many}, {"y", many}, {"z", many}};
    const std::string said = outcome(format, document(format, hostile.body(format)), data);
    EXPECT_EQ(said, hostile.outcome);
}

std::string nameOfHostile(const testing::TestParamInfo<std::tuple<Hostile, Format>>& info) {
    return std::string(std::get<0>(info.param).name) + "_" + std::string(nameOf(std::get<1>(info.param)));
}

INSTANTIATE_TEST_SUITE_P(BothFormats, HostileTest,
                         testing::Combine(testing::ValuesIn(bodies), testing::Values(Format::odt, Format::docx)),
                         nameOfHostile);

Parts withPart(const std::string& name, const std::string& content) {
    Parts all = odtParts(paragraph(Format::odt, "да"));
    all.push_back({name, content});
    return all;
}

TEST(HostileTest, BombsAreRefusedBeforeTheyAreUnpacked) {
    EXPECT_EQ(outcome(Format::odt, zip(withPart("Pictures/a.png", std::string(19U << 20U, ' '))), {}), "DT002");
    Parts many = odtParts(paragraph(Format::odt, "да"));
    Noise noise;
    const std::string part = times(280, [&](std::size_t) { return std::string(900, ' ') + noise.text(20); });
    for (int i = 0; i < 220; ++i)
        many.push_back({"Pictures/" + std::to_string(i) + ".png", part.substr(0, 255U << 10U)});
    EXPECT_EQ(outcome(Format::odt, zip(many), {}), "DT002");
}

TEST(HostileTest, ADirectoryThatPointsToZip64IsRefused) {
    Bytes bytes = zip(odtParts(paragraph(Format::odt, "да")));
    const std::size_t end = bytes.rfind("PK\x05\x06");
    for (const std::size_t field : {8U, 10U, 12U, 16U}) {
        Bytes lie = bytes;
        lie.replace(end + field, field < 12 ? 2 : 4, std::string(field < 12 ? 2 : 4, '\xff'));
        EXPECT_EQ(outcome(Format::odt, lie, {}), "DT003") << field;
    }
    const std::size_t central = bytes.find("PK\x01\x02");
    for (const std::size_t field : {20U, 24U, 42U}) {
        Bytes lie = bytes;
        lie.replace(central + field, 4, std::string(4, '\xff'));
        EXPECT_EQ(outcome(Format::odt, lie, {}).substr(0, 4), "DT00") << field;
    }
}

TEST(HostileTest, EverythingDangerousIsNamedAtOnce) {
    Parts all = docxParts("<w:p><w:fldSimple w:instr=\"INCLUDETEXT a\"/></w:p><w:altChunk r:id=\"x\"/>");
    all.push_back({"word/vbaProject.bin", "x"});
    all.push_back({"word/embeddings/oleObject1.bin", "x"});
    all.push_back(
        {"word/_rels/document.xml.rels",
         "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship "
         "Id=\"a\" Type=\"x/attachedTemplate\" Target=\"http://example.org/a.dotm\" TargetMode=\"External\"/>"
         "</Relationships>"});
    const std::string named = faultsOf([&] { filled(Format::docx, zip(all), {}); });
    for (const char* what : {"vbaProject", "oleObject1", "INCLUDETEXT", "altChunk", "http://example.org/a.dotm"})
        EXPECT_NE(named.find(what), named.npos) << what << " in\n" << named;
}

} // namespace

} // namespace nastavnik::documents
