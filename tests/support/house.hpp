// SPDX-License-Identifier: MIT
#pragma once

#include "application.hpp"
#include "engine/founding.hpp"
#include "engine/task_view.hpp"
#include "lua/in_process_scripts.hpp"
#include "roadmap/roadmap_check.hpp"
#include "store/audit.hpp"
#include "store/open_database.hpp"
#include "support/failing_ledger.hpp"
#include "support/planned_capabilities.hpp"
#include "support/small_town.hpp"

#include <gtest/gtest.h>

namespace nastavnik::test {

using engine::Task;
using engine::TaskState;
using engine::Wait;

inline Date day(const std::string& iso) { return parseDate(iso).value(); }

/// The whole engine with a true store and true scripts, plugins that a test plans, and a clock that it moves. It opens
/// on 1 August 2026.
class House {
public:
    explicit House(
        const roadmap::Bundle& bundle, bool mail = false, const people::PeopleFile& people = smallTown(),
        const std::function<void(PlannedCapabilities&)>& equip = [](PlannedCapabilities&) {})
        : mail_(mail) {
        for (Capability capability : {generating(), trying(), delivering()})
            capabilities.offer(std::move(capability),
                               [](engine::CallId id, const Call&) { return answered(id, nullptr); });
        capabilities.plan("documents.generate", writeOrder);
        equip(capabilities);
        open();
        const auto roadmap = read(bundle);
        programme = conductor()
                        .perform("system", "founding",
                                 [&](engine::Turn& turn, engine::RunDriver&) {
                                     const Id department = engine::keepPeople(turn, people);
                                     return Value(engine::foundProgramme(turn, bundle, roadmap, {2026}, department));
                                 })
                        .get<Id>();
        conductor().settle();
    }

    engine::VirtualClock clock{Moment{day("2026-08-01")} + std::chrono::hours{6}};
    PlannedCapabilities capabilities;
    std::unique_ptr<store::Database> database = store::openWriter(":memory:");
    store::SqlLedger kept{*database};
    FailingLedger ledger{kept};
    std::vector<Fault> reported;
    Id programme = 0;

    engine::Conductor& conductor() { return *conductor_; }
    engine::RoadmapReader reader() {
        return
            [this](const roadmap::Bundle& bundle, const roadmap::InputValues& inputs) { return read(bundle, inputs); };
    }
    const engine::World& world() const { return conductor_->world(); }
    const engine::ProgrammeState& state() const { return world().programmes.at(programme); }

    /// What kill -9 leaves: the database, without what was not committed. Then everything starts again.
    void crash() {
        conductor_.reset();
        scripts_.reset();
        kept.rollback();
        open();
    }

    /// Rounds without waiting for plugins that never answer.
    void rounds() {
        while (conductor().turn()) {
        }
    }

    void goTo(const std::string& date) {
        const Moment end = Moment{day(date)} + std::chrono::hours{6};
        conductor().settle();
        for (int looks = 0;; ++looks) {
            const auto wake = conductor().nextWake();
            if (!wake || *wake > end)
                break;
            if (looks == 10'000)
                throw std::logic_error("the engine does not come to rest before " + date);
            clock.moveTo(std::max(*wake, clock.now() + std::chrono::microseconds{1}));
            conductor().settle();
        }
        clock.moveTo(end);
        conductor().settle();
    }
    /// For plugins that never answer.
    void goOnWithoutWaiting(const std::string& date) {
        clock.moveTo(Moment{day(date)} + std::chrono::hours{6});
        rounds();
    }

    const Task& task(const std::string& activity, const std::string& unit) const {
        for (const Task& task : state().tasks())
            if (task.activity == activity && engine::unitName(task.unit, world().directory) == unit)
                return task;
        throw std::logic_error("no task " + activity + " of " + unit);
    }
    std::string stateOf(const std::string& activity, const std::string& unit) const {
        return std::string(name(task(activity, unit).state));
    }
    const people::Person& person(const std::string& code) const {
        for (const people::Person& person : world().directory.persons())
            if (person.code == code)
                return person;
        throw std::logic_error("no person " + code);
    }

    void submit(const Task& task, const Value& result = Value::object()) {
        act([&](engine::Turn& turn) { turn.submit(turn.task(task.id), result); });
    }
    void accept(const Task& task) {
        act([&](engine::Turn& turn) { turn.change(engine::accepted(turn.task(task.id), turn.today()), "accepted"); });
    }
    void giveBack(const Task& task, const std::string& reason) {
        act([&](engine::Turn& turn) { turn.giveBack(turn.task(task.id), reason); });
    }
    void waive(const Task& task, const std::string& reason) {
        act([&](engine::Turn& turn) {
            turn.change(engine::waived(turn.task(task.id), reason, turn.today()), "waived");
        });
    }
    template <typename Deed>
    void act(Deed deed) {
        conductor().perform("test", "command", [&](engine::Turn& turn, engine::RunDriver&) {
            deed(turn);
            return Value();
        });
        conductor().settle();
    }

    engine::Run run(const Task& task) { return kept.run(task.run.value()).value(); }
    std::vector<Wait> waits() { return kept.openWaits(programme); }
    void answer(const Wait& wait, const std::string& person, const Value& answer) {
        conductor().perform("test", "command", [&](engine::Turn& turn, engine::RunDriver& driver) {
            driver.answer(turn, wait.id, answer, this->person(person));
            return Value();
        });
        conductor().settle();
    }
    void cancel(Id run, const std::string& reason) {
        conductor().perform("test", "command", [&](engine::Turn& turn, engine::RunDriver& driver) {
            driver.cancel(turn, run, reason);
            return Value();
        });
    }
    void repeat(Id run) {
        conductor().perform("test", "command", [&](engine::Turn& turn, engine::RunDriver& driver) {
            driver.repeat(turn, run);
            return Value();
        });
        conductor().settle();
    }

    /// "2026-09-01 Методистова: subject | text", in the order of writing; `notice` narrows.
    std::vector<std::string> letters(const std::string& notice = "") {
        std::vector<std::string> lines;
        store::Query row = database->query("SELECT id FROM letter ORDER BY id");
        std::vector<Id> ids;
        while (row.next())
            ids.push_back(row.integer(0));
        for (const Id id : ids) {
            const engine::StoredLetter letter = this->letter(id);
            if (!notice.empty() && letter.notice != notice)
                continue;
            const auto* to = letter.person ? world().directory.person(*letter.person) : nullptr;
            lines.push_back(isoText(std::chrono::floor<std::chrono::days>(letter.written)) + " " +
                            (to ? to->surname : letter.address) + ": " + letter.subject + " | " + letter.text);
        }
        return lines;
    }
    engine::StoredLetter letter(Id id) {
        store::Query row =
            database->query("SELECT person, address, notice, subject, text, message_id, state, attempts, "
                            "answer, written, due FROM letter WHERE id = ?",
                            id);
        row.next();
        return {.id = id,
                .person = row.optionalInteger(0),
                .address = row.text(1),
                .notice = row.text(2),
                .subject = row.text(3),
                .text = row.text(4),
                .messageId = row.text(5),
                .state = engine::letterStateOf(row.bytes(6)),
                .written = row.moment(9),
                .due = row.moment(10),
                .attempts = row.smallInteger(7),
                .answer = row.text(8)};
    }
    /// Numbers of the papers in the order of registration.
    std::vector<std::string> numbers() {
        std::vector<std::string> found;
        store::Query row = database->query("SELECT number FROM document ORDER BY id");
        while (row.next())
            found.push_back(row.text(0));
        return found;
    }
    /// `what` of the audit log's links about this subject.
    std::vector<std::string> history(const std::string& subject) {
        std::vector<std::string> found;
        store::Query row = database->query("SELECT what FROM audit WHERE subject = ? ORDER BY id", subject);
        while (row.next())
            found.push_back(row.text(0));
        return found;
    }

private:
    /// As the application does: a roadmap has to be sound when its programme is founded, later it is taken as it is.
    std::shared_ptr<const roadmap::Roadmap> read(const roadmap::Bundle& bundle,
                                                 const roadmap::InputValues& inputs = {}) const {
        lua::LoadedRoadmap loaded = lua::loadRoadmap(bundle, words_, {2026}, inputs);
        std::erase_if(loaded.faults, [](const Fault& fault) { return roadmap::isWarning(fault); });
        if (!loaded.faults.empty() && programme == 0)
            throw Error(loaded.faults);
        return std::make_shared<const roadmap::Roadmap>(std::move(loaded.roadmap));
    }

    void open() {
        words_ = capabilities.all();
        for (engine::HostVerb& verb : engine::hostVerbs())
            words_.push_back(std::move(verb.declaration));
        std::sort(words_.begin(), words_.end(),
                  [](const Capability& left, const Capability& right) { return left.name < right.name; });
        scripts_ = std::make_unique<lua::InProcessScripts>(words_);
        conductor_ = std::make_unique<engine::Conductor>(
            ledger, *scripts_, capabilities, clock, reader(),
            engine::ConductorSettings{.mail = mail_, .hostName = "school.test", .report = [this](const Fault& fault) {
                                          reported.push_back(fault);
                                      }});
    }

    const bool mail_;
    std::vector<Capability> words_;
    std::unique_ptr<lua::InProcessScripts> scripts_;
    std::unique_ptr<engine::Conductor> conductor_;
};

/// All that the engine has in memory, to be compared.
inline Value picture(const engine::World& world) {
    Value tasks = Value::array(), persons = Value::array(), pairs = Value::array();
    for (const auto& [id, programme] : world.programmes)
        for (const Task& task : programme.tasks())
            tasks.push_back({task.id, task.activity, task.unit.id, isoText(task.window.start), isoText(task.window.end),
                             name(task.state), task.reason, task.reminded, task.escalated, task.run.value_or(0),
                             task.result});
    for (const people::Person& person : world.directory.persons())
        persons.push_back(people::toValue(person, world.directory));
    for (const people::Mentorship& pair : world.directory.mentorships())
        pairs.push_back(people::toValue(pair, world.directory));
    return {{"tasks", tasks}, {"persons", persons}, {"pairs", pairs}};
}

/// Texts of the faults that `work` throws, in Russian.
template <typename Work>
std::vector<std::string> faultsOf(Work work) {
    std::vector<std::string> texts;
    try {
        work();
    } catch (const Error& error) {
        for (const Fault& fault : error.faults())
            texts.push_back(describe(fault, Language::ru));
    }
    return texts;
}

using Texts = std::vector<std::string>;

} // namespace nastavnik::test
