// SPDX-License-Identifier: MIT
// A region of a thousand municipalities goes over to a new version of its roadmap: what `nastavnik migrate` shows and
// does, without reading the database first. Processor time, because that is what it costs on any machine.
#include "application.hpp"
#include "engine/founding.hpp"
#include "engine/migration_round.hpp"
#include "engine/migration_view.hpp"

#include <sys/resource.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <filesystem>

namespace {

using namespace nastavnik;
using engine::Id;

constexpr int programmes = 1000;
constexpr int schools = 3;

double processorSeconds() {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(used.ru_utime) + seconds(used.ru_stime);
}

template <typename Work>
void measure(const char* what, Work work) {
    const double before = processorSeconds();
    const auto start = std::chrono::steady_clock::now();
    work();
    const double wall = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    std::printf("%-60s %6.2f s processor, %6.2f s clock\n", what, processorSeconds() - before, wall);
}

people::PeopleFile town(int number) {
    people::PeopleFile people;
    const std::string code = "d" + std::to_string(number);
    people.organisations.push_back(
        {{.code = code, .kind = people::OrganisationKind::department, .name = code, .shortName = code}, ""});
    for (int school = 0; school < schools; ++school) {
        const std::string own = code + "-" + std::to_string(school);
        people.organisations.push_back({{.code = own, .name = own, .shortName = own}, code});
    }
    return people;
}

/// As it stands in the tree, and with other terms for two activities, one activity less and one more.
roadmap::Bundle changed(roadmap::Bundle bundle) {
    std::string& text = bundle.files.at("roadmap.lua");
    const auto replace = [&](const std::string& was, const std::string& is) {
        const std::size_t at = text.find(was);
        if (at == std::string::npos)
            throw std::logic_error("the roadmap has no " + was);
        text.replace(at, was.size(), is);
    };
    replace("term = \"Май-июнь\"", "term = \"Июнь\"");
    replace("term = \"апрель\"", "term = \"до 15 апреля\"");
    replace("activity \"7.8\"", "activity \"7.9\"");
    text +=
        "\nactivity \"7.10\" { title = \"Итоговое совещание\", term = \"Июнь\", by = \"head\", unit = \"school\" }\n";
    return bundle;
}

int run() {
    const std::filesystem::path folder =
        std::filesystem::temp_directory_path() / ("migration_bench_" + std::to_string(getpid()));
    std::filesystem::create_directories(folder);
    {
        engine::VirtualClock clock(Moment{roadmap::SchoolYear{2026}.begins()} + std::chrono::hours{6});
        Application application({.plugins = PLUGINS_FOLDER, .workflows = {}, .templates = {}},
                                {.database = (folder / "region.db").string(), .isolation = Isolation::inProcess},
                                clock);
        const roadmap::Bundle bundle =
            roadmap::readBundle(std::filesystem::path(SOURCE_ROOT) / "workflows/prokopyevsk");
        const roadmap::Bundle newer = changed(bundle);
        const engine::RoadmapReader reader = [&](const roadmap::Bundle& wanted, const roadmap::InputValues& inputs) {
            return application.read(wanted, inputs);
        };
        const auto roadmap = application.read(bundle, {});
        application.conductor().perform("bench", "founding", [&](engine::Turn& turn, engine::RunDriver&) {
            for (int number = 0; number < programmes; ++number)
                engine::foundProgramme(turn, bundle, roadmap, {2026}, engine::keepPeople(turn, town(number)));
            return Value();
        });
        const engine::World& world = application.conductor().world();
        std::size_t tasks = 0, changes = 0;
        for (const auto& [id, state] : world.programmes)
            tasks += state.tasks().size();
        std::vector<engine::GoingOver> ways;
        measure("diff and preview of 1,000 programmes (bar: 1 s)", [&] {
            ways = engine::waysTo(newer, world, reader, {}, application.conductor().today());
            changes = engine::changesOf(ways, world).size();
        });
        measure("apply to 1,000 programmes, one transaction (bar: 2 s)", [&] {
            application.conductor().perform("bench", "migrate", [&](engine::Turn& turn, engine::RunDriver& driver) {
                turn.ledger.keepBundle(newer);
                for (const engine::GoingOver& way : ways)
                    engine::goOver(turn, driver, way);
                return Value();
            });
        });
        std::size_t touched = 0;
        for (const engine::GoingOver& way : ways)
            touched += way.changes.size();
        std::printf("%zu tasks, %zu of them touched; the versions differ in %zu places\n", tasks, touched, changes);
    }
    std::filesystem::remove_all(folder);
    return 0;
}

} // namespace

int main() {
    try {
        return run();
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}
