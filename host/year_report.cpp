// SPDX-License-Identifier: MIT
#include "year_report.hpp"

#include "engine/roles.hpp"
#include "engine/task_view.hpp"
#include "store/read_model.hpp"

#include <algorithm>
#include <array>

namespace nastavnik {

namespace {

using engine::Id;
using engine::Task;
using engine::TaskState;
using roadmap::Activity;

std::string dayText(Date day) {
    const std::string iso = isoText(day);
    return iso.substr(8, 2) + "." + iso.substr(5, 2) + "." + iso.substr(0, 4);
}

std::string monthKey(Date day) { return isoText(day).substr(0, 7); }

std::string monthTitle(const std::string& key) {
    static constexpr std::array<const char*, 12> names{"январь", "февраль", "март",     "апрель",  "май",    "июнь",
                                                       "июль",   "август",  "сентябрь", "октябрь", "ноябрь", "декабрь"};
    return std::string(names.at(static_cast<std::size_t>(std::stoi(key.substr(5, 2)) - 1))) + " " + key.substr(0, 4);
}

template <typename List>
std::vector<Value> everything(List list) {
    std::vector<Value> items;
    for (store::Page page{.limit = 500};; page.offset += page.limit) {
        const Value part = list(page)["items"];
        items.insert(items.end(), part.begin(), part.end());
        if (part.size() < static_cast<std::size_t>(page.limit))
            return items;
    }
}

/// «название — сколько», in the order of the keys.
std::vector<std::string> counted(const std::map<std::string, int>& counts) {
    std::vector<std::string> lines;
    for (const auto& [text, count] : counts)
        lines.push_back(text + " — " + std::to_string(count));
    return lines;
}

class Reporter {
public:
    Reporter(Application& application, Id programme, const std::map<Id, std::vector<std::string>>& files)
        : application_(application), world_(application.conductor().world()), state_(world_.programmes.at(programme)),
          files_(files), today_(application.conductor().today()) {}

    YearReport run() {
        report_.title = state_.programme().title;
        report_.place = state_.programme().place;
        report_.year = state_.programme().year.text();
        takeTasks();
        takePapers();
        takeLetters();
        takePairs();
        takeStages();
        takeMonths();
        return std::move(report_);
    }

private:
    struct MonthCounts {
        std::map<std::string, int> done, papers, overdue;
        int pairs = 0, letters = 0;
    };

    static std::string name(const Activity& activity) { return activity.number + " " + activity.title; }

    void takeTasks() {
        for (const Task& task : state_.tasks()) {
            const Activity& activity = state_.activityOf(task);
            ++report_.tasks;
            report_.done += task.isOver();
            report_.overdue += task.isOverdue(today_);
            if (task.closed)
                ++months_[monthKey(*task.closed)].done[name(activity)];
            const bool wasLate = task.closed ? *task.closed > task.window.end : task.window.end < today_;
            if (wasLate)
                ++months_[monthKey(task.window.end)].overdue[name(activity)];
            if (!task.isOver() && task.window.start <= today_)
                report_.undone.push_back({task.activity, activity.title, engine::unitName(task.unit, world_.directory),
                                          dayText(task.window.end), reasonsOf(task, activity)});
        }
    }

    std::vector<std::string> reasonsOf(const Task& task, const Activity& activity) {
        if (task.state == TaskState::planned)
            return gatesOf(task, activity);
        if (task.state == TaskState::submitted)
            return {"сдано, но не принято: ждёт, кто «" + roleTitle(activity.accept) + "»"};
        if (task.state == TaskState::returned)
            return {"возвращено на доработку: " + task.reason};
        std::vector<std::string> reasons;
        if (task.run)
            takeRunReasons(*task.run, reasons);
        const bool hasHolder = std::any_of(activity.by.begin(), activity.by.end(), [&](const std::string& role) {
            return !engine::holdersFor(role, task.unit, state_, world_.directory, today_).empty();
        });
        if (!hasHolder)
            reasons.push_back("исполнять некому: никто не исполняет роль «" +
                              roleTitle(activity.by.empty() ? "" : activity.by.front()) + "»");
        if (reasons.empty())
            reasons.push_back("результат не сдан");
        return reasons;
    }

    std::vector<std::string> gatesOf(const Task& task, const Activity& activity) {
        std::vector<std::string> reasons;
        for (const std::string& number : activity.after) {
            const auto tasks = state_.tasksOf(number, 0);
            const bool isShut = std::any_of(tasks.begin(), tasks.end(), [&](const Task* gate) {
                const bool isOwn = gate->unit.kind == roadmap::UnitKind::department ||
                                   task.unit.kind == roadmap::UnitKind::department ||
                                   gate->unit.organisation == task.unit.organisation;
                return isOwn && !gate->isOver() && gate->window.start <= task.window.start;
            });
            const Activity* const gate = roadmap::find(state_.roadmap().activities, number);
            if (isShut && gate)
                reasons.push_back("ждёт, пока будет выполнено " + gate->number + " «" + gate->title + "»");
        }
        if (reasons.empty())
            reasons.push_back("ждёт других мероприятий");
        return reasons;
    }

    void takeRunReasons(Id id, std::vector<std::string>& reasons) {
        const auto run = application_.ledger().run(id);
        if (run && !run->trouble.empty())
            reasons.push_back("действие остановилось: " + run->trouble);
        for (const engine::Wait& wait : application_.ledger().waitsOf(id)) {
            if (!wait.answered)
                reasons.push_back("ждёт ответа, кто «" + roleTitle(wait.role) + "»: " + wait.title);
        }
    }

    std::string roleTitle(const std::string& id) const {
        const roadmap::Role* const role = roadmap::find(state_.roadmap().roles, id);
        return role ? role->title : id;
    }

    void takePapers() {
        for (const Value& document : everything([&](store::Page page) {
                 return store::listDocuments(application_.database(), {.programme = state_.programme().id}, page);
             })) {
            const std::string title = document["title"].get<std::string>();
            const auto date = parseDate(document["date"].get<std::string>());
            const people::Organisation* const organisation =
                world_.directory.organisation(document["organisation"].get<Id>());
            const auto files = files_.find(document["id"].get<Id>());
            ++months_[document["date"].get<std::string>().substr(0, 7)].papers[title];
            report_.papers.push_back({date ? dayText(*date) : "", document["number"].get<std::string>(), title,
                                      organisation ? organisation->shortName : "",
                                      files == files_.end() ? std::vector<std::string>() : files->second});
        }
        std::reverse(report_.papers.begin(), report_.papers.end()); // The oldest first.
    }

    void takeLetters() {
        for (const Value& letter : everything([&](store::Page page) {
                 return store::listLetters(application_.database(), {.programme = state_.programme().id}, page);
             })) {
            ++report_.letters;
            ++months_[letter["written"].get<std::string>().substr(0, 7)].letters;
        }
    }

    void takePairs() {
        for (const people::Mentorship& pair : world_.directory.mentorships()) {
            report_.pairs += !pair.to;
            if (pair.from >= state_.programme().year.begins())
                ++months_[monthKey(pair.from)].pairs;
        }
    }

    void takeStages() {
        const roadmap::Roadmap& map = state_.roadmap();
        for (const roadmap::Stage& stage : map.stages) {
            YearReport::StageLine line{stage.number, stage.title, {}};
            for (const Activity& activity : map.activities) {
                if (activity.stage == stage.number)
                    line.activities.push_back(lineOf(activity));
            }
            report_.stages.push_back(std::move(line));
        }
    }

    YearReport::ActivityLine lineOf(const Activity& activity) const {
        YearReport::ActivityLine line{activity.number, activity.title, activity.term};
        for (const Task* task : state_.tasksOf(activity.number, 0)) {
            ++line.tasks;
            line.done += task->isOver();
            line.late += task->closed && *task->closed > task->window.end;
        }
        return line;
    }

    void takeMonths() {
        for (const auto& [key, counts] : months_)
            report_.months.push_back({monthTitle(key), counted(counts.done), counted(counts.papers),
                                      counted(counts.overdue), counts.pairs, counts.letters});
    }

    Application& application_;
    const engine::World& world_;
    const engine::ProgrammeState& state_;
    const std::map<Id, std::vector<std::string>>& files_;
    Date today_;
    std::map<std::string, MonthCounts> months_;
    YearReport report_;
};

} // namespace

YearReport reportOn(Application& application, Id programme, const std::map<Id, std::vector<std::string>>& files) {
    return Reporter(application, programme, files).run();
}

} // namespace nastavnik
