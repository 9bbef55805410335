// SPDX-License-Identifier: MIT
#include "engine/form_answers.hpp"
#include "http/deed.hpp"
#include "http/resource.hpp"

#include <algorithm>

namespace nastavnik::http {

using engine::RunState;
using engine::Task;

namespace {

Value standing(Deed& deed, Id task) { return {{"id", task}, {"state", engine::name(deed.turn().task(task).state)}}; }

void requireNoRun(Deed& deed, const Task& task) {
    const auto run = task.run ? deed.turn().ledger.run(*task.run) : std::nullopt;
    if (!run || run->state == RunState::done || run->state == RunState::cancelled)
        return;
    throw Error("HT409", {"эту задачу ведёт сама программа: ответьте на её вопросы в разделе «Сейчас»",
                          "this task is run by an action: answer its questions under \"Now\""});
}

Value submit(Deed& deed, Id id, const Value& body) {
    const Task task = deed.task(id);
    const auto& programme = deed.turn().programmeOf(task);
    const roadmap::Activity& activity = programme.activityOf(task);
    if (std::none_of(activity.by.begin(), activity.by.end(),
                     [&](const std::string& role) { return deed.may(role, task); }))
        throw notAllowed({"задачу сдаёт тот, за кем она закреплена", "a task is handed in by whom it belongs to"});
    requireNoRun(deed, task);
    Value result = {{"by", {{"id", deed.person().id}, {"name", deed.person().fullName()}}}, {"note", body["note"]}};
    if (!activity.form.empty())
        result["answers"] = engine::checkedAnswers(activity.form, body["answers"], programme.roadmapOf(task));
    deed.turn().submit(task, std::move(result));
    return standing(deed, task.id);
}

std::string reasonIn(const Value& body) {
    std::string reason = body["reason"];
    if (reason.find_first_not_of(" \n\t") == std::string::npos)
        throw Error("HT422", {"reason: напишите причину", "reason: give the reason"});
    return reason;
}

void requireAccepter(Deed& deed, const Task& task) {
    if (!deed.may(deed.turn().programmeOf(task).activityOf(task).accept, task))
        throw notAllowed({"принимает и возвращает тот, кто назван в дорожной карте",
                          "only whom the roadmap names accepts and returns"});
}

Value accept(Deed& deed, Id id, const Value&) {
    const Task task = deed.task(id);
    requireAccepter(deed, task);
    deed.turn().change(engine::accepted(task, deed.turn().today()), "accepted");
    return standing(deed, task.id);
}

Value giveBack(Deed& deed, Id id, const Value& body) {
    const std::string reason = reasonIn(body);
    const Task task = deed.task(id);
    requireAccepter(deed, task);
    deed.turn().giveBack(task, reason);
    return standing(deed, task.id);
}

Value waive(Deed& deed, Id id, const Value& body) {
    const std::string reason = reasonIn(body);
    const Task task = deed.task(id);
    deed.turn().change(engine::waived(task, reason, deed.turn().today()), "waived", {{"reason", reason}});
    return standing(deed, task.id);
}

Resource command(const std::string& verb, Text summary, std::vector<Field> body,
                 Value (*act)(Deed&, Id, const Value& body)) {
    return {.method = "POST",
            .path = "/api/tasks/{id}/" + verb,
            .summary = std::move(summary),
            .body = std::move(body),
            .answer = byDeed(verb, act)};
}

Field reason() {
    return {.name = "reason", .kind = Kind::text, .need = Need::required, .summary = {"причина", "the reason"}};
}

} // namespace

void addTaskCommands(Resources& resources) {
    resources.push_back(
        command("submit", {"Сдать задачу", "Hand a task in"},
                {{.name = "note", .kind = Kind::text, .summary = {"что сделано", "what was done"}, .fallback = ""},
                 {.name = "answers",
                  .kind = Kind::table,
                  .summary = {"ответы на анкету задачи", "answers to the task's form"},
                  .fallback = Value::object()}},
                submit));
    resources.push_back(command("accept", {"Принять сданную задачу", "Accept what was handed in"}, {}, accept));
    resources.push_back(command("return", {"Вернуть на доработку", "Give back for mending"}, {reason()}, giveBack));
    resources.push_back(command("waive", {"Снять задачу (управление образования)", "Waive a task (the department)"},
                                {reason()}, waive));
    resources.back().audience = Audience::department;
}

} // namespace nastavnik::http
