// SPDX-License-Identifier: MIT
#include "engine/agenda.hpp"

#include "nastavnik/error.hpp"

#include <algorithm>

namespace nastavnik::engine {

namespace {

/// Days of the reminders in order; the last one is the day after the window: overdue.
std::vector<Date> reminderDays(const Task& task, const roadmap::Activity& activity) {
    std::vector<Date> days;
    for (const roadmap::Offset& offset : activity.remind)
        days.push_back(apply(offset, task.window.end));
    std::sort(days.begin(), days.end());
    days.push_back(task.window.end + std::chrono::days{1});
    return days;
}

std::vector<Date> rungDays(const Task& task, const roadmap::Activity& activity) {
    std::vector<Date> days;
    for (const roadmap::Escalation& rung : activity.escalate)
        days.push_back(apply(rung.after, task.window.end));
    return days;
}

/// How many of the days have come.
int reached(const std::vector<Date>& days, Date today) {
    return static_cast<int>(std::count_if(days.begin(), days.end(), [&](Date day) { return day <= today; }));
}

bool isWorkedOn(const Task& task) { return task.state == TaskState::open || task.state == TaskState::returned; }

[[noreturn]] void refuse(const Task& task, const Text& wanted) {
    const std::string number = task.activity, state(name(task.state));
    throw Error("EN001", {"задачу " + number + " нельзя " + wanted.ru + ": её состояние — «" + state + "»",
                          "task " + number + " cannot be " + wanted.en + ": its state is \"" + state + "\""});
}

} // namespace

std::vector<Due> dueOn(const Task& task, const roadmap::Activity& activity, bool gatesOpen, Date today) {
    if (task.state == TaskState::planned) {
        if (gatesOpen && task.window.start <= today)
            return {{.kind = Due::Kind::open}};
        return {};
    }
    std::vector<Due> dues;
    if (isWorkedOn(task)) {
        const auto days = reminderDays(task, activity);
        const int count = reached(days, today);
        if (count > task.reminded)
            dues.push_back({.kind = count == static_cast<int>(days.size()) ? Due::Kind::overdue : Due::Kind::remind});
    }
    if (!task.isOver()) {
        const int count = reached(rungDays(task, activity), today);
        if (count > task.escalated)
            dues.push_back({.kind = Due::Kind::escalate, .rung = count - 1});
    }
    return dues;
}

Task after(Task task, const Due& due, const roadmap::Activity& activity, Date today) {
    switch (due.kind) {
    case Due::Kind::open:
        task.state = TaskState::open;
        task.opened = today;
        // Who opens a task on its last day need not be reminded of every earlier one.
        task.reminded =
            std::min(reached(reminderDays(task, activity), today), static_cast<int>(activity.remind.size()));
        break;
    case Due::Kind::remind:
    case Due::Kind::overdue:
        task.reminded = reached(reminderDays(task, activity), today);
        break;
    case Due::Kind::escalate:
        task.escalated = due.rung + 1;
        break;
    }
    return task;
}

std::optional<Date> nextLook(const Task& task, const roadmap::Activity& activity, Date today) {
    if (task.isOver())
        return std::nullopt;
    std::vector<Date> days;
    if (task.state == TaskState::planned) {
        days.push_back(task.window.start);
    } else {
        days = rungDays(task, activity);
        const auto reminders = reminderDays(task, activity);
        days.insert(days.end(), reminders.begin(), reminders.end());
    }
    std::optional<Date> next;
    for (const Date day : days) {
        if (day > today && (!next || day < *next))
            next = day;
    }
    return next;
}

Task submitted(Task task, Value result, const roadmap::Activity& activity, Date today) {
    if (!isWorkedOn(task))
        refuse(task, {"сдать", "submitted"});
    task.result = std::move(result);
    task.reason.clear();
    task.state = TaskState::submitted;
    return activity.accept.empty() ? accepted(std::move(task), today) : task;
}

Task accepted(Task task, Date today) {
    if (task.state != TaskState::submitted)
        refuse(task, {"принять", "accepted"});
    task.state = TaskState::accepted;
    task.closed = today;
    return task;
}

Task returned(Task task, std::string reason) {
    if (task.state != TaskState::submitted)
        refuse(task, {"вернуть", "returned"});
    task.state = TaskState::returned;
    task.reason = std::move(reason);
    return task;
}

Task waived(Task task, std::string reason, Date today) {
    if (task.isOver())
        refuse(task, {"снять", "waived"});
    task.state = TaskState::waived;
    task.reason = std::move(reason);
    task.closed = today;
    return task;
}

} // namespace nastavnik::engine
