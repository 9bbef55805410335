// SPDX-License-Identifier: MIT
#include "http/deed.hpp"
#include "http/task_card.hpp"

namespace nastavnik::http {

namespace {

Value documentCard(View& view, const Value& id) {
    if (id.is_null())
        return nullptr;
    Value document = view.document(id.get<Id>());
    if (document.is_object())
        document.erase("data");
    return document;
}

void complete(Value& wait, const Visit& visit) {
    nameTask(wait, visit);
    wait["document"] = documentCard(visit.parts.view, wait["document"]);
    const engine::ProgrammeState* programme = visit.snapshot->programme(wait["programme"].get<Id>());
    if (!programme)
        return;
    const roadmap::Role* role = roadmap::find(programme->roadmap().roles, wait["role"].get_ref<const std::string&>());
    wait["role_title"] = role ? role->title : "";
    wait["form"] = formCard(wait["form"].get<std::string>(), programme->roadmap());
    wait["may"] = mayAct(visit, wait["role"].get<std::string>(), unitOf(wait), *programme) ? Value::array({"answer"})
                                                                                           : Value::array();
}

Response list(Visit& visit) {
    const bool mine = visit.query["mine"].get<bool>();
    Filter filter{.programme = idIn(visit.query, "programme"), .task = idIn(visit.query, "task")};
    readPaging(visit.query, filter);
    if (mine)
        filter.roles = possibleRoles(visit);
    Value waits = visit.parts.view.waits(visit.scope(), filter);
    Value shown = Value::array();
    for (Value& wait : waits["items"]) {
        complete(wait, visit);
        if (!mine || (wait.contains("may") && !wait["may"].empty()))
            shown.push_back(std::move(wait));
    }
    return jsonAnswer({{"items", std::move(shown)}, {"total", waits["total"]}});
}

Value answer(Deed& deed, Id id, const Value& body) {
    const engine::Wait wait = deed.wait(id);
    deed.driver().answer(deed.turn(), wait.id, body, deed.person());
    return {{"id", wait.id}, {"answered", true}};
}

} // namespace

void addWaits(Resources& resources) {
    std::vector<Field> query{{.name = "programme", .kind = Kind::integer, .summary = {"номер программы", "its id"}},
                             {.name = "task", .kind = Kind::integer, .summary = {"номер задачи", "id of the task"}},
                             {.name = "mine",
                              .kind = Kind::flag,
                              .summary = {"только те, на которые отвечаете вы", "only those that you may answer"},
                              .fallback = false}};
    addPaging(query);
    resources.push_back({.method = "GET",
                         .path = "/api/waits",
                         .summary = {"Вопросы, на которые ещё не ответили", "Questions that nobody has answered yet"},
                         .query = std::move(query),
                         .answer = list});
    resources.push_back(
        {.method = "POST",
         .path = "/api/waits/{id}/answer",
         .summary = {"Ответить на вопрос", "Answer a question"},
         .body = {{.name = "value", .summary = {"просмотренное (review)", "what was looked through (review)"}},
                  {.name = "comment", .kind = Kind::text, .summary = {"замечание", "a remark"}, .fallback = ""},
                  {.name = "approved", .kind = Kind::flag, .summary = {"согласовано (approve)", "approved (approve)"}},
                  {.name = "answers", .kind = Kind::table, .summary = {"ответы анкеты (ask)", "answers (ask)"}}},
         .answer = byDeed("answer", answer)});
}

} // namespace nastavnik::http
