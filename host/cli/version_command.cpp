// SPDX-License-Identifier: MIT
#include "cli/command.hpp"
#include "nastavnik/plugin.hpp"

#include <CLI/CLI.hpp>

#include <memory>

namespace nastavnik::cli {

namespace {

int tell(bool isJson, const Console& console) {
    if (isJson)
        console.print(Value{{"version", NASTAVNIK_VERSION}, {"sdk", sdkVersion}, {"build", sdkBuild}});
    else
        console.out << "nastavnik " NASTAVNIK_VERSION " (SDK " << sdkVersion << ", " << sdkBuild << ")\n";
    return exitOk;
}

} // namespace

Command versionCommand() {
    return {.name = "version",
            .summary = {"версия программы и SDK", "version of the program and of the SDK"},
            .declare = [](CLI::App& app) -> Action {
                auto isJson = std::make_shared<bool>(false);
                app.add_flag("--json", *isJson, help(app, {"ответ в JSON", "answer in JSON"}));
                return [isJson](const Console& console) { return tell(*isJson, console); };
            }};
}

} // namespace nastavnik::cli
