// SPDX-License-Identifier: MIT
// The host of the kill tests: kill_town DATABASE plays the small town's year on from where the database stands, and
// writes a line to its standard output for everything that was acknowledged to a person.
#include "engine/roles.hpp"
#include "plugins/plugin_worker.hpp"
#include "script_workers.hpp"
#include "town_year.hpp"

#include <iostream>
#include <unistd.h>

namespace nastavnik::test {

namespace {

using engine::Id;
using engine::TaskState;

/// One write: a line is there as a whole or not at all.
void acknowledge(const std::string& what, Id id) {
    const std::string line = what + " " + std::to_string(id) + "\n";
    if (::write(STDOUT_FILENO, line.data(), line.size()) != static_cast<ssize_t>(line.size()))
        ::_exit(3);
}

class TownYear {
public:
    explicit TownYear(const std::string& database)
        : application_({.plugins = BUILD_ROOT "/plugins", .workflows = {}, .templates = {}},
                       {.database = database, .conductor = {.mail = true}}, clock_) {
        store::Database& rows = application_.database();
        clock_.moveTo(Moment{std::chrono::microseconds{rows.number(
            "SELECT max((SELECT coalesce(max(at), 0) FROM audit), (SELECT coalesce(max(at), 0) FROM step))")}});
        programme_ = rows.number("SELECT coalesce(max(id), 0) FROM programme");
        if (programme_ == 0)
            programme_ = application_.found(bundleOfTheYear(SOURCE_ROOT), {2026}, smallTown());
        acknowledge("founded", programme_);
    }

    void play() {
        const Moment end{parseDate("2027-05-10").value()};
        for (;;) {
            do
                conductor().settle();
            while (peopleAct());
            const auto wake = conductor().nextWake();
            if (!wake || *wake > end)
                break;
            clock_.moveTo(std::max(*wake, clock_.now() + std::chrono::microseconds{1}));
        }
        acknowledge("done", programme_);
    }

private:
    engine::Conductor& conductor() { return application_.conductor(); }

    template <typename Deed>
    void act(const char* what, Id id, Deed deed) {
        conductor().perform("test", what, [&](engine::Turn& turn, engine::RunDriver& driver) {
            deed(turn, driver);
            return Value();
        });
        acknowledge(what, id);
    }

    bool peopleAct() {
        std::vector<std::pair<Id, TaskState>> tasks;
        for (const engine::Task& task : conductor().world().programmes.at(programme_).tasks())
            if (task.state == TaskState::submitted || (task.state == TaskState::open && !task.run))
                tasks.emplace_back(task.id, task.state);
        const auto waits = application_.ledger().openWaits(programme_);
        for (const engine::Wait& wait : waits)
            answer(wait);
        for (const auto& [id, state] : tasks)
            act(state == TaskState::open ? "submit" : "accept", id,
                [id = id, open = state == TaskState::open](engine::Turn& turn, engine::RunDriver&) {
                    if (open)
                        turn.submit(turn.task(id), {{"done", true}});
                    else
                        turn.change(engine::accepted(turn.task(id), turn.today()), "accepted");
                });
        return !tasks.empty() || !waits.empty();
    }

    void answer(const engine::Wait& wait) {
        act("answer", wait.id, [&](engine::Turn& turn, engine::RunDriver& driver) {
            const auto holders = engine::holdersFor(wait.role, wait.unit, turn.programme(programme_),
                                                    turn.world.directory, turn.today());
            driver.answer(turn, wait.id, {{"approved", true}}, *holders.at(0));
        });
    }

    engine::VirtualClock clock_{Moment{parseDate("2026-08-20").value()}};
    Application application_;
    Id programme_ = 0;
};

} // namespace

} // namespace nastavnik::test

int main(int count, char** arguments) {
    const std::vector<std::string> words(arguments + 1, arguments + count);
    try {
        if (words.size() >= 2 && words[0] == "worker")
            return words[1] == "scripts" ? nastavnik::runScriptWorker() : nastavnik::plugins::runPluginWorker(words[2]);
        nastavnik::test::TownYear(words.at(0)).play();
    } catch (const std::exception& error) {
        std::cerr << error.what() << std::endl;
        return 1;
    }
    return 0;
}
