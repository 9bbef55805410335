// SPDX-License-Identifier: MIT
// With UPDATE=1 in the environment the snapshot and the tables are written anew instead of compared.
#include "contract/contract_host.hpp"
#include "plugins/describe.hpp"
#include "plugins/plugin_check.hpp"

#include <cstdlib>
#include <fstream>
#include <sstream>

namespace nastavnik::contract {

namespace fs = std::filesystem;

namespace {

constexpr const char* remedy = "the interface of the plugins has changed. If scripts go on working, run the test with "
                               "UPDATE=1 and commit the result; if not, keep the old fields";

void compareOrWrite(const fs::path& file, const std::string& fresh) {
    if (std::getenv("UPDATE") != nullptr) {
        std::ofstream(file, std::ios::binary) << fresh;
        return;
    }
    std::ostringstream kept;
    kept << std::ifstream(file, std::ios::binary).rdbuf();
    EXPECT_EQ(kept.str(), fresh) << file << ": " << remedy;
}

std::string read(const fs::path& file) {
    std::ostringstream text;
    text << std::ifstream(file, std::ios::binary).rdbuf();
    return text.str();
}

} // namespace

/// The plugins of this tree, as they were built.
class ApiTest : public testing::Test {
protected:
    static fs::path folderOf(const std::string& plugin) { return fs::path(SOURCE_ROOT) / "plugins" / plugin; }

    static std::vector<plugins::PluginSource> sources() {
        auto all = plugins::findPlugins(fs::path(BUILD_ROOT) / "plugins");
        std::erase_if(all, [](const auto& source) { return !fs::exists(folderOf(source.file.stem().string())); });
        return all;
    }

    std::vector<plugins::PluginDeclaration> declarations() const {
        std::vector<plugins::PluginDeclaration> all;
        for (const auto& report : host_.plugins()) {
            EXPECT_EQ(texts(report.faults), "");
            if (report.declaration)
                all.push_back(*report.declaration);
        }
        return all;
    }

    plugins::WorkerCapabilities host_{sources(), quickRules()};
};

TEST_F(ApiTest, KeepsWhatScriptsRelyOn) {
    compareOrWrite(fs::path(SOURCE_ROOT) / "tests/contract/api_1.txt", plugins::apiSnapshot(declarations()));
}

TEST_F(ApiTest, StandsInTheReadmeOfEachPlugin) {
    for (const auto& plugin : declarations()) {
        const fs::path readme = folderOf(plugin.facts.name) / "README.md";
        const std::string text = read(readme);
        EXPECT_NE(text.find(plugins::tableBegin), std::string::npos)
            << readme << ": has no line " << plugins::tableBegin;
        compareOrWrite(readme, plugins::withTable(text, plugins::describeTable(plugin)));
    }
}

TEST_F(ApiTest, IsExplainedInBothLanguages) {
    for (const auto& plugin : declarations())
        EXPECT_EQ(texts(plugins::checkDeclaration(plugin)), "");
}

} // namespace nastavnik::contract
