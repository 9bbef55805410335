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
                           ", из них просрочено: " + count("overdue") + "; документов: " + documents +
                           ", писем: " + summary["letters"].dump() + ", пар: " + summary["pairs"].dump() +
                           ".\nОтчёт: " + (std::filesystem::path(options.out) / "report.html").string(),
                       "The year was played. Tasks done: " + count("done") + ", left: " + count("open") +
                           ", of these overdue: " + count("overdue") + "; documents: " + documents +
                           ", letters: " + summary["letters"].dump() + ", pairs: " + summary["pairs"].dump() +
                           ".\nReport: " + (std::filesystem::path(options.out) / "report.html").string()});
    return exitOk;
}

} // namespace

Command simulateCommand() {
    return {.name = "simulate",
            .summary = {"проиграть учебный год: задачи, документы, письма",
                        "play a school year: tasks, documents, letters"},
            .declare = [](CLI::App& app) -> Action {
                auto options = std::make_shared<Options>();
                app.add_option("ROADMAP", options->roadmap,
                               help(app, {"папка дорожной карты", "folder of the roadmap"}))
                    ->required();
                app.add_option("--year", options->year,
                               help(app, {"учебный год: 2026 — это 2026–2027", "school year: 2026 is 2026–2027"}))
                    ->required()
                    ->check(CLI::Range(2000, 2100));
                app.add_option("--people", options->people,
                               help(app, {"файл с людьми; без него — people.json дорожной карты",
                                          "file of the people; without it, people.json of the roadmap"}));
                app.add_option("--out", options->out, help(app, {"папка для результата", "folder for the result"}))
                    ->required();
                app.add_flag("--json", options->json, help(app, {"ответ в JSON", "answer in JSON"}));
                return [options](const Console& console) { return simulate(*options, console); };
            }};
}

} // namespace nastavnik::cli
