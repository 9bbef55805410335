// SPDX-License-Identifier: MIT
#include "cli/migration_report.hpp"

#include "cli/term_text.hpp"
#include "engine/task_view.hpp"

#include <array>
#include <map>

namespace nastavnik::cli {

namespace {

using engine::Fate;
using engine::GoingOver;
using engine::TaskChange;

constexpr std::size_t mostShown = 50; ///< tasks under way that are listed one by one

Text fateText(Fate fate) {
    static const std::array<Text, 6> texts{{{"закончены, результат остаётся", "finished, the result stays"},
                                            {"идут, закончатся по прежней версии", "under way, finish as they began"},
                                            {"начнутся заново", "begin anew"},
                                            {"перейдут на новую версию", "take the new version"},
                                            {"будут сняты", "are waived"},
                                            {"появятся", "are added"}}};
    return texts.at(static_cast<std::size_t>(fate));
}

std::string unitOf(const TaskChange& change, const engine::World& world) {
    return engine::unitName(change.after.unit, world.directory);
}

void showCounts(const std::vector<GoingOver>& ways, const Console& console) {
    std::map<std::pair<std::string, Fate>, int> counts;
    for (const GoingOver& way : ways) {
        for (const TaskChange& change : way.changes)
            ++counts[{change.after.activity, change.fate}];
    }
    for (const auto& [key, count] : counts) {
        const Text fate = fateText(key.second);
        const std::string number = std::to_string(count);
        console.print(Text{"  " + key.first + ": " + fate.ru + " — " + number,
                           "  " + key.first + ": " + fate.en + " — " + number});
    }
    if (counts.empty())
        console.print(Text{"  Для задач ничего не меняется.", "  Nothing changes for the tasks."});
}

void showUnderWay(const std::vector<GoingOver>& ways, const engine::World& world, const Console& console) {
    std::size_t shown = 0;
    for (const GoingOver& way : ways) {
        for (const TaskChange& change : way.changes) {
            if (change.fate != Fate::running || ++shown > mostShown)
                continue;
            if (shown == 1)
                console.print(Text{"Идут сейчас; начать заново по новой версии: --restart НОМЕР или --restart "
                                   "МЕРОПРИЯТИЕ",
                                   "Under way; to begin anew under the new version: --restart NUMBER or --restart "
                                   "ACTIVITY"});
            const std::string line = "  № " + std::to_string(change.before.id) + ": " + change.before.activity + ", " +
                                     unitOf(change, world) + ", " + windowText(change.before.window);
            console.print(Text{line, line});
        }
    }
    if (shown > mostShown)
        console.print(Text{"  … и ещё " + std::to_string(shown - mostShown),
                           "  … and " + std::to_string(shown - mostShown) + " more"});
}

} // namespace

void showMigration(const std::vector<GoingOver>& ways, const engine::World& world, const Console& console) {
    for (const roadmap::Change& change : engine::changesOf(ways, world)) {
        const Text subject = subjectText(change), text = changeText(change);
        console.print(Text{subject.ru + ": " + text.ru, subject.en + ": " + text.en});
    }
    const std::string count = std::to_string(ways.size());
    console.print(Text{"Программ: " + count + ". Что станет с задачами:",
                       "Programmes: " + count + ". What becomes of the tasks:"});
    showCounts(ways, console);
    showUnderWay(ways, world, console);
}

} // namespace nastavnik::cli
