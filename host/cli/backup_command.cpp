// SPDX-License-Identifier: MIT
#include "cli/command.hpp"
#include "cli/data_file.hpp"

#include "store/backup.hpp"
#include "store/errors.hpp"
#include "store/open_database.hpp"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <memory>

namespace nastavnik::cli {

namespace {

struct Options {
    std::string database;
    std::string out;
    bool json = false;
};

int backUp(const Options& options, const Console& console) {
    requireData(options.database);
    if (store::isPostgres(options.database))
        throw store::needsPgDump();
    store::backUp(options.database, options.out);
    const std::uintmax_t bytes = std::filesystem::file_size(options.out);
    if (options.json)
        console.print(Value{{"file", options.out}, {"bytes", bytes}});
    else
        console.print(Text{"Копия готова: " + options.out + ", байт: " + std::to_string(bytes) +
                               ".\nПроверить её: nastavnik restore --check " + options.out,
                           "The backup is ready: " + options.out + ", bytes: " + std::to_string(bytes) +
                               ".\nTo prove it: nastavnik restore --check " + options.out});
    return exitOk;
}

} // namespace

Command backupCommand() {
    return {.name = "backup",
            .summary = {"резервная копия всех данных одним файлом, без остановки сервера",
                        "a backup of all data as one file, beside the running server"},
            .declare = [](CLI::App& app) -> Action {
                auto options = std::make_shared<Options>();
                app.add_option("--db", options->database, help(app, {"файл данных", "the data file"}))->required();
                app.add_option("OUT", options->out, help(app, {"имя копии", "name of the backup"}))->required();
                app.add_flag("--json", options->json, help(app, {"ответ в JSON", "answer in JSON"}));
                return [options](const Console& console) { return backUp(*options, console); };
            }};
}

} // namespace nastavnik::cli
