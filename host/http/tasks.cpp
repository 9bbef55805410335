// SPDX-License-Identifier: MIT
#include "http/task_card.hpp"

#include <algorithm>

namespace nastavnik::http {

namespace {

/// Own tasks are picked one by one, because stand-ins depend on who is away today; a page's worth is enough for
/// anybody.
constexpr int pickedAtMost = 2000;
constexpr int pageSize = 500;

/// No activity has it: a list of nothing, where an empty one would mean everything.
const std::string noActivity = "-";

std::vector<std::string> statesIn(const Value& query) {
    std::vector<std::string> states = wordsIn(query, "state");
    for (const std::string& state : states) {
        try {
            (void)engine::taskStateOf(state);
        } catch (const std::logic_error&) {
            throw Error("HT422", {"state: состояния «" + state +
                                      "» нет; есть planned, open, submitted, returned, accepted, waived",
                                  "state: there is no \"" + state +
                                      "\"; there are planned, open, submitted, returned, accepted, "
                                      "waived"});
        }
    }
    return states;
}

std::vector<std::string> activitiesOf(const std::string& stage, const Snapshot& snapshot) {
    std::vector<std::string> numbers{noActivity};
    for (const auto& [id, programme] : snapshot.programmes) {
        for (const roadmap::Activity& activity : programme.roadmap().activities) {
            if (activity.stage == stage)
                numbers.push_back(activity.number);
        }
    }
    return numbers;
}

Filter filterOf(const Visit& visit) {
    Filter filter{.programme = idIn(visit.query, "programme"),
                  .organisation = idIn(visit.query, "organisation"),
                  .unit = idIn(visit.query, "unit"),
                  .unitKind = textIn(visit.query, "unit_kind"),
                  .states = statesIn(visit.query),
                  .overdueOnly = visit.query["overdue"].get<bool>()};
    if (const std::string stage = textIn(visit.query, "stage"); !stage.empty())
        filter.activities = activitiesOf(stage, *visit.snapshot);
    readPaging(visit.query, filter);
    return filter;
}

bool isMine(const Value& task) {
    const auto& deeds = task["may"];
    return std::any_of(deeds.begin(), deeds.end(), [](const Value& deed) { return deed != "waive"; });
}

Value ownTasks(Visit& visit, Filter filter) {
    const int limit = filter.limit, offset = filter.offset;
    if (filter.activities.empty())
        filter.activities = possibleActivities(visit);
    filter.activities.push_back(noActivity);
    if (filter.states.empty())
        filter.states = {"open", "returned", "submitted"};
    filter.limit = pageSize;
    Value own = {{"items", Value::array()}, {"total", 0}};
    int total = 0;
    for (filter.offset = 0; filter.offset < pickedAtMost; filter.offset += pageSize) {
        Value page = visit.parts.view.tasks(visit.scope(), filter, visit.parts.today());
        for (Value& task : page["items"]) {
            completeTask(task, visit);
            if (!isMine(task))
                continue;
            if (total >= offset && total < offset + limit)
                own["items"].push_back(std::move(task));
            ++total;
        }
        if (page["total"].get<int>() <= filter.offset + pageSize)
            break;
    }
    own["total"] = total;
    return own;
}

Response list(Visit& visit) {
    const Filter filter = filterOf(visit);
    if (visit.query["mine"].get<bool>())
        return jsonAnswer(ownTasks(visit, filter));
    Value tasks = visit.parts.view.tasks(visit.scope(), filter, visit.parts.today());
    for (Value& task : tasks["items"])
        completeTask(task, visit);
    return jsonAnswer(tasks);
}

Response show(Visit& visit) {
    Value task = visit.parts.view.task(visit.id(), visit.parts.today());
    if (task.is_null() || !sees(visit.scope(), unitOf(task)))
        throw notFound();
    completeTask(task, visit);
    return jsonAnswer(task);
}

Field integer(const char* name, Text summary) {
    return {.name = name, .kind = Kind::integer, .summary = std::move(summary)};
}

Field flag(const char* name, Text summary) {
    return {.name = name, .kind = Kind::flag, .summary = std::move(summary), .fallback = false};
}

std::vector<Field> listQuery() {
    std::vector<Field> query{
        integer("programme", {"номер программы", "id of the programme"}),
        {.name = "state", .kind = Kind::text, .summary = {"состояния через запятую", "states, separated by commas"}},
        {.name = "stage", .kind = Kind::text, .summary = {"номер этапа", "number of the stage"}},
        integer("organisation",
                {"чья задача: номер школы или управления", "id of the organisation that answers for it"}),
        {.name = "unit_kind",
         .kind = Kind::text,
         .summary = {"для кого", "for whom"},
         .allowed = {"department", "school", "mentorship"}},
        integer("unit", {"номер школы или пары", "id of the school or mentorship"}),
        flag("overdue", {"только просроченные", "only overdue ones"}),
        flag("mine", {"только те, с которыми сейчас можете что-то сделать вы", "only those that wait for you"})};
    addPaging(query);
    return query;
}

} // namespace

void addTasks(Resources& resources) {
    resources.push_back({.method = "GET",
                         .path = "/api/tasks",
                         .summary = {"Задачи по сроку", "Tasks by their last day"},
                         .query = listQuery(),
                         .answer = list});
    resources.push_back(
        {.method = "GET",
         .path = "/api/tasks/{id}",
         .summary = {"Задача с документами, вопросами и историей", "A task with its documents, questions and history"},
         .answer = show});
}

} // namespace nastavnik::http
