// SPDX-License-Identifier: MIT
#include "cli/command.hpp"

#include "application.hpp"
#include "cli/migration_report.hpp"
#include "cli/next_year.hpp"
#include "cli/roadmap_folder.hpp"
#include "cli/usage.hpp"
#include "plugins/worker_capabilities.hpp"
#include "roadmap/input_values.hpp"
#include "script_workers.hpp"
#include "service.hpp"
#include "store/open_database.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>

namespace nastavnik::cli {

namespace {

struct Options {
    std::string database;
    std::string roadmap;
    engine::Id programme = 0;
    std::vector<std::string> restart;
    std::vector<std::string> inputs;
    std::vector<engine::Id> close;
    bool nextYear = false;
    bool apply = false;
    bool undo = false;
    bool json = false;
};

Date today() { return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now() + localOffset()); }

bool isTaskNumber(const std::string& text) {
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char letter) { return letter >= '0' && letter <= '9'; });
}

engine::MigrationWish wishOf(const Options& options, const RoadmapFolder& read) {
    engine::MigrationWish wish;
    if (options.programme != 0)
        wish.programme = options.programme;
    wish.inputs = roadmap::typedValues(read.loaded.roadmap.inputs, options.inputs);
    for (const std::string& begun : options.restart) {
        if (isTaskNumber(begun))
            wish.choices.tasks.insert(std::stoll(begun));
        else
            wish.choices.activities.insert(begun);
    }
    return wish;
}

int report(const std::vector<engine::GoingOver>& ways, const engine::World& world, const Options& options,
           const Console& console) {
    if (options.json)
        console.print(engine::toValue(ways, world));
    else
        showMigration(ways, world, console);
    return exitOk;
}

/// Beside a server that runs: it only reads.
int preview(const Options& options, const Console& console) {
    const Installation installation = Installation::find();
    const RoadmapFolder read = requireRoadmap(installation, options.roadmap, {presentSchoolYear()});
    const auto database = store::openReader(options.database);
    store::SqlLedger ledger(*database);
    const plugins::WorkerCapabilities capabilities(plugins::findPlugins(installation.plugins), {});
    ScriptWorkers scripts(offeredBy(capabilities), {});
    const engine::RoadmapReader reader = [&](const roadmap::Bundle& bundle, const roadmap::InputValues& inputs) {
        return std::make_shared<const roadmap::Roadmap>(scripts.load(bundle, {presentSchoolYear()}, inputs).roadmap);
    };
    const engine::World world = engine::readWorld(ledger, reader);
    report(engine::waysTo(read.bundle, world, reader, wishOf(options, read), today()), world, options, console);
    if (!options.json)
        console.print(Text{"Это только показ. Выполнить: та же команда с --apply при остановленном сервере.",
                           "This is only a preview. To do it: the same command with --apply, the server stopped."});
    return exitOk;
}

int apply(const Options& options, const Console& console) {
    const Installation installation = Installation::find();
    const RoadmapFolder read = requireRoadmap(installation, options.roadmap, {presentSchoolYear()});
    const engine::SystemClock clock;
    Application application(installation, {.database = options.database, .conductor = {.utcOffset = localOffset()}},
                            clock);
    const engine::RoadmapReader reader = [&](const roadmap::Bundle& bundle, const roadmap::InputValues& inputs) {
        return application.read(bundle, inputs);
    };
    const auto ways =
        engine::waysTo(read.bundle, application.conductor().world(), reader, wishOf(options, read), today());
    report(ways, application.conductor().world(), options, console);
    application.conductor().perform("cli", "command:migrate", [&](engine::Turn& turn, engine::RunDriver& driver) {
        turn.ledger.keepBundle(read.bundle);
        for (const engine::GoingOver& way : ways)
            engine::goOver(turn, driver, way);
        return Value();
    });
    if (!options.json)
        console.print(Text{"Выполнено. Вернуть как было: nastavnik migrate --db " + options.database + " --undo",
                           "Done. To go back: nastavnik migrate --db " + options.database + " --undo"});
    return exitOk;
}

/// Those of the wished programmes that went over last; without a wish all that can go back.
std::vector<engine::Edition> editionsToReturnTo(Application& application, const Options& options) {
    std::vector<engine::Edition> editions;
    for (const auto& [id, state] : application.conductor().world().programmes) {
        if (options.programme != 0 && options.programme != id)
            continue;
        if (auto edition = engine::formerEdition(application.ledger(), id))
            editions.push_back(std::move(*edition));
    }
    return editions;
}

int undo(const Options& options, const Console& console) {
    const engine::SystemClock clock;
    Application application(Installation::find(),
                            {.database = options.database, .conductor = {.utcOffset = localOffset()}}, clock);
    const std::vector<engine::Edition> editions = editionsToReturnTo(application, options);
    if (editions.empty())
        throw Error("EN061", {"возвращаться не к чему: перехода на новую версию не было, или он уже отменён",
                              "there is nothing to go back to: there was no migration, or it was undone already"});
    Value all = Value::array();
    application.conductor().perform("cli", "command:migrate_undo", [&](engine::Turn& turn, engine::RunDriver&) {
        for (const engine::Edition& edition : editions) {
            const auto roadmap = application.read(turn.ledger.bundle(edition.version), edition.inputs);
            const auto year = turn.programme(edition.programme).programme().year;
            Value done =
                engine::goBack(turn, edition.programme, std::make_shared<const engine::RoadmapPlan>(roadmap, year));
            done["programme"] = edition.programme;
            all.push_back(std::move(done));
        }
        return Value();
    });
    if (options.json) {
        console.print(Value{{"programmes", all}});
        return exitOk;
    }
    for (const Value& done : all)
        console.print(
            Text{"Программа № " + done["programme"].dump() + ": возвращено задач — " + done["restored"].dump() +
                     ", остались по новой версии, потому что их уже делали, — " + done["kept"].dump(),
                 "Programme " + done["programme"].dump() + ": tasks restored: " + done["restored"].dump() +
                     ", left under the new version because people have worked on them: " + done["kept"].dump()});
    return exitOk;
}

int migrate(const Options& options, const Console& console) {
    if (options.undo)
        return undo(options, console);
    if (options.roadmap.empty())
        throw UsageError("CL042", {"назовите папку новой версии карты, или --undo, чтобы вернуть прежнюю",
                                   "name the folder of the new version, or --undo to go back"});
    if (options.nextYear)
        return nextYear({.database = options.database,
                         .roadmap = options.roadmap,
                         .programme = options.programme,
                         .close = options.close,
                         .apply = options.apply,
                         .json = options.json},
                        console);
    return options.apply ? apply(options, console) : preview(options, console);
}

} // namespace

Command migrateCommand() {
    return {
        .name = "migrate",
        .summary = {"перевести идущие программы на новую версию карты: показать, выполнить, вернуть",
                    "take running programmes over to a new version of the roadmap: preview, apply, undo"},
        .declare = [](CLI::App& app) -> Action {
            auto options = std::make_shared<Options>();
            app.add_option("ROADMAP", options->roadmap, help(app, {"папка новой версии", "folder of the new version"}));
            app.add_option("--db", options->database, help(app, {"база данных", "database"}))->required();
            app.add_option("--programme", options->programme,
                           help(app, {"только эта программа; без неё — все программы этой карты",
                                      "only this programme; without it all that run this roadmap"}));
            app.add_option("--restart", options->restart,
                           help(app, {"идущую задачу (номер) или все задачи мероприятия (5.3) начать заново",
                                      "begin a task under way (number) or all of an activity (5.3) anew"}));
            app.add_option("--set", options->inputs,
                           help(app, {"настройка карты: имя=значение", "an input of the roadmap: name=value"}));
            app.add_flag("--next-year", options->nextYear,
                         help(app, {"начать программу следующего учебного года с теми же людьми и парами",
                                    "begin the next school year's programme with the same people and pairs"}));
            app.add_option("--close", options->close,
                           help(app, {"пара (номер), которая в новый год не переходит",
                                      "a pair (number) that does not go over into the new year"}));
            app.add_flag("--apply", options->apply, help(app, {"выполнить", "do it"}));
            app.add_flag("--undo", options->undo, help(app, {"отменить последний переход", "undo the last migration"}));
            app.add_flag("--json", options->json, help(app, {"ответ в JSON", "answer in JSON"}));
            return [options](const Console& console) { return migrate(*options, console); };
        }};
}

} // namespace nastavnik::cli
