// SPDX-License-Identifier: MIT
#include "cli/command.hpp"

#include "plugins/plugin_worker.hpp"
#include "script_workers.hpp"

#include <CLI/CLI.hpp>

#include <memory>

namespace nastavnik::cli {

/// Started by the host itself; a person has no use for it.
Command workerCommand() {
    return {.name = "worker",
            .summary = {"рабочий процесс (запускает сама программа)", "worker process (started by the program itself)"},
            .declare = [](CLI::App& app) -> Action {
                app.group("");
                auto plugin = std::make_shared<std::string>();
                CLI::App* scripts = app.add_subcommand("scripts");
                app.add_subcommand("plugin")->add_option("FILE", *plugin)->required();
                app.require_subcommand(1);
                return [plugin, scripts](const Console&) {
                    return scripts->parsed() ? runScriptWorker() : plugins::runPluginWorker(*plugin);
                };
            }};
}

} // namespace nastavnik::cli
