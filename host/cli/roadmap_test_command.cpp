// SPDX-License-Identifier: MIT
#include "cli/fault_list.hpp"
#include "cli/roadmap_commands.hpp"
#include "cli/roadmap_folder.hpp"
#include "cli/usage.hpp"
#include "lua/test_loader.hpp"
#include "test_play.hpp"

#include <CLI/CLI.hpp>

#include <memory>

namespace nastavnik::cli {

namespace {

struct Options {
    std::string roadmap;
    int year = presentSchoolYear();
    bool json = false;
};

Value playedValue(const PlayedTest& test, Language language) {
    return {{"test", test.title},
            {"file", test.place.file},
            {"line", test.place.line},
            {"passed", test.failures.empty()},
            {"failures", valueOf(test.failures, language)}};
}

void show(const PlayedTest& test, const Console& console) {
    const std::string count = std::to_string(test.expectations);
    console.print(Text{(test.failures.empty() ? "верно     " : "НЕ ТАК    ") + test.title,
                       (test.failures.empty() ? "passed    " : "FAILED    ") + test.title});
    listFaults(test.failures, console);
}

int report(const std::vector<PlayedTest>& tests, const Options& options, const Console& console) {
    int failed = 0, expectations = 0;
    Value list = Value::array();
    for (const PlayedTest& test : tests) {
        failed += !test.failures.empty();
        expectations += test.expectations;
        list.push_back(playedValue(test, console.language));
        if (!options.json)
            show(test, console);
    }
    if (options.json)
        console.print(Value{{"tests", list}, {"failed", failed}});
    else
        console.print(
            Text{"Проверок: " + std::to_string(tests.size()) + ", ожиданий в них: " + std::to_string(expectations) +
                     ", не прошли: " + std::to_string(failed) + ".",
                 "Tests: " + std::to_string(tests.size()) + ", expectations: " + std::to_string(expectations) +
                     ", failed: " + std::to_string(failed) + "."});
    return failed == 0 ? exitOk : exitCheckFound;
}

int test(const Options& options, const Console& console) {
    const Installation installation = Installation::find();
    RoadmapFolder read = requireRoadmap(installation, options.roadmap, {options.year});
    const std::filesystem::path folder = homeOf(options.roadmap);
    roadmap::addTests(read.bundle, folder);
    roadmap::TestsRead tests = lua::loadTests(read.bundle, read.loaded.roadmap, {options.year});
    nameFiles(tests.faults, folder, read.bundle.name);
    if (!tests.faults.empty()) {
        if (options.json)
            console.print(Value{{"faults", valueOf(tests.faults, console.language)}});
        else
            listFaults(tests.faults, console);
        return exitCheckFound;
    }
    if (tests.tests.empty())
        throw UsageError("CL041",
                         {"проверок нет; напишите их в tests.lua или tests/*.lua, как учит workflows/README.md",
                          "there are no tests; write them in tests.lua or tests/*.lua as workflows/README.md teaches"},
                         {folder.string()});
    std::vector<PlayedTest> played = playTests(installation, folder, tests.tests);
    for (PlayedTest& entry : played)
        nameFiles(entry.failures, folder, read.bundle.name);
    return report(played, options, console);
}

} // namespace

Command roadmapTestCommand() {
    return {.name = "test",
            .summary = {"проверки карты: сыграть год и сравнить с ожиданиями",
                        "a roadmap's own tests: play the year and compare"},
            .declare = [](CLI::App& app) -> Action {
                auto options = std::make_shared<Options>();
                app.add_option("ROADMAP", options->roadmap,
                               help(app, {"папка дорожной карты", "folder of the roadmap"}))
                    ->required();
                app.add_option("--year", options->year,
                               help(app, {"учебный год для проверок, где он не назван: 2026 — это 2026–2027",
                                          "school year for tests that name none: 2026 is 2026–2027"}))
                    ->check(CLI::Range(2000, 2100));
                app.add_flag("--json", options->json, help(app, {"ответ в JSON", "answer in JSON"}));
                return [options](const Console& console) { return test(*options, console); };
            }};
}

} // namespace nastavnik::cli
