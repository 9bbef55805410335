// SPDX-License-Identifier: MIT
#include "engine/waits.hpp"

#include "engine/acquaintance.hpp"
#include "engine/form_answers.hpp"
#include "engine/roles.hpp"
#include "engine/seen_document.hpp"
#include "roadmap/suggestion.hpp"

#include <algorithm>

namespace nastavnik::engine {

namespace {

template <typename List>
std::vector<std::string> idsOf(const List& list) {
    std::vector<std::string> ids;
    for (const auto& element : list)
        ids.push_back(element.id);
    return ids;
}

void requireRole(const std::string& role, const roadmap::Roadmap& roadmap) {
    if (roadmap::find(roadmap.roles, role))
        return;
    const Text meant = roadmap::didYouMean(role, idsOf(roadmap.roles));
    throw Error("EN030", {"by: роли «" + role + "» в дорожной карте нет" + meant.ru,
                          "by: the roadmap has no role \"" + role + "\"" + meant.en});
}

void requireForm(const std::string& form, const roadmap::Roadmap& roadmap) {
    if (form.empty() || roadmap::find(roadmap.forms, form))
        return;
    const Text meant = roadmap::didYouMean(form, idsOf(roadmap.forms));
    throw Error("EN031", {"form: анкеты «" + form + "» в дорожной карте нет" + meant.ru,
                          "form: the roadmap has no form \"" + form + "\"" + meant.en});
}

std::string textOf(const Value& request, const char* name) {
    return request.contains(name) && request[name].is_string() ? request[name].get<std::string>() : "";
}

std::optional<Id> documentOf(Turn& turn, const Task& task, const Value& request) {
    if (!request.contains("document") || request["document"].is_null())
        return std::nullopt;
    return seenDocument(turn, task, request["document"]).id;
}

/// A wait longer than a programme lives is a slip of the pen.
std::optional<std::chrono::days> daysOf(const Value& request) {
    constexpr double mostDays = 3660;
    if (!request.contains("days") || !request["days"].is_number())
        return std::nullopt;
    const double count = request["days"].get<double>();
    if (count < 0 || count > mostDays)
        throw Error("EN032", {"task:wait: days — число от 0 до 3660", "task:wait: days is a number from 0 to 3660"});
    return std::chrono::days{static_cast<int>(count)};
}

Moment alarmOf(const Value& request, const Turn& turn) {
    if (const auto till = parseDate(textOf(request, "till")))
        return turn.momentOf(*till);
    if (const auto days = daysOf(request))
        return turn.momentOf(turn.today() + *days);
    throw Error("EN032", {"task:wait: нужна дата till = \"2026-12-01\" или число дней days = 14",
                          "task:wait: give a date till = \"2026-12-01\" or a number of days = 14"});
}

void askPeople(Turn& turn, Run& run, const Step& step) {
    const Task& task = turn.task(run.task);
    const roadmap::Roadmap& roadmap = turn.programme(run.programme).roadmapOf(task);
    Wait wait{.run = run.id,
              .seq = step.seq,
              .task = run.task,
              .kind = step.verb.substr(5),
              .role = textOf(step.request, "by"),
              .unit = task.unit,
              .title = textOf(step.request, "title"),
              .form = textOf(step.request, "form"),
              .value = step.request.value("value", Value()),
              .document = documentOf(turn, task, step.request),
              .asked = turn.now};
    requireRole(wait.role, roadmap);
    requireForm(wait.form, roadmap);
    if (wait.title.empty())
        wait.title = turn.programme(run.programme).activityOf(task).title;
    wait.id = turn.ledger.addWait(wait);
    turn.record("wait:" + std::to_string(wait.id), "asked", {{"role", wait.role}, {"task", task.id}});
    turn.tell(wait.role, "ask", task, {{"title", wait.title}});
}

/// The last of the declared approvers signs; a paper without approvers is signed by whoever approves it.
void followApproval(Turn& turn, const Wait& wait, bool approved) {
    auto document = wait.document ? turn.ledger.document(*wait.document) : std::nullopt;
    if (!document || !approved)
        return;
    const auto* kind = roadmap::find(turn.programme(document->programme).roadmap().documents, document->kind);
    const bool last = !kind || kind->approve.empty() || kind->approve.back() == wait.role;
    document->status = last ? DocumentStatus::signedOff : DocumentStatus::agreed;
    turn.ledger.saveDocument(*document);
    turn.record("document:" + std::to_string(document->id), std::string(name(document->status)));
}

Field field(std::string name, Kind kind, Text summary) {
    return {.name = std::move(name), .kind = kind, .summary = std::move(summary)};
}

} // namespace

std::vector<Capability> taskVerbs() {
    const Field by{.name = "by",
                   .kind = Kind::text,
                   .need = Need::required,
                   .summary = {"роль того, чей ответ нужен", "role whose answer is wanted"}};
    const Field title = field(
        "title", Kind::text,
        {"о чём спрашивают; по умолчанию — название мероприятия", "what it is about; default: title of the activity"});
    const Field form = field("form", Kind::text, {"анкета (слово form)", "a form of the roadmap"});
    const Field document{.name = "document",
                         .kind = Kind::any,
                         .need = Need::required,
                         .summary = {"подписанный документ", "a signed document"}};
    const Field persons{.name = "persons",
                        .kind = Kind::list,
                        .need = Need::required,
                        .summary = {"люди, которые должны ознакомиться", "persons who have to read it"}};
    return {
        {.name = "task.acquaint",
         .summary = {"Просит людей ознакомиться с подписанным документом; действие не ждёт, пока они это сделают.",
                     "Asks persons to read a signed document; the action does not wait until they did."},
         .fields = {document, persons},
         .result = Kind::nothing},
        {.name = "task.approve",
         .summary = {"Ждёт согласования или подписи документа.", "Waits until a document is approved or signed."},
         .fields = {by, title, field("document", Kind::any, {"документ", "the document"})},
         .result = Kind::table},
        {.name = "task.ask",
         .summary = {"Ждёт, пока заполнят анкету.", "Waits until a form is filled in."},
         .fields = {by, title, form,
                    field("value", Kind::any, {"что показать при заполнении", "what to show beside it"})},
         .result = Kind::table},
        {.name = "task.note",
         .summary = {"Оставляет запись в журнале событий.", "Leaves a line in the audit log."},
         .fields = {{.name = "text", .kind = Kind::text, .need = Need::required, .summary = {"запись", "the line"}}},
         .result = Kind::nothing},
        {.name = "task.review",
         .summary = {"Ждёт, пока предложенное просмотрят и при необходимости поправят.",
                     "Waits until something is looked through and changed where needed."},
         .fields = {by, title, form, field("value", Kind::any, {"что просмотреть", "what to look through"})},
         .result = Kind::table},
        {.name = "task.wait",
         .summary = {"Ждёт дня.", "Waits for a day."},
         .fields = {field("till", Kind::date, {"до какого дня", "till which day"}),
                    field("days", Kind::integer, {"сколько дней", "how many days"})},
         .result = Kind::nothing},
    };
}

bool isTaskVerb(std::string_view verb) { return verb.starts_with("task."); }

bool isWait(std::string_view verb) { return verb != "task.note" && verb != "task.acquaint"; }

Value actAtOnce(Turn& turn, const Task& task, const Step& step) {
    if (step.verb == "task.note")
        turn.record("task:" + std::to_string(task.id), "note", step.request);
    else
        askToRead(turn, task, step.request);
    return Value();
}

void beginWait(Turn& turn, Run& run, const Step& step) {
    if (step.verb == "task.wait")
        run.wake = alarmOf(step.request, turn);
    else
        askPeople(turn, run, step);
    run.state = RunState::waiting;
}

Value acceptAnswer(Turn& turn, const Wait& wait, const Value& answer, const people::Person& person) {
    const ProgrammeState& programme = turn.programmeOf(turn.task(wait.task));
    if (!mayAct(person, wait.role, wait.unit, programme, turn.world.directory, turn.today()))
        throw Error("EN033", {"отвечать может только тот, у кого роль «" + wait.role + "»",
                              "only somebody with the role \"" + wait.role + "\" may answer"});
    Value result = Value::object();
    if (wait.kind == "ask") {
        const Value answers = answer.is_object() ? answer.value("answers", Value()) : Value();
        result = checkedAnswers(wait.form, answers, programme.roadmapOf(turn.task(wait.task)));
        result["who"] = people::toValue(person, turn.world.directory);
        return result;
    }
    result["by"] = people::toValue(person, turn.world.directory);
    result["comment"] = textOf(answer, "comment");
    if (wait.kind == "review") {
        result["value"] = answer.contains("value") && !answer["value"].is_null() ? answer["value"] : wait.value;
    } else {
        if (!answer.contains("approved") || !answer["approved"].is_boolean())
            throw Error("EN034", {"approved: нужно true или false", "approved: true or false is needed"});
        result["approved"] = answer["approved"];
        followApproval(turn, wait, answer["approved"].get<bool>());
    }
    return result;
}

} // namespace nastavnik::engine
