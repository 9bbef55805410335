// SPDX-License-Identifier: MIT
#include "scenarios/commands/program.hpp"

#include <gmock/gmock.h>

#include <fstream>
#include <iterator>

namespace nastavnik::test {

TEST(DescribeTest, ListsAllThatPluginsCanDo) {
    const Ended ended = Program().run({"describe"});
    EXPECT_EQ(ended.code, 0) << ended.err;
    EXPECT_THAT(ended.out, testing::HasSubstr("documents.fill"));
    EXPECT_THAT(ended.out, testing::HasSubstr("matching.propose"));
    EXPECT_THAT(ended.out, testing::HasSubstr("notifications.send"));
}

TEST(DescribeTest, TellsOneCapability) {
    const Ended ended = Program().run({"describe", "documents.fill", "--lang", "en"});
    EXPECT_EQ(ended.code, 0);
    EXPECT_THAT(ended.out, testing::StartsWith("documents.fill — Fills a template without registering anything"));
    EXPECT_EQ(Program().run({"describe", "documents.fill", "--json"}).json()["name"], "documents.fill");
}

TEST(DescribeTest, KnowsWhatWasMeant) {
    const Ended ended = Program().run({"describe", "documents.fil"});
    EXPECT_EQ(ended.code, 2);
    EXPECT_EQ(ended.err, "CL020 возможности «documents.fil» нет; возможно, «documents.fill»?\n");
}

TEST(DescribeTest, WritesTheHintsForEditorsThatLieInTheLibrary) {
    const Program program;
    ASSERT_EQ(program.run({"describe", "--annotations", "."}).code, 0);
    EXPECT_GE(program.files().size(), 7U);
    for (const std::string& file : program.files()) {
        std::ifstream kept(source("workflows/library/" + file));
        const std::string text{std::istreambuf_iterator<char>(kept), {}};
        EXPECT_EQ(text, program.read(file)) << file << " is old: make annotations";
    }
}

TEST(PluginTest, ListsAndChecksThePlugins) {
    const Program program;
    const Value plugins = program.run({"plugin", "list", "--json"}).json();
    ASSERT_GE(plugins.size(), 3u);
    EXPECT_EQ(plugins[0]["name"], "documents");
    EXPECT_EQ(program.run({"plugin", "check"}).code, 0);
}

TEST(PluginTest, WritesANewOne) {
    const Program program;
    const Ended ended = program.run({"plugin", "new", "weather", "--json"});
    EXPECT_EQ(ended.code, 0) << ended.err;
    EXPECT_TRUE(program.has("weather/CMakeLists.txt"));
    EXPECT_FALSE(ended.json()["files"].empty());
    EXPECT_EQ(program.run({"plugin", "new", "weather"}).code, 1);
    EXPECT_THAT(program.run({"plugin", "new", "Wea ther"}).err, testing::StartsWith("PL050 "));
}

TEST(PluginTest, SaysWhyAFileIsNoPlugin) {
    const Program program;
    program.write("broken.so", "not a library");
    const Ended ended = program.run({"plugin", "check", "broken.so"});
    EXPECT_EQ(ended.code, 3);
    EXPECT_THAT(ended.out, testing::HasSubstr("PL001"));
}

} // namespace nastavnik::test
