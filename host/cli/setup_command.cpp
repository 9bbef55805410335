// SPDX-License-Identifier: MIT
#include "cli/command.hpp"

#include "http/access.hpp"
#include "roadmap/input_values.hpp"
#include "service.hpp"
#include "store_view.hpp"
#include "year_play.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>

namespace nastavnik::cli {

namespace {

/// A first link is carried to a person by hand: it may lie about for a day.
constexpr std::chrono::hours linkLasts{24};

struct Options {
    std::string database;
    std::string roadmap;
    std::string people;
    std::string address = "http://127.0.0.1:8080";
    int year = 0;
    std::vector<std::string> inputs;
};

roadmap::SchoolYear wantedYear(const Options& options) {
    if (options.year != 0)
        return {options.year};
    return roadmap::SchoolYear::of(
        std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now() + localOffset()));
}

/// Those of the department who hold a role of it: they can let everybody else in.
std::vector<people::Person> firstPersons(Application& application, engine::Id programme) {
    const engine::World& world = application.conductor().world();
    const engine::ProgrammeState& state = world.programmes.at(programme);
    std::vector<people::Person> persons;
    for (const people::Person& person : world.directory.persons()) {
        const bool leads = std::any_of(person.roles.begin(), person.roles.end(), [&](const std::string& id) {
            const roadmap::Role* role = roadmap::find(state.roadmap().roles, id);
            return role && role->unit == roadmap::UnitKind::department;
        });
        if (leads && person.organisation == state.programme().department)
            persons.push_back(person);
    }
    return persons;
}

std::string linkFor(Application& application, engine::Id person, const std::string& address) {
    StoreAccessBook book(application.database());
    const Value secret =
        application.conductor().perform("cli", "setup", [&](engine::Turn& turn, engine::RunDriver&) -> Value {
            return http::giveAccess(turn, book, {.person = person, .kind = http::AccessKind::link, .valid = linkLasts});
        });
    return address + "/enter?link=" + secret.get<std::string>();
}

int setup(const Options& options, const Console& console) {
    const people::PeopleFile people = people::readPeopleFile(readJsonFile(options.people), options.people);
    const roadmap::Bundle bundle = roadmap::readBundle(options.roadmap);
    const engine::SystemClock clock;
    Application application(Installation::find(),
                            {.database = options.database, .conductor = {.utcOffset = localOffset()}}, clock);
    const auto declared = application.load(bundle, wantedYear(options)).roadmap.inputs;
    const engine::Id programme =
        application.found(bundle, wantedYear(options), people, roadmap::typedValues(declared, options.inputs));
    application.conductor().settle();
    console.print(
        Text{"Программа создана. Войти по одноразовой ссылке (действует сутки, сервер: nastavnik serve --db " +
                 options.database + "):",
             "The programme was made. Enter by a one-time link (good for a day; the server: nastavnik serve --db " +
                 options.database + "):"});
    for (const people::Person& person : firstPersons(application, programme))
        console.out << "  " << person.fullName() << ": " << linkFor(application, person.id, options.address) << '\n';
    return exitOk;
}

} // namespace

Command setupCommand() {
    return {.name = "setup",
            .summary = {"создать программу: дорожная карта, люди, учебный год; выдать первые ссылки для входа",
                        "make a programme: roadmap, people, school year; give the first links to enter"},
            .declare = [](CLI::App& app) -> Action {
                auto options = std::make_shared<Options>();
                app.add_option("--db", options->database)->required();
                app.add_option("--roadmap", options->roadmap)->required();
                app.add_option("--people", options->people)->required();
                app.add_option("--year", options->year)->check(CLI::Range(2000, 2100));
                app.add_option("--address", options->address);
                app.add_option("--input", options->inputs,
                               help(app, {"настройка карты: имя=значение", "an input of the roadmap: name=value"}));
                return [options](const Console& console) { return setup(*options, console); };
            }};
}

} // namespace nastavnik::cli
