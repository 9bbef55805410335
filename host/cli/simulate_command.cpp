// SPDX-License-Identifier: MIT
#include "cli/command.hpp"

#include "programme_export.hpp"
#include "year_play.hpp"

#include <CLI/CLI.hpp>

#include <memory>

namespace nastavnik::cli {

namespace {

struct Options {
    std::string roadmap;
    int year = 0;
    std::string people;
    std::string out;
    bool json = false;
};

int simulate(const Options& options, const Console& console) {
    YearPlaySettings settings{.roadmap = options.roadmap, .year = {options.year}};
    if (!options.people.empty())
        settings.people = options.people;
    YearPlay play = playYear(Installation::find(), settings);
    exportProgramme(*play.application, play.programme, options.out);
    const Value summary = summaryOf(*play.application, play.programme);
    if (options.json) {
        console.print(summary);
        return exitOk;
    }
    const auto count = [&](const char* state) { return summary["tasks"][state].dump(); };
    const std::string documents = std::to_string(summary["documents"].size());
    console.print(Text{"Год сыгран. Задач выполнено: " + count("done") + ", осталось: " + count("open") +
                           ", из них просрочено: " + count("overdue") + "; документов: " + documents + ", писем: " +
                           summary["letters"].dump() + ", пар: " + summary["pairs"].dump() + ".\nПапка: " + options.out,
                       "The year was played. Tasks done: " + count("done") + ", left: " + count("open") +
                           ", of these overdue: " + count("overdue") + "; documents: " + documents +
                           ", letters: " + summary["letters"].dump() + ", pairs: " + summary["pairs"].dump() +
                           ".\nFolder: " + options.out});
    return exitOk;
}

} // namespace

Command simulateCommand() {
    return {.name = "simulate",
            .summary = {"проиграть учебный год: задачи, документы, письма",
                        "play a school year: tasks, documents, letters"},
            .declare = [](CLI::App& app) -> Action {
                auto options = std::make_shared<Options>();
                app.add_option("ROADMAP", options->roadmap)->required();
                app.add_option("--year", options->year)->required()->check(CLI::Range(2000, 2100));
                app.add_option("--people", options->people);
                app.add_option("--out", options->out)->required();
                app.add_flag("--json", options->json);
                return [options](const Console& console) { return simulate(*options, console); };
            }};
}

} // namespace nastavnik::cli
