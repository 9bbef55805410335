// SPDX-License-Identifier: MIT
#include "cli/command.hpp"
#include "cli/usage.hpp"

#include "installation.hpp"
#include "plugins/describe.hpp"
#include "plugins/plugin_check.hpp"
#include "plugins/plugin_scaffold.hpp"
#include "plugins/worker_capabilities.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <fstream>
#include <memory>
#include <sstream>

namespace nastavnik::cli {

namespace {

namespace fs = std::filesystem;

struct Request {
    std::string folder;
    std::string name;
    std::string parent = ".";
    std::vector<std::string> files;
    std::string readme;
    bool json = false;
};

fs::path pluginFolder(const Request& request) {
    return request.folder.empty() ? Installation::find().plugins : fs::path(request.folder);
}

bool hasRefusal(const std::vector<plugins::PluginReport>& reports) {
    return std::any_of(reports.begin(), reports.end(), [](const auto& report) { return !report.declaration; });
}

int list(const Request& request, const Console& console) {
    const plugins::WorkerCapabilities capabilities(plugins::findPlugins(pluginFolder(request)), {});
    if (request.json)
        console.print(plugins::listPlugins(capabilities.plugins()));
    else
        console.out << plugins::listPlugins(capabilities.plugins(), console.language);
    return hasRefusal(capabilities.plugins()) ? exitFailure : exitOk;
}

int write(const Request& request, const Console& console) {
    Value files = Value::array();
    for (const fs::path& file : plugins::writePlugin(request.name, request.parent))
        files.push_back(file.string());
    if (request.json) {
        console.print(Value{{"files", files}});
        return exitOk;
    }
    for (const Value& file : files)
        console.out << file.get<std::string>() << "\n";
    return exitOk;
}

/// Puts the fresh table between the markers of a README.
void updateReadme(const fs::path& file, const plugins::PluginDeclaration& plugin) {
    std::ostringstream text;
    text << std::ifstream(file, std::ios::binary).rdbuf();
    const std::string fresh = plugins::withTable(text.str(), plugins::describeTable(plugin));
    if (text.str().find(plugins::tableBegin) == std::string::npos)
        throw Error("CL021",
                    {file.string() + ": нет строки " + plugins::tableBegin + "; добавьте её и " + plugins::tableEnd,
                     file.string() + ": has no line " + plugins::tableBegin + "; add it and " + plugins::tableEnd});
    std::ofstream(file, std::ios::binary) << fresh;
}

int check(const Request& request, const Console& console) {
    std::vector<plugins::PluginSource> sources;
    for (const std::string& file : request.files)
        sources.push_back({.file = file});
    if (sources.empty())
        sources = plugins::findPlugins(pluginFolder(request));
    if (!request.readme.empty() && sources.size() != 1)
        throw UsageError("CL022", {"--update: назовите один плагин, чья это таблица",
                                   "--update: name the one plugin whose table it is"});
    const plugins::WorkerCapabilities capabilities(sources, {});
    std::vector<plugins::PluginReport> reports = capabilities.plugins();
    bool isClean = true;
    for (plugins::PluginReport& report : reports) {
        if (report.declaration && !request.readme.empty())
            updateReadme(request.readme, *report.declaration);
        if (report.declaration)
            report.faults = plugins::checkDeclaration(*report.declaration);
        isClean = isClean && report.faults.empty();
    }
    if (request.json)
        console.print(plugins::listPlugins(reports));
    else
        console.out << plugins::listPlugins(reports, console.language);
    return isClean ? exitOk : exitCheckFound;
}

using Body = int (*)(const Request&, const Console&);

} // namespace

Command pluginCommand() {
    return {.name = "plugin",
            .summary = {"плагины: показать, создать, проверить", "plugins: list, write a new one, check"},
            .declare = [](CLI::App& app) -> Action {
                auto request = std::make_shared<Request>();
                auto body = std::make_shared<Body>(nullptr);
                const auto word = [&app, request, body](const char* name, const Text& summary, Body run) {
                    CLI::App* command = app.add_subcommand(name, help(app, summary));
                    command->add_flag("--json", request->json, help(app, {"ответ в JSON", "answer in JSON"}));
                    command->callback([body, run] { *body = run; });
                    return command;
                };
                const std::string folder = help(app, {"папка плагинов", "folder of the plugins"});
                CLI::App* listed = word("list", {"какие есть и что с ними", "which there are and how they do"}, list);
                listed->add_option("--plugins", request->folder, folder);
                CLI::App* fresh = word(
                    "new", {"написать новый: он собирается и имеет тест", "write a new one: it builds and has a test"},
                    write);
                fresh->add_option("NAME", request->name, help(app, {"имя: одно слово латиницей", "name: one word"}))
                    ->required();
                fresh->add_option("--dir", request->parent,
                                  help(app, {"где создать его папку", "where its folder is written"}));
                CLI::App* checked =
                    word("check", {"что мешает пользоваться плагином", "what stands in a plugin's way"}, check);
                checked->add_option(
                    "FILE", request->files,
                    help(app, {"плагины; без них — все из папки", "plugins; all of the folder when none is given"}));
                checked->add_option("--plugins", request->folder, folder);
                checked->add_option("--update", request->readme,
                                    help(app, {"README, в котором обновить таблицу возможностей",
                                               "README whose table is written anew"}));
                app.require_subcommand(1);
                return [request, body](const Console& console) { return (*body)(*request, console); };
            }};
}

} // namespace nastavnik::cli
