// SPDX-License-Identifier: MIT
#include "http/deed.hpp"
#include "http/task_card.hpp"

namespace nastavnik::http {

namespace {

void complete(Value& run, Visit& visit) {
    const Value task = visit.parts.view.task(run["task"].get<Id>(), visit.parts.today());
    if (task.is_null())
        return;
    for (const char* key : {"activity", "unit", "organisation", "edition"})
        run[key] = task[key];
    nameTask(run, visit);
}

Response list(Visit& visit) {
    Filter filter{.programme = idIn(visit.query, "programme"),
                  .task = idIn(visit.query, "task"),
                  .states = wordsIn(visit.query, "state")};
    if (filter.states.empty())
        filter.states = {"retrying", "stuck"};
    readPaging(visit.query, filter);
    Value runs = visit.parts.view.runs(visit.scope(), filter);
    for (Value& run : runs["items"])
        complete(run, visit);
    return jsonAnswer(runs);
}

Response repeat(Visit& visit) {
    return jsonAnswer(visit.carryOut(
        "repeat", [person = visit.viewer.person->id, id = visit.id()](engine::Turn& turn, engine::RunDriver& driver) {
            driver.repeat(turn, Deed(turn, person).run(id).id);
            return Value{{"id", id}, {"state", "ready"}};
        }));
}

Response cancel(Visit& visit) {
    return jsonAnswer(visit.carryOut(
        "cancel", [person = visit.viewer.person->id, id = visit.id(),
                   reason = visit.body["reason"].get<std::string>()](engine::Turn& turn, engine::RunDriver& driver) {
            driver.cancel(turn, Deed(turn, person).run(id).id, reason);
            return Value{{"id", id}, {"state", "cancelled"}};
        }));
}

} // namespace

void addRuns(Resources& resources) {
    std::vector<Field> query{{.name = "programme", .kind = Kind::integer, .summary = {"номер программы", "its id"}},
                             {.name = "task", .kind = Kind::integer, .summary = {"номер задачи", "id of the task"}},
                             {.name = "state",
                              .kind = Kind::text,
                              .summary = {"состояния через запятую; без них — остановившиеся",
                                          "states, separated by commas; without: those in trouble"}}};
    addPaging(query);
    resources.push_back({.method = "GET",
                         .path = "/api/runs",
                         .summary = {"Выполнения действий, которые не идут", "Runs of actions that are in trouble"},
                         .query = std::move(query),
                         .answer = list});
    resources.push_back({.method = "POST",
                         .path = "/api/runs/{id}/repeat",
                         .summary = {"Повторить остановившееся", "Try a stuck one again"},
                         .answer = repeat});
    resources.push_back(
        {.method = "POST",
         .path = "/api/runs/{id}/cancel",
         .summary = {"Отменить (управление образования)", "Cancel (the department)"},
         .body = {{.name = "reason", .kind = Kind::text, .need = Need::required, .summary = {"причина", "the reason"}}},
         .audience = Audience::department,
         .answer = cancel});
}

} // namespace nastavnik::http
