// SPDX-License-Identifier: MIT
#include "cli/command.hpp"
#include "cli/data_file.hpp"
#include "cli/fault_list.hpp"
#include "cli/usage.hpp"

#include "store/backup.hpp"
#include "store/check.hpp"
#include "store/errors.hpp"
#include "store/open_database.hpp"
#include "throw_away_folder.hpp"

#include <CLI/CLI.hpp>

#include <memory>

namespace nastavnik::cli {

namespace {

struct Options {
    std::string backup;
    std::string database;
    bool check = false;
    bool json = false;
};

/// Restores into a folder that is thrown away, brings the schema up to date and looks at everything. What the attempt
/// itself stumbles over is a finding too.
Value rehearse(const std::string& backup, const Console& console) {
    const ThrowAwayFolder folder("nastavnik-restore");
    const std::string copy = (folder.path() / "rehearsal.db").string();
    try {
        store::restore(backup, copy);
        return store::checkDatabase(*store::openWriter(copy));
    } catch (const Error& error) {
        console.complain(error.faults());
        return {{"sound", false}, {"faults", valueOf(error.faults(), console.language)}};
    }
}

int check(const Options& options, const Console& console) {
    const Value found = rehearse(options.backup, console);
    const bool isSound = found["sound"].get<bool>();
    if (options.json) {
        console.print(found);
    } else if (isSound) {
        const std::string links = found["audit"]["links"].dump();
        console.print(
            Text{"Копия годится: она восстанавливается, данные целы, журнал цел (записей: " + links + ").",
                 "The backup will do: it restores, the data are sound, the log is sound (entries: " + links + ")."});
    } else {
        console.print(Text{"Копия повреждена, восстанавливать из неё нельзя; возьмите другую. Подробности: --json",
                           "The backup is damaged, do not restore from it; take another one. Details: --json"});
    }
    return isSound ? exitOk : exitCheckFound;
}

int putBack(const Options& options, const Console& console) {
    store::restore(options.backup, options.database);
    if (options.json)
        console.print(Value{{"file", options.database}});
    else
        console.print(
            Text{"Данные восстановлены: " + options.database + ". Прежние, если были, лежат рядом: .replaced",
                 "The data are restored: " + options.database + ". The former ones, if any, are beside: .replaced"});
    return exitOk;
}

int restore(const Options& options, const Console& console) {
    if (options.check == !options.database.empty())
        throw UsageError("CL061",
                         {"укажите одно из двух: --check (проверить копию) или --db ФАЙЛ (восстановить в него)",
                          "give one of the two: --check (prove the backup) or --db FILE (restore into it)"});
    requireData(options.backup);
    if (store::isPostgres(options.backup) || store::isPostgres(options.database))
        throw store::needsPgDump();
    return options.check ? check(options, console) : putBack(options, console);
}

} // namespace

Command restoreCommand() {
    return {.name = "restore",
            .summary = {"восстановить данные из копии или проверить, что она годится",
                        "restore the data from a backup, or prove that it will do"},
            .declare = [](CLI::App& app) -> Action {
                auto options = std::make_shared<Options>();
                app.add_option("FILE", options->backup, help(app, {"резервная копия", "the backup"}))->required();
                app.add_option("--db", options->database,
                               help(app, {"файл данных, который заменить", "the data file to be replaced"}));
                app.add_flag("--check", options->check,
                             help(app, {"только проверить: восстановить во временную папку и посмотреть на всё",
                                        "only prove it: restore into a passing folder and look at everything"}));
                app.add_flag("--json", options->json, help(app, {"ответ в JSON", "answer in JSON"}));
                return [options](const Console& console) { return restore(*options, console); };
            }};
}

} // namespace nastavnik::cli
