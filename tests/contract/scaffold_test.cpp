// SPDX-License-Identifier: MIT
#include "contract/contract_host.hpp"
#include "plugins/describe.hpp"
#include "plugins/plugin_check.hpp"
#include "plugins/plugin_scaffold.hpp"

#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

namespace nastavnik::contract {

namespace fs = std::filesystem;

namespace {

std::string quoted(const fs::path& path) { return "'" + path.string() + "'"; }

std::string read(const fs::path& file) {
    std::ostringstream text;
    text << std::ifstream(file, std::ios::binary).rdbuf();
    return text.str();
}

} // namespace

/// Really does what a developer does: writes a plugin, configures, builds, tests and loads it.
class ScaffoldTest : public testing::Test {
protected:
    ScaffoldTest() { fs::create_directories(folder_); }
    ~ScaffoldTest() override { fs::remove_all(folder_); }

    void run(const std::string& command) {
        const fs::path log = folder_ / "log.txt";
        ASSERT_EQ(std::system((command + " >" + quoted(log) + " 2>&1").c_str()), 0) << command << "\n" << read(log);
    }

    void buildAndTest(const fs::path& source, const std::string& test, const std::string& options = "") {
        const std::string quickly = " -DCMAKE_BUILD_TYPE=Debug -DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON ";
        run("cmake -G Ninja -S " + quoted(source) + " -B " + quoted(build_) + quickly + options);
        run("cmake --build " + quoted(build_) + " -j 1 --target school_bus " + test);
        run("ctest --test-dir " + quoted(build_) + " --output-on-failure -R '^" + test + "$'");
    }

    void expectThatItWorks(const fs::path& readme) {
        plugins::WorkerCapabilities host({{.file = build_ / "plugins/school_bus.so"}}, quickRules());
        ASSERT_EQ(texts(host.plugins().front().faults), "");
        const auto& declaration = *host.plugins().front().declaration;
        EXPECT_EQ(texts(plugins::checkDeclaration(declaration)), "");
        EXPECT_EQ(read(readme), plugins::withTable(read(readme), plugins::describeTable(declaration)));
        const Value september{{"from", "2026-09-01"}, {"to", "2026-09-30"}};
        EXPECT_EQ(Caller(host).call("school_bus.working_days", september).outcome->value, 22);
    }

    fs::path folder_ = fs::temp_directory_path() / ("nastavnik_scaffold_" + std::to_string(::getpid()));
    fs::path build_ = folder_ / "build";
};

TEST_F(ScaffoldTest, BuildsOutsideTheTreeAgainstTheInstalledSdk) {
    const fs::path prefix = folder_ / "sdk";
    run("cmake --install " + quoted(BUILD_ROOT) + " --component sdk --prefix " + quoted(prefix));
    const auto files = plugins::writePlugin("school_bus", folder_ / "mine");
    EXPECT_EQ(files.size(), 7U);
    buildAndTest(folder_ / "mine/school_bus", "school_bus_test", "-DCMAKE_PREFIX_PATH=" + quoted(prefix));
    expectThatItWorks(folder_ / "mine/school_bus/README.md");
}

TEST_F(ScaffoldTest, BuildsInsideTheTree) {
    const fs::path tree = folder_ / "tree", root = SOURCE_ROOT;
    fs::create_directories(tree / "plugins");
    fs::create_directories(tree / "tests");
    for (const char* part :
         {"CMakeLists.txt", "host", "plugins/plugin.cmake", "plugins/CMakeLists.txt", "tests/CMakeLists.txt"})
        fs::create_symlink(root / part, tree / part);
    plugins::writePlugin("school_bus", tree / "plugins");
    EXPECT_TRUE(fs::exists(tree / "tests/unit/plugins/school_bus/working_days_test.cpp"));
    EXPECT_FALSE(fs::exists(tree / "plugins/school_bus/test"));
    buildAndTest(tree, "unit_plugins_school_bus", "-DTESTS=ON");
    expectThatItWorks(tree / "plugins/school_bus/README.md");
}

TEST_F(ScaffoldTest, RefusesANameThatIsNoWordAndAFolderThatIsThere) {
    try {
        plugins::writePlugin("Bus", folder_);
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(texts(error.faults()), "PL050 имя плагина «Bus» не годится; нужно слово из строчных латинских букв, "
                                         "например school_bus");
    }
    fs::create_directories(folder_ / "bus");
    try {
        plugins::writePlugin("bus", folder_);
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(texts(error.faults(), Language::en),
                  "PL051 " + (folder_ / "bus").string() +
                      ": this folder is there already; choose another name or remove it");
    }
}

} // namespace nastavnik::contract
