// SPDX-License-Identifier: MIT
#include "engine/task_view.hpp"
#include "engine/verbs.hpp"

namespace nastavnik::engine {

namespace {

Value add(VerbCall& call) {
    const Value& given = call.optional("date");
    const Date date = given.is_string() ? *parseDate(given.get<std::string>()) : call.turn.today();
    return call.turn.ledger.addRecord(call.run.programme, call.arguments["kind"], call.task().unit, date,
                                      call.arguments["data"]);
}

bool isSeen(const Value& record, const Task& task, const std::string& range) {
    const Id organisation = record["organisation"].get<Id>();
    if (task.unit.kind != UnitKind::department)
        return organisation == task.unit.organisation;
    return range != "own" || organisation == task.unit.organisation;
}

Value list(VerbCall& call) {
    const Task& task = call.task();
    const std::string range = call.arguments["unit"].get<std::string>();
    const auto unit = range == "own" ? std::optional(task.unit) : std::nullopt;
    Value found = Value::array();
    for (Value& record : call.turn.ledger.records(call.run.programme, call.arguments["kind"], unit)) {
        if (!isSeen(record, task, range))
            continue;
        const Unit of{.kind = unitKindOf(record["unit"]["kind"].get<std::string>()),
                      .id = record["unit"]["id"].get<Id>(),
                      .organisation = record["organisation"].get<Id>()};
        record["unit_name"] = unitName(of, call.turn.world.directory);
        found.push_back(std::move(record));
    }
    return found;
}

Value summary(VerbCall& call) {
    const Id organisation = organisationOf(call);
    const bool all = organisation == call.programme().programme().department;
    Value found = Value::array();
    for (const Task& task : call.programme().tasks()) {
        if (!all && task.unit.organisation != organisation)
            continue;
        found.push_back({{"activity", task.activity},
                         {"title", call.programme().activityOf(task).title},
                         {"unit_kind", name(task.unit.kind)},
                         {"unit_name", unitName(task.unit, call.turn.world.directory)},
                         {"state", name(task.state)},
                         {"overdue", task.isOverdue(call.turn.today())},
                         {"closed", task.closed ? Value(isoText(*task.closed)) : Value()}});
    }
    return found;
}

Value titlesOf(const std::vector<std::string>& roles, const roadmap::Roadmap& roadmap) {
    Value titles = Value::array();
    for (const std::string& id : roles) {
        const roadmap::Role* role = roadmap::find(roadmap.roles, id);
        titles.push_back(role ? role->title : id);
    }
    return titles;
}

Value proofsOf(const roadmap::Activity& activity, const roadmap::Roadmap& roadmap) {
    Value proofs = Value::array();
    for (const roadmap::Proof& proof : activity.proof) {
        const roadmap::DocumentKind* kind = roadmap::find(roadmap.documents, proof.document);
        proofs.push_back(kind ? kind->title : proof.text);
    }
    return proofs;
}

/// What is to be done, as an order prints it: who asks sees no state of others in it.
Value plan(VerbCall& call) {
    const roadmap::Roadmap& roadmap = call.programme().roadmap();
    Value stages = Value::array();
    for (const roadmap::Stage& stage : roadmap.stages) {
        Value activities = Value::array();
        for (const roadmap::Activity& activity : roadmap.activities) {
            if (activity.stage == stage.number)
                activities.push_back({{"number", activity.number},
                                      {"title", activity.title},
                                      {"term", activity.term},
                                      {"on", activity.on},
                                      {"by", titlesOf(activity.by, roadmap)},
                                      {"unit", name(activity.unit)},
                                      {"proof", proofsOf(activity, roadmap)},
                                      {"result", activity.result}});
        }
        stages.push_back({{"number", stage.number}, {"title", stage.title}, {"activities", std::move(activities)}});
    }
    return stages;
}

const Text kindSummary{"вид записи, например «встреча»", "kind of record, e.g. \"meeting\""};

} // namespace

std::vector<HostVerb> recordVerbs() {
    return {
        {.declaration =
             {.name = "records.add",
              .summary =
                  {"Записывает событие или сведения о том, для кого эта задача: из записей потом складываются отчёты.",
                   "Notes an event or facts about the task's unit: reports are made of such records later."},
              .fields =
                  {{.name = "kind", .kind = Kind::text, .need = Need::required, .summary = kindSummary},
                   {.name = "data", .kind = Kind::table, .need = Need::required, .summary = {"сведения", "facts"}},
                   {.name = "date",
                    .kind = Kind::date,
                    .summary = {"когда было; по умолчанию — сегодня", "when it was; default today"}}},
              .result = Kind::integer},
         .apply = add},
        {.declaration =
             {.name = "records.list",
              .summary = {"Записи этого вида в порядке внесения.", "Records of this kind in order of entry."},
              .fields =
                  {{.name = "kind", .kind = Kind::text, .need = Need::required, .summary = kindSummary},
                   {.name = "unit",
                    .kind = Kind::text,
                    .summary = {"чьи: own — только этой задачи, school — всей школы, all — всех школ (для управления)",
                                "whose: own, school, all (for a department)"},
                    .allowed = {"own", "school", "all"},
                    .fallback = "school"}},
              .result = Kind::list},
         .apply = list},
        {.declaration = {.name = "tasks.plan",
                         .summary = {"Дорожная карта как таблица приказа: этапы, мероприятия, сроки, исполнители.",
                                     "The roadmap as an order prints it: stages, activities, terms, performers."},
                         .fields = {},
                         .result = Kind::list},
         .apply = plan},
        {.declaration = {.name = "tasks.summary",
                         .summary = {"Состояние задач школы; управлению — всех школ.",
                                     "State of the tasks of a school; for a department of all schools."},
                         .fields = {{.name = "school",
                                     .kind = Kind::any,
                                     .summary = {"организация; по умолчанию — та, чья это задача",
                                                 "organisation; by default the task's"}}},
                         .result = Kind::list},
         .apply = summary},
    };
}

} // namespace nastavnik::engine
