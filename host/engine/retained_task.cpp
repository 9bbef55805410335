// SPDX-License-Identifier: MIT
#include "engine/retained_task.hpp"

namespace nastavnik::engine {

namespace {

Value dateOrNull(const std::optional<Date>& date) { return date ? Value(isoText(*date)) : Value(); }
Value idOrNull(const std::optional<Id>& id) { return id ? Value(*id) : Value(); }

std::optional<Date> dateIn(const Value& value) {
    return value.is_string() ? parseDate(value.get<std::string>()) : std::nullopt;
}
std::optional<Id> idIn(const Value& value) { return value.is_number() ? std::optional(value.get<Id>()) : std::nullopt; }

} // namespace

Value retained(const Task& task) {
    return {{"id", task.id},
            {"activity", task.activity},
            {"start", isoText(task.window.start)},
            {"end", isoText(task.window.end)},
            {"state", name(task.state)},
            {"opened", dateOrNull(task.opened)},
            {"closed", dateOrNull(task.closed)},
            {"reason", task.reason},
            {"reminded", task.reminded},
            {"escalated", task.escalated},
            {"run", idOrNull(task.run)},
            {"edition", idOrNull(task.edition)}};
}

Task restored(Task task, const Value& values) {
    task.id = values.at("id").get<Id>();
    task.activity = values.at("activity").get<std::string>();
    task.window = {*dateIn(values.at("start")), *dateIn(values.at("end"))};
    task.state = taskStateOf(values.at("state").get<std::string>());
    task.opened = dateIn(values.at("opened"));
    task.closed = dateIn(values.at("closed"));
    task.reason = values.at("reason").get<std::string>();
    task.reminded = values.at("reminded").get<int>();
    task.escalated = values.at("escalated").get<int>();
    task.run = idIn(values.at("run"));
    task.edition = idIn(values.at("edition"));
    return task;
}

} // namespace nastavnik::engine
