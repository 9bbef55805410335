// SPDX-License-Identifier: MIT
#include "cli/command.hpp"
#include "cli/examination.hpp"
#include "cli/input_files.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <memory>

namespace nastavnik::cli {

namespace {

struct Options {
    std::string database;
    std::string config;
    bool json = false;
};

constexpr std::array<const char*, 3> stateNames{"ok", "warning", "failed"};

Value valueOf(const std::vector<Finding>& findings, Language language) {
    Value checks = Value::array();
    for (const Finding& finding : findings)
        checks.push_back({{"check", finding.check},
                          {"state", stateNames.at(finding.state)},
                          {"meaning", finding.meaning.in(language)},
                          {"repair", finding.repair.empty() ? Value() : Value(finding.repair)}});
    return checks;
}

void tell(const std::vector<Finding>& findings, const Console& console) {
    static const std::array<Text, 3> marks{
        {{"хорошо  ", "good    "}, {"внимание", "mind    "}, {"плохо   ", "bad     "}}};
    for (const Finding& finding : findings) {
        console.out << marks.at(finding.state).in(console.language) << "  " << finding.meaning.in(console.language)
                    << '\n';
        if (!finding.repair.empty())
            console.out << "          → " << finding.repair << '\n';
    }
}

int examineAll(const Options& options, const Console& console) {
    Patient patient{.installation = Installation::find(), .database = options.database};
    if (!options.config.empty())
        patient.plugins = readJsonInput(options.config).value("plugins", Value::object());
    const std::vector<Finding> findings = examine(patient);
    const bool isSound = std::none_of(findings.begin(), findings.end(),
                                      [](const Finding& finding) { return finding.state == Finding::bad; });
    if (options.json)
        console.print(Value{{"checks", valueOf(findings, console.language)}, {"sound", isSound}});
    else
        tell(findings, console);
    return isSound ? exitOk : exitCheckFound;
}

} // namespace

Command doctorCommand() {
    return {.name = "doctor",
            .summary = {"всё ли в порядке: данные, диск, часы, плагины, почта — и чем чинить",
                        "is all well: data, disk, clock, plugins, mail — and what mends it"},
            .declare = [](CLI::App& app) -> Action {
                auto options = std::make_shared<Options>();
                app.add_option("--db", options->database, help(app, {"файл данных", "the data file"}));
                app.add_option("--config", options->config,
                               help(app, {"настройки сервера, JSON: для проверки почты",
                                          "settings of the server, JSON: to check the mail"}));
                app.add_flag("--json", options->json, help(app, {"ответ в JSON", "answer in JSON"}));
                return [options](const Console& console) { return examineAll(*options, console); };
            }};
}

} // namespace nastavnik::cli
