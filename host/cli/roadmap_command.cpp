// SPDX-License-Identifier: MIT
#include "cli/command.hpp"
#include "cli/roadmap_commands.hpp"

#include <CLI/CLI.hpp>

#include <memory>

namespace nastavnik::cli {

Command roadmapCommand() {
    return {.name = "roadmap",
            .summary = {"дорожная карта: её проверки, сравнение версий, перенос сроков",
                        "a roadmap: its tests, two versions compared, its terms moved"},
            .declare = [](CLI::App& app) -> Action {
                auto chosen = std::make_shared<Action>();
                for (const Command& command : {roadmapTestCommand(), roadmapDiffCommand(), roadmapMoveCommand()}) {
                    CLI::App* const sub = app.add_subcommand(command.name, help(app, command.summary));
                    sub->callback([chosen, action = command.declare(*sub)] { *chosen = action; });
                }
                app.require_subcommand(1);
                return [chosen](const Console& console) { return (*chosen)(console); };
            }};
}

} // namespace nastavnik::cli
