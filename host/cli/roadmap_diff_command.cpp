// SPDX-License-Identifier: MIT
#include "cli/roadmap_commands.hpp"
#include "cli/roadmap_folder.hpp"
#include "roadmap/difference.hpp"

#include <CLI/CLI.hpp>

#include <memory>

namespace nastavnik::cli {

namespace {

struct Options {
    std::string older;
    std::string newer;
    int year = presentSchoolYear();
    bool json = false;
};

std::string marked(const roadmap::Change& change) {
    if (change.kind == roadmap::Change::Kind::added)
        return "+ ";
    return change.kind == roadmap::Change::Kind::removed ? "− " : "  ";
}

int diff(const Options& options, const Console& console) {
    const Installation installation = Installation::find();
    const RoadmapFolder older = readRoadmapFolder(installation, options.older, {options.year});
    const RoadmapFolder newer = readRoadmapFolder(installation, options.newer, {options.year});
    std::vector<roadmap::Change> changes = roadmap::difference(older.loaded.roadmap, newer.loaded.roadmap);
    for (roadmap::Change& change : roadmap::difference(older.bundle, newer.bundle))
        changes.push_back(std::move(change));
    if (options.json) {
        Value list = Value::array();
        for (const roadmap::Change& change : changes)
            list.push_back(toValue(change));
        console.print(Value{{"changes", list}});
        return exitOk;
    }
    for (const roadmap::Change& change : changes) {
        const Text subject = subjectText(change), text = changeText(change);
        console.print(Text{marked(change) + subject.ru + ": " + text.ru, marked(change) + subject.en + ": " + text.en});
    }
    if (changes.empty())
        console.print(Text{"Отличий нет.", "No differences."});
    return exitOk;
}

} // namespace

Command roadmapDiffCommand() {
    return {.name = "diff",
            .summary = {"чем одна версия карты отличается от другой, словами карты",
                        "how two versions of a roadmap differ, in its own words"},
            .declare = [](CLI::App& app) -> Action {
                auto options = std::make_shared<Options>();
                app.add_option("OLD", options->older,
                               help(app, {"папка прежней версии", "folder of the older version"}))
                    ->required();
                app.add_option("NEW", options->newer, help(app, {"папка новой версии", "folder of the newer version"}))
                    ->required();
                app.add_flag("--json", options->json, help(app, {"ответ в JSON", "answer in JSON"}));
                return [options](const Console& console) { return diff(*options, console); };
            }};
}

} // namespace nastavnik::cli
