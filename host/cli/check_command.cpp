// SPDX-License-Identifier: MIT
#include "cli/command.hpp"
#include "cli/fault_list.hpp"
#include "cli/roadmap_folder.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>

namespace nastavnik::cli {

namespace {

struct Options {
    std::string roadmap;
    int year = presentSchoolYear();
    bool json = false;
};

void praise(const roadmap::Roadmap& roadmap, const Console& console) {
    const std::string stages = std::to_string(roadmap.stages.size());
    const std::string activities = std::to_string(roadmap.activities.size());
    console.print(Text{"Ошибок нет. Этапов: " + stages + ", мероприятий: " + activities + ".",
                       "No faults. Stages: " + stages + ", activities: " + activities + "."});
}

int check(const Options& options, const Console& console) {
    const RoadmapFolder read = readRoadmapFolder(Installation::find(), options.roadmap, {options.year});
    const bool isSound = read.loaded.isSound();
    if (options.json)
        console.print(Value{{"faults", valueOf(read.loaded.faults, console.language)}});
    else
        listFaults(read.loaded.faults, console);
    if (isSound && !options.json)
        praise(read.loaded.roadmap, console);
    return isSound ? exitOk : exitCheckFound;
}

} // namespace

Command checkCommand() {
    return {.name = "check",
            .summary = {"все ошибки дорожной карты: файл и строка", "all faults of a roadmap, with file and line"},
            .declare = [](CLI::App& app) -> Action {
                auto options = std::make_shared<Options>();
                app.add_option("ROADMAP", options->roadmap,
                               help(app, {"папка дорожной карты", "folder of the roadmap"}))
                    ->required();
                app.add_option("--year", options->year,
                               help(app, {"учебный год, для которого читать сроки: 2026 — это 2026–2027",
                                          "school year for which terms are read: 2026 is 2026–2027"}))
                    ->check(CLI::Range(2000, 2100));
                app.add_flag("--json", options->json, help(app, {"ответ в JSON", "answer in JSON"}));
                return [options](const Console& console) { return check(*options, console); };
            }};
}

} // namespace nastavnik::cli
