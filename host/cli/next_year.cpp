// SPDX-License-Identifier: MIT
#include "cli/next_year.hpp"

#include "application.hpp"
#include "cli/roadmap_folder.hpp"
#include "engine/next_year.hpp"
#include "engine/task_view.hpp"
#include "roadmap/expired_terms.hpp"
#include "service.hpp"

#include <algorithm>

namespace nastavnik::cli {

namespace {

const engine::ProgrammeState& chosen(const engine::World& world, const NextYearWish& wish, const std::string& roadmap) {
    const engine::ProgrammeState* last = nullptr;
    for (const auto& [id, state] : world.programmes) {
        const bool isMeant = wish.programme != 0 ? id == wish.programme : state.programme().roadmap == roadmap;
        if (isMeant && (!last || state.programme().year.first > last->programme().year.first))
            last = &state;
    }
    if (!last)
        throw Error("EN062", {"программы для этой карты в базе нет; назовите её: --programme НОМЕР",
                              "no programme of this roadmap is in the database; name it: --programme NUMBER"});
    return *last;
}

Value reportOn(const engine::ProgrammeState& state, const engine::World& world, const NextYearWish& wish) {
    const engine::YearEnd end = engine::yearEndOf(state, world.directory);
    Value pairs = Value::array();
    for (const people::Mentorship* pair : end.open) {
        const bool isClosing = std::find(wish.close.begin(), wish.close.end(), pair->id) != wish.close.end();
        const engine::Unit unit{engine::UnitKind::mentorship, pair->id, pair->organisation};
        pairs.push_back({{"id", pair->id},
                         {"title", engine::unitName(unit, world.directory)},
                         {"since", isoText(pair->from)},
                         {"decision", isClosing ? "close" : "prolong"}});
    }
    return {{"programme", state.programme().id},
            {"from", state.programme().year.first},
            {"to", state.programme().year.first + 1},
            {"pairs", std::move(pairs)},
            {"closed", end.closed},
            {"undone", end.undone}};
}

void show(const Value& report, const Console& console) {
    const roadmap::SchoolYear from{report["from"].get<int>()}, to{report["to"].get<int>()};
    console.print(Text{"Программа № " + report["programme"].dump() + ": " + from.text() + " → " + to.text(),
                       "Programme " + report["programme"].dump() + ": " + from.text() + " → " + to.text()});
    for (const Value& pair : report["pairs"]) {
        const std::string line = "  № " + pair["id"].dump() + " " + pair["title"].get<std::string>() + ", с " +
                                 pair["since"].get<std::string>();
        const bool isClosing = pair["decision"] == "close";
        console.print(Text{line + (isClosing ? ": завершится" : ": продолжит работу"),
                           line + (isClosing ? ": ends" : ": goes on")});
    }
    console.print(Text{"Пар завершено за год: " + report["closed"].dump() +
                           ". Задач не закончено: " + report["undone"].dump() +
                           ", они остаются в прежней программе. Запросы и анкеты новая "
                           "программа соберёт заново.",
                       "Pairs that ended: " + report["closed"].dump() + ". Tasks not done: " + report["undone"].dump() +
                           ", they stay in the old programme. The new one asks for requests again."});
}

} // namespace

int nextYear(const NextYearWish& wish, const Console& console) {
    const engine::SystemClock clock;
    Application application(Installation::find(),
                            {.database = wish.database, .conductor = {.utcOffset = localOffset()}}, clock);
    const roadmap::Bundle bundle = roadmap::readBundle(homeOf(wish.roadmap));
    const engine::World& world = application.conductor().world();
    const engine::ProgrammeState& state = chosen(world, wish, bundle.name);
    const engine::Id programme = state.programme().id;
    const roadmap::SchoolYear next{state.programme().year.first + 1};
    const auto roadmap = application.read(bundle, state.programme().inputs);
    Value report = reportOn(state, world, wish);
    if (!wish.json)
        show(report, console);
    if (const auto expired = roadmap::expiredTerms(*roadmap, next); expired && !wish.json)
        console.complain({{"RW007", roadmap::adviceOn(*expired, next)}});
    report["applied"] = wish.apply;
    if (wish.apply) {
        report["next"] = application.conductor().perform(
            "cli", "command:next_year", [&](engine::Turn& turn, engine::RunDriver&) -> Value {
                return engine::beginNextYear(turn, programme, bundle, roadmap, {wish.close.begin(), wish.close.end()});
            });
        if (!wish.json)
            console.print(Text{"Создана программа № " + report["next"].dump() + ".",
                               "Programme " + report["next"].dump() + " was made."});
    } else if (!wish.json) {
        console.print(Text{"Это только показ. Завершить пару: --close НОМЕР. Выполнить: --apply.",
                           "This is only a preview. To end a pair: --close NUMBER. To do it: --apply."});
    }
    if (wish.json)
        console.print(report);
    return exitOk;
}

} // namespace nastavnik::cli
