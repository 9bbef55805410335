// SPDX-License-Identifier: MIT
#include "cli/command.hpp"
#include "cli/usage.hpp"

#include "cli/input_files.hpp"
#include "engine/verbs.hpp"
#include "installation.hpp"
#include "lua/annotations.hpp"
#include "plugins/declaration.hpp"
#include "plugins/describe.hpp"
#include "plugins/worker_capabilities.hpp"
#include "roadmap/suggestion.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iterator>
#include <memory>

namespace nastavnik::cli {

namespace {

struct Request {
    std::string capability;
    std::string folder;
    std::string annotations;
    bool json = false;
};

UsageError unknown(const std::string& wanted, const std::vector<Capability>& known) {
    std::vector<std::string> names;
    for (const Capability& capability : known)
        names.push_back(capability.name);
    const Text meant = roadmap::didYouMean(wanted, names);
    return UsageError("CL020", {"возможности «" + wanted + "» нет" +
                                    (meant.ru.empty() ? "; все имена: nastavnik describe" : meant.ru),
                                "there is no capability \"" + wanted + "\"" +
                                    (meant.en.empty() ? "; all names: nastavnik describe" : meant.en)});
}

/// "documents" stands for all capabilities of that plugin, no name for all.
std::vector<Capability> chosen(const std::vector<Capability>& all, const std::string& wanted) {
    std::vector<Capability> result;
    std::copy_if(all.begin(), all.end(), std::back_inserter(result), [&](const Capability& capability) {
        return wanted.empty() || capability.name == wanted || capability.name.starts_with(wanted + ".");
    });
    if (result.empty() && !wanted.empty())
        throw unknown(wanted, all);
    return result;
}

void show(const std::vector<Capability>& capabilities, const Request& request, const Console& console) {
    if (request.json) {
        Value list = Value::array();
        for (const Capability& capability : capabilities)
            list.push_back(plugins::valueOf(capability));
        return console.print(capabilities.size() == 1 && capabilities.front().name == request.capability ? list.front()
                                                                                                         : list);
    }
    if (request.capability.empty()) {
        console.out << plugins::overview(capabilities, console.language);
        return;
    }
    for (const Capability& capability : capabilities)
        console.out << plugins::describe(capability, console.language) << (capabilities.size() > 1 ? "\n" : "");
}

/// What editors of Lua know roadmaps and actions by: one file for each plugin and part of the host.
void writeAnnotations(std::vector<Capability> capabilities, const std::filesystem::path& folder) {
    for (const engine::HostVerb& verb : engine::hostVerbs())
        capabilities.push_back(verb.declaration);
    std::ranges::sort(capabilities, {}, &Capability::name);
    for (const auto& [name, text] : lua::annotations(capabilities))
        writeOutput(folder / name, text);
}

int describe(const Request& request, const Console& console) {
    const auto folder = request.folder.empty() ? Installation::find().plugins : std::filesystem::path(request.folder);
    const plugins::WorkerCapabilities capabilities(plugins::findPlugins(folder), {});
    bool isComplete = true;
    for (const plugins::PluginReport& report : capabilities.plugins()) {
        console.complain(report.faults);
        isComplete = isComplete && report.faults.empty();
    }
    if (!request.annotations.empty())
        writeAnnotations(capabilities.all(), request.annotations);
    else
        show(chosen(capabilities.all(), request.capability), request, console);
    return isComplete ? exitOk : exitFailure;
}

} // namespace

Command describeCommand() {
    return {.name = "describe",
            .summary = {"что умеют плагины", "what the plugins can do"},
            .declare = [](CLI::App& app) -> Action {
                auto request = std::make_shared<Request>();
                app.add_option("CAPABILITY", request->capability,
                               help(app, {"плагин.глагол или имя плагина", "plugin.verb, or the name of a plugin"}));
                app.add_option("--plugins", request->folder, help(app, {"папка плагинов", "folder of the plugins"}));
                app.add_option("--annotations", request->annotations,
                               help(app, {"записать в эту папку подсказки для редакторов Lua (*.d.lua)",
                                          "write hints for editors of Lua (*.d.lua) into this folder"}));
                app.add_flag("--json", request->json, help(app, {"ответ в JSON", "answer in JSON"}));
                return [request](const Console& console) { return describe(*request, console); };
            }};
}

} // namespace nastavnik::cli
