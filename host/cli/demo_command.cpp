// SPDX-License-Identifier: MIT
#include "cli/command.hpp"
#include "cli/office_desk.hpp"

#include "programme_export.hpp"
#include "service.hpp"
#include "throw_away_folder.hpp"
#include "year_play.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>

namespace nastavnik::cli {

namespace {

constexpr const char* demoRoadmap = "prokopyevsk";
/// A demo does not outlive the day on which somebody looks at it.
constexpr std::chrono::hours entranceLasts{24};

struct Options {
    bool once = false;
    bool json = false;
    std::string out;
    std::uint16_t port = 8080;
};

Date todayHere() { return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now() + localOffset()); }

YearPlay playUntilToday(const Installation& installation, const std::string& database) {
    const Date today = todayHere();
    return playYear(installation, {.roadmap = installation.workflows / demoRoadmap,
                                   .year = roadmap::SchoolYear::of(today),
                                   .last = today,
                                   .rest = std::chrono::days{10},
                                   .database = database});
}

void tell(const Value& summary, const Console& console) {
    const Value& tasks = summary["tasks"];
    const std::string documents = std::to_string(summary["documents"].size());
    console.print(Text{summary["programme"].get<std::string>() + "\n  задачи: выполнено " + tasks["done"].dump() +
                           ", открыто " + tasks["open"].dump() + ", из них просрочено " + tasks["overdue"].dump() +
                           "\n  пары: " + summary["pairs"].dump() + ", документы: " + documents +
                           ", письма: " + summary["letters"].dump(),
                       summary["programme"].get<std::string>() + "\n  tasks: " + tasks["done"].dump() + " done, " +
                           tasks["open"].dump() + " open, of these " + tasks["overdue"].dump() +
                           " overdue\n  pairs: " + summary["pairs"].dump() + ", documents: " + documents +
                           ", letters: " + summary["letters"].dump()});
}

/// The first holder of each role: [{"role", "person", "id"}]. Asked of the engine, whose thread owns the world.
Value holdersOfRoles(Service& service, engine::Id programme) {
    return service.application()
        .conductor()
        .post("system", "demo",
              [programme](engine::Turn& turn, engine::RunDriver&) {
                  Value holders = Value::array();
                  for (const roadmap::Role& role : turn.programme(programme).roadmap().roles) {
                      const auto& persons = turn.world.directory.persons();
                      const auto holder =
                          std::find_if(persons.begin(), persons.end(), [&](const people::Person& person) {
                              return std::find(person.roles.begin(), person.roles.end(), role.id) != person.roles.end();
                          });
                      if (holder != persons.end())
                          holders.push_back({{"role", role.title}, {"person", holder->fullName()}, {"id", holder->id}});
                  }
                  return holders;
              })
        .get();
}

void tellEntrances(Service& service, engine::Id programme, const Console& console) {
    for (const Value& holder : holdersOfRoles(service, programme))
        console.out << "  " << holder["role"].get<std::string>() << " (" << holder["person"].get<std::string>()
                    << "):\n    "
                    << service.entranceFor(holder["id"].get<engine::Id>(), http::AccessKind::key, entranceLasts)
                    << '\n';
}

void serveUntilEnd(const Installation& installation, const std::string& database, engine::Id programme,
                   const Options& options, const Console& console) {
    Service service(installation, {.database = database,
                                   .server = {.port = options.port},
                                   .utcOffset = localOffset(),
                                   .toPdf = pdfMaker(),
                                   .report = [&](const Fault& fault) { console.complain({fault}); }});
    console.print(Text{"\nСервер работает: " + service.address() +
                           "\nВойти можно так (данные вымышлены и исчезнут, письма "
                           "никуда не уходят):",
                       "\nThe server is up: " + service.address() +
                           "\nWays to enter (the data are invented and will vanish, letters go nowhere):"});
    tellEntrances(service, programme, console);
    console.print(Text{"\nЗавершить: Ctrl+C", "\nTo end: Ctrl+C"});
    console.out.flush();
    waitForEnd();
}

int demo(const Options& options, const Console& console) {
    holdEndSignals();
    const Installation installation = Installation::find();
    const ThrowAwayFolder folder("nastavnik-demo");
    const std::string database = (folder.path() / "nastavnik.db").string();
    engine::Id programme = 0;
    {
        YearPlay play = playUntilToday(installation, database);
        programme = play.programme;
        const Value summary = summaryOf(*play.application, programme);
        if (!options.out.empty())
            exportProgramme(*play.application, programme, options.out);
        if (options.json)
            console.print(summary);
        else
            tell(summary, console);
    }
    if (!options.once)
        serveUntilEnd(installation, database, programme, options, console);
    return exitOk;
}

} // namespace

Command demoCommand() {
    return {.name = "demo",
            .summary =
                {"показать программу на вымышленном округе: год идёт до сегодняшнего дня, затем открывается страница",
                 "show the program with an invented municipality: the year runs until today, then a page opens"},
            .declare = [](CLI::App& app) -> Action {
                auto options = std::make_shared<Options>();
                app.add_flag("--once", options->once);
                app.add_flag("--json", options->json);
                app.add_option("--out", options->out);
                app.add_option("--port", options->port);
                return [options](const Console& console) { return demo(*options, console); };
            }};
}

} // namespace nastavnik::cli
