// SPDX-License-Identifier: MIT
#include "roadmap/bundle.hpp"

#include "nastavnik/error.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace nastavnik::roadmap {

namespace {

namespace fs = std::filesystem;

class BundleTest : public testing::Test {
protected:
    BundleTest() { write("workflows/sample/roadmap.lua", "roadmap"); }
    ~BundleTest() override { fs::remove_all(home_); }

    void write(const std::string& name, const std::string& text) {
        fs::create_directories((home_ / name).parent_path());
        std::ofstream(home_ / name) << text;
    }

    std::string faultOf(const fs::path& folder) {
        try {
            readBundle(folder);
        } catch (const Error& error) {
            return describe(error.faults().front(), Language::ru);
        }
        return "";
    }

    fs::path home_ = fs::path(testing::TempDir()) /
                     (std::string("bundle_") + testing::UnitTest::GetInstance()->current_test_info()->name());
};

} // namespace

TEST_F(BundleTest, TakesTheScriptsTheLibraryAndTheTemplates) {
    write("workflows/sample/actions.lua", "actions");
    write("workflows/sample/notes.txt", "not a script");
    write("workflows/library/pairs.lua", "pairs");
    write("workflows/library/words.d.lua", "for editors only");
    write("templates/sample/order.odt", "PK");
    write("templates/other/order.odt", "PK");
    const Bundle bundle = readBundle(home_ / "workflows/sample");
    EXPECT_EQ(bundle.name, "sample");
    EXPECT_EQ(bundle.files, (std::map<std::string, Bytes>{{"actions.lua", "actions"},
                                                          {"library/pairs.lua", "pairs"},
                                                          {"roadmap.lua", "roadmap"},
                                                          {"templates/order.odt", "PK"}}));
}

TEST_F(BundleTest, TakesTheTemplatesOfTheLibraryThatThePlaceHasNotReplaced) {
    write("templates/library/order.odt", "common");
    write("templates/library/order.docx", "common");
    write("templates/library/letter.docx", "common");
    write("templates/library/letter.sample.json", "for trials only");
    write("templates/library/source/order.txt", "for developers only");
    write("templates/library/parts/letterhead.odt", "common");
    write("templates/library/parts/coat.png", "common");
    write("templates/sample/order.docx", "own");
    write("templates/sample/parts/coat.jpg", "own");
    Bundle bundle = readBundle(home_ / "workflows/sample");
    bundle.files.erase("roadmap.lua");
    EXPECT_EQ(bundle.files, (std::map<std::string, Bytes>{{"templates/letter.docx", "common"},
                                                          {"templates/order.docx", "own"},
                                                          {"templates/parts/coat.jpg", "own"},
                                                          {"templates/parts/letterhead.odt", "common"}}));
}

TEST_F(BundleTest, NamesAVersionByItsContents) {
    const Bundle bundle = readBundle(home_ / "workflows/sample/");
    EXPECT_EQ(bundle.version().size(), 64U);
    EXPECT_EQ(bundle.version(), readBundle(home_ / "workflows/sample").version());
    write("workflows/sample/roadmap.lua", "roadmaps");
    EXPECT_NE(bundle.version(), readBundle(home_ / "workflows/sample").version());
    EXPECT_NE((Bundle{"a", {{"b", "c"}}}.version()), (Bundle{"a", {{"bc", ""}}}.version()));
}

TEST_F(BundleTest, WantsARoadmap) {
    EXPECT_EQ(faultOf(home_),
              "RM050 в папке «" + home_.string() + "» нет файла roadmap.lua; укажите папку дорожной карты");
}

TEST_F(BundleTest, RefusesLinksThatLeadOut) {
    write("secret.lua", "secret");
    fs::create_symlink(home_ / "secret.lua", home_ / "workflows/sample/actions.lua");
    EXPECT_EQ(faultOf(home_ / "workflows/sample"),
              "actions.lua: RM052 ссылка ведёт за пределы папки; положите сам файл");
}

TEST_F(BundleTest, RefusesHugeFiles) {
    write("templates/sample/huge.odt", "");
    fs::resize_file(home_ / "templates/sample/huge.odt", 21 << 20);
    EXPECT_EQ(faultOf(home_ / "workflows/sample"), "templates/huge.odt: RM051 файл больше 20 МБ; уменьшите его");
}

} // namespace nastavnik::roadmap
