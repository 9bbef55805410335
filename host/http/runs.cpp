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

Value repeat(Deed& deed, Id id, const Value&) {
    deed.driver().repeat(deed.turn(), deed.run(id).id);
    return {{"id", id}, {"state", "ready"}};
}

Value cancel(Deed& deed, Id id, const Value& body) {
    deed.driver().cancel(deed.turn(), deed.run(id).id, body["reason"]);
    return {{"id", id}, {"state", "cancelled"}};
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
                         .answer = byDeed("repeat", repeat)});
    resources.push_back(
        {.method = "POST",
         .path = "/api/runs/{id}/cancel",
         .summary = {"Отменить (управление образования)", "Cancel (the department)"},
         .body = {{.name = "reason", .kind = Kind::text, .need = Need::required, .summary = {"причина", "the reason"}}},
         .audience = Audience::department,
         .answer = byDeed("cancel", cancel)});
}

} // namespace nastavnik::http
