// SPDX-License-Identifier: MIT
#include "test_play.hpp"

#include "engine/rehearsal.hpp"
#include "engine/roles.hpp"
#include "engine/task_view.hpp"
#include "roadmap/suggestion.hpp"
#include "store/read_model.hpp"
#include "year_play.hpp"

#include <algorithm>
#include <array>

namespace nastavnik {

namespace {

using engine::Id;
using engine::Task;
using engine::TaskState;
using roadmap::Expectation;
using roadmap::Window;

struct StateWord {
    const char* name;
    Text text;
};

const std::array<StateWord, 8> stateWords{{{"planned", {"срок не начался", "the term has not begun"}},
                                           {"waiting", {"ждёт других мероприятий", "waits for other activities"}},
                                           {"open", {"открыта", "open"}},
                                           {"overdue", {"просрочена", "overdue"}},
                                           {"submitted", {"сдана и ждёт принятия", "handed in, to be accepted"}},
                                           {"returned", {"возвращена на доработку", "given back"}},
                                           {"done", {"выполнена", "done"}},
                                           {"waived", {"снята", "waived"}}}};

Text stateText(const std::string& name) {
    const auto found =
        std::find_if(stateWords.begin(), stateWords.end(), [&](const StateWord& word) { return name == word.name; });
    return found == stateWords.end() ? Text{name, name} : found->text;
}

std::string stateOf(const Task& task, Date day) {
    if (task.state == TaskState::planned)
        return task.window.start <= day ? "waiting" : "planned";
    if (task.state == TaskState::accepted)
        return "done";
    if (task.state == TaskState::open && task.isOverdue(day))
        return "overdue";
    return std::string(name(task.state));
}

bool isIn(const Task& task, const std::string& state, Date day) {
    return state == stateOf(task, day) || (state == "overdue" && task.isOverdue(day));
}

std::string dayText(Date day) {
    const std::string iso = isoText(day);
    return iso.substr(8, 2) + "." + iso.substr(5, 2) + "." + iso.substr(0, 4);
}

std::string daysText(const Window& days) {
    return days.start == days.end ? dayText(days.end) : dayText(days.start) + " – " + dayText(days.end);
}

void join(std::string& text, const std::string& part, const char* between = "; ") {
    text += (text.empty() ? "" : between) + part;
}

/// Looks at one moment of a played year.
class Observer {
public:
    Observer(YearPlay& play, Id organisation)
        : application_(*play.application), world_(application_.conductor().world()),
          state_(world_.programmes.at(play.programme)), organisation_(organisation) {}

    /// Empty when it is as expected; else what is expected and what is found.
    std::vector<Text> look(const Expectation& expected) const {
        std::vector<Text> found;
        if (!expected.state.empty())
            lookAtState(expected, found);
        if (!expected.letterTo.empty())
            lookAtLetters(expected, found);
        if (!expected.document.empty())
            lookAtDocuments(expected, found);
        if (expected.pairs)
            lookAtPairs(expected, found);
        return found;
    }

private:
    bool isMeant(Id organisation) const { return organisation_ == 0 || organisation == organisation_; }

    std::string unitName(const engine::Unit& unit) const { return engine::unitName(unit, world_.directory); }

    std::string title(const std::string& activity) const {
        const roadmap::Activity* const found = roadmap::find(state_.roadmap().activities, activity);
        return found ? activity + " «" + found->title + "»" : activity;
    }

    /// Of each unit the occurrence that began last; before the first has begun, the first.
    std::vector<const Task*> tasksOn(const std::string& activity, Date day) const {
        std::vector<const Task*> chosen;
        for (const Task* task : state_.tasksOf(activity, organisation_)) {
            const auto same = std::find_if(chosen.begin(), chosen.end(),
                                           [&](const Task* other) { return other->unit == task->unit; });
            if (same == chosen.end())
                chosen.push_back(task);
            else if (task->window.start <= day && task->window.start > (*same)->window.start)
                *same = task;
        }
        return chosen;
    }

    void lookAtState(const Expectation& expected, std::vector<Text>& found) const {
        const Date day = expected.days.end;
        const auto tasks = tasksOn(expected.activity, day);
        const bool isSo = !tasks.empty() && std::all_of(tasks.begin(), tasks.end(), [&](const Task* task) {
            return isIn(*task, expected.state, day);
        });
        if (isSo)
            return;
        Text is;
        for (const Task* task : tasks) {
            const Text text = stateText(stateOf(*task, day));
            const std::string unit = unitName(task->unit);
            const std::string when = task->closed ? " " + dayText(*task->closed) : "";
            join(is.ru, unit + " — " + text.ru + when);
            join(is.en, unit + " — " + text.en + when);
        }
        if (tasks.empty())
            is = {"задач этого мероприятия нет", "it has no tasks"};
        const Text wanted = stateText(expected.state);
        found.push_back({title(expected.activity) + ": ожидалось «" + wanted.ru + "», а на деле: " + is.ru,
                         title(expected.activity) + ": expected \"" + wanted.en + "\", but found: " + is.en});
    }

    bool holds(const Value& letter, const std::string& role, Date day) const {
        const Id person = letter.at("person").is_number() ? letter.at("person").get<Id>() : 0;
        const Task* const task = letter.at("task").is_number() ? state_.task(letter.at("task").get<Id>()) : nullptr;
        if (!task) {
            const people::Person* const reader = world_.directory.person(person);
            return reader && std::find(reader->roles.begin(), reader->roles.end(), role) != reader->roles.end();
        }
        const auto holders = engine::holdersFor(role, task->unit, state_, world_.directory, day);
        return std::any_of(holders.begin(), holders.end(),
                           [&](const people::Person* holder) { return holder->id == person; });
    }

    /// Of the task that was meant, whatever the letter is called and whenever it was written.
    bool isAbout(const Value& letter, const Expectation& expected) const {
        const Task* const task = letter.at("task").is_number() ? state_.task(letter.at("task").get<Id>()) : nullptr;
        return (expected.activity.empty() || (task && task->activity == expected.activity)) &&
               (organisation_ == 0 || (task && task->unit.organisation == organisation_));
    }

    std::vector<Value> letters() const {
        std::vector<Value> all;
        for (store::Page page{.limit = 500};; page.offset += page.limit) {
            const Value part =
                store::listLetters(application_.database(), {.programme = state_.programme().id}, page)["items"];
            all.insert(all.end(), part.begin(), part.end());
            if (part.size() < static_cast<std::size_t>(page.limit))
                break;
        }
        std::reverse(all.begin(), all.end()); // The oldest first.
        return all;
    }

    void lookAtLetters(const Expectation& expected, std::vector<Text>& found) const {
        int count = 0;
        std::string others;
        for (const Value& letter : letters()) {
            const auto day = parseDate(letter.at("written").get<std::string>().substr(0, 10));
            if (!day || !isAbout(letter, expected) || !holds(letter, expected.letterTo, *day))
                continue;
            const std::string notice = letter.at("notice").get<std::string>();
            const bool isCounted = expected.days.start <= *day && *day <= expected.days.end &&
                                   (expected.letter.empty() || notice == expected.letter);
            count += isCounted;
            if (others.size() < 400)
                join(others, dayText(*day) + " " + notice, ", ");
        }
        if (fits(expected, count))
            return;
        const std::string which = expected.letterTo + (expected.letter.empty() ? "" : " (" + expected.letter + ")");
        tellCount(expected, count, {"писем роли " + which, "letters to " + which}, others, found);
    }

    void lookAtDocuments(const Expectation& expected, std::vector<Text>& found) const {
        int count = 0;
        std::string others;
        for (store::Page page{.limit = 500};; page.offset += page.limit) {
            const Value part =
                store::listDocuments(application_.database(),
                                     {.programme = state_.programme().id, .kind = expected.document}, page)["items"];
            for (const Value& document : part) {
                const auto day = parseDate(document.at("date").get<std::string>());
                if (!day || !isMeant(document.at("organisation").get<Id>()))
                    continue;
                count += expected.days.start <= *day && *day <= expected.days.end;
                if (others.size() < 400)
                    join(others, dayText(*day) + " № " + document.at("number").get<std::string>(), ", ");
            }
            if (part.size() < static_cast<std::size_t>(page.limit))
                break;
        }
        if (!fits(expected, count))
            tellCount(expected, count,
                      {"документов «" + expected.document + "»", "documents \"" + expected.document + "\""}, others,
                      found);
    }

    static bool fits(const Expectation& expected, int count) {
        return expected.count ? count == *expected.count : count > 0;
    }

    static void tellCount(const Expectation& expected, int count, const Text& what, const std::string& others,
                          std::vector<Text>& found) {
        const std::string is = std::to_string(count);
        const std::string wanted = expected.count ? std::to_string(*expected.count) : "";
        found.push_back({what.ru + ": ожидалось " + (wanted.empty() ? "хотя бы 1" : wanted) + ", а на деле " + is +
                             (others.empty() ? "" : "; за всё время: " + others),
                         what.en + ": expected " + (wanted.empty() ? "at least 1" : wanted) + ", but found " + is +
                             (others.empty() ? "" : "; so far: " + others)});
    }

    void lookAtPairs(const Expectation& expected, std::vector<Text>& found) const {
        const auto& all = world_.directory.mentorships();
        const auto count = std::count_if(all.begin(), all.end(), [&](const people::Mentorship& pair) {
            return isMeant(pair.organisation) && pair.from <= expected.days.end &&
                   (!pair.to || *pair.to >= expected.days.end);
        });
        if (count != *expected.pairs)
            found.push_back(
                {"пар: ожидалось " + std::to_string(*expected.pairs) + ", а на деле " + std::to_string(count),
                 "pairs: expected " + std::to_string(*expected.pairs) + ", but found " + std::to_string(count)});
    }

    Application& application_;
    const engine::World& world_;
    const engine::ProgrammeState& state_;
    Id organisation_; ///< 0: all
};

/// Nothing when the people's file has no such organisation.
std::optional<Id> organisationOf(const std::string& code, const people::Directory& directory) {
    if (code.empty())
        return 0;
    for (const people::Organisation& organisation : directory.organisations()) {
        if (organisation.code == code || organisation.shortName == code)
            return organisation.id;
    }
    return std::nullopt;
}

Text unknownUnit(const std::string& code, const people::Directory& directory) {
    std::vector<std::string> known;
    for (const people::Organisation& organisation : directory.organisations())
        known.push_back(organisation.code);
    const Text hint = roadmap::didYouMean(code, known);
    return {"в файле с людьми нет организации «" + code + "»" + hint.ru,
            "the file of the people has no organisation \"" + code + "\"" + hint.en};
}

class TestPlay {
public:
    TestPlay(const Installation& installation, const std::filesystem::path& folder, const roadmap::RoadmapTest& test)
        : test_(test),
          play_(beginYear(installation, {.roadmap = folder, .year = test.year, .peopleName = test.people})) {}

    PlayedTest run() {
        PlayedTest played{.title = test_.title, .place = test_.place, .expectations = 0, .failures = {}};
        engine::Temper temper{.late = 0, .never = 0, .returned = 0, .answers = play_.people.answers};
        temper.undone = {test_.undone.begin(), test_.undone.end()};
        engine::Rehearsal rehearsal(play_.application->conductor(), *play_.clock, play_.application->ledger(),
                                    play_.programme, std::move(temper));
        for (const Expectation& expected : test_.expectations) {
            if (expected.days.end >= play_.application->conductor().today())
                rehearsal.playUntil(expected.days.end);
            for (const std::string& activity : expected.does)
                rehearsal.takeUp(activity);
            played.expectations += isExpecting(expected);
            check(expected, played);
        }
        return played;
    }

private:
    static bool isExpecting(const Expectation& expected) {
        return !expected.state.empty() || !expected.letterTo.empty() || !expected.document.empty() || expected.pairs;
    }

    void check(const Expectation& expected, PlayedTest& played) {
        const people::Directory& directory = play_.application->conductor().world().directory;
        const auto organisation = organisationOf(expected.unit, directory);
        std::vector<Text> found{unknownUnit(expected.unit, directory)};
        if (organisation)
            found = Observer(play_, *organisation).look(expected);
        for (const Text& text : found)
            played.failures.push_back(
                {"RT010",
                 {daysText(expected.days) + ": " + text.ru, daysText(expected.days) + ": " + text.en},
                 expected.place});
    }

    const roadmap::RoadmapTest& test_;
    YearPlay play_;
};

} // namespace

std::vector<PlayedTest> playTests(const Installation& installation, const std::filesystem::path& folder,
                                  const std::vector<roadmap::RoadmapTest>& tests) {
    std::vector<PlayedTest> played;
    for (const roadmap::RoadmapTest& test : tests)
        played.push_back(TestPlay(installation, folder, test).run());
    return played;
}

} // namespace nastavnik
