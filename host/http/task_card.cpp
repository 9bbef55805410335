// SPDX-License-Identifier: MIT
#include "http/task_card.hpp"

#include "engine/roles.hpp"
#include "engine/task_view.hpp"

#include <algorithm>
#include <set>

namespace nastavnik::http {

using engine::TaskState;

namespace {

Value roleCards(const std::vector<std::string>& roles, const roadmap::Roadmap& roadmap) {
    Value cards = Value::array();
    for (const std::string& id : roles) {
        const roadmap::Role* role = roadmap::find(roadmap.roles, id);
        cards.push_back({{"id", id}, {"title", role ? role->title : id}});
    }
    return cards;
}

Value stageCard(const std::string& number, const roadmap::Roadmap& roadmap) {
    const auto stage = std::find_if(roadmap.stages.begin(), roadmap.stages.end(),
                                    [&](const roadmap::Stage& candidate) { return candidate.number == number; });
    return {{"number", number}, {"title", stage == roadmap.stages.end() ? "" : stage->title}};
}

Value possibleDeeds(const Value& task, const Visit& visit, const engine::ProgrammeState& programme,
                    const roadmap::Activity& activity) {
    const engine::Unit unit = unitOf(task);
    const TaskState state = engine::taskStateOf(task["state"].get_ref<const std::string&>());
    Value deeds = Value::array();
    const bool isDoer = std::any_of(activity.by.begin(), activity.by.end(),
                                    [&](const std::string& role) { return mayAct(visit, role, unit, programme); });
    // What an action does is handed in by the action; people answer its questions.
    if (isDoer && activity.run.empty() && (state == TaskState::open || state == TaskState::returned))
        deeds.push_back("submit");
    if (state == TaskState::submitted && mayAct(visit, activity.accept, unit, programme))
        deeds.insert(deeds.end(), {"accept", "return"});
    if (visit.viewer.isOfDepartment && state != TaskState::accepted && state != TaskState::waived)
        deeds.push_back("waive");
    return deeds;
}

const engine::ProgrammeState* programmeOf(const Value& entry, const Visit& visit) {
    return visit.snapshot->programme(entry["programme"].get<Id>());
}

/// The former edition under which a task is finished; the snapshot may be a moment older than the task.
std::optional<Id> editionOf(const Value& entry, const engine::ProgrammeState& programme) {
    const auto edition = entry.find("edition");
    const bool isKnown =
        edition != entry.end() && edition->is_number_integer() && programme.former().contains(edition->get<Id>());
    return isKnown ? std::optional(edition->get<Id>()) : std::nullopt;
}

const roadmap::Activity* activityOf(const Value& entry, const engine::ProgrammeState& programme) {
    return programme.planIn(editionOf(entry, programme)).activity(entry["activity"].get_ref<const std::string&>());
}

} // namespace

engine::Unit unitOf(const Value& entry) {
    return {.kind = engine::unitKindOf(entry["unit"]["kind"].get_ref<const std::string&>()),
            .id = entry["unit"]["id"].get<Id>(),
            .organisation = entry["organisation"].get<Id>()};
}

bool mayAct(const Visit& visit, std::string_view role, const engine::Unit& unit,
            const engine::ProgrammeState& programme) {
    return engine::mayAct(*visit.viewer.person, role, unit, programme, visit.snapshot->directory, visit.parts.today());
}

Value formCard(const std::string& id, const roadmap::Roadmap& roadmap) {
    const roadmap::Form* form = roadmap::find(roadmap.forms, id);
    if (!form)
        return nullptr;
    Value fields = Value::array();
    for (const roadmap::FormField& field : form->fields)
        fields.push_back({{"name", field.name},
                          {"type", field.type},
                          {"title", field.title},
                          {"required", field.required},
                          {"options", field.options}});
    return {{"id", form->id}, {"title", form->title}, {"fields", std::move(fields)}};
}

void nameTask(Value& entry, const Visit& visit) {
    const engine::ProgrammeState* programme = programmeOf(entry, visit);
    const roadmap::Activity* const activity = programme ? activityOf(entry, *programme) : nullptr;
    entry["task_title"] = activity ? activity->title : "";
    entry["unit_name"] = engine::unitName(unitOf(entry), visit.snapshot->directory);
}

void completeTask(Value& task, const Visit& visit) {
    nameTask(task, visit);
    task["title"] = task["task_title"];
    task["unit"]["name"] = task["unit_name"];
    task.erase("task_title");
    task.erase("unit_name");
    const engine::ProgrammeState* programme = programmeOf(task, visit);
    const roadmap::Activity* const activity = programme ? activityOf(task, *programme) : nullptr;
    if (!activity)
        return; // The programme began within the last second.
    const roadmap::Roadmap& map = programme->planIn(editionOf(task, *programme)).roadmap();
    task["stage"] = stageCard(activity->stage, map);
    task["term"] = activity->term;
    task["by"] = roleCards(activity->by, map);
    task["automatic"] = !activity->run.empty();
    task["form"] = formCard(activity->form, map);
    task["may"] = possibleDeeds(task, visit, *programme, *activity);
}

std::vector<std::string> possibleRoles(const Visit& visit) {
    std::set<std::string> roles;
    for (const auto& [id, programme] : visit.snapshot->programmes)
        for (std::string& role : rolesOf(*visit.viewer.person, programme.roadmap()))
            roles.insert(std::move(role));
    return {roles.begin(), roles.end()};
}

std::vector<std::string> possibleActivities(const Visit& visit) {
    std::set<std::string> activities;
    const std::vector<std::string> roles = possibleRoles(visit);
    const auto isPossible = [&](const std::string& role) {
        return std::binary_search(roles.begin(), roles.end(), role);
    };
    const auto takeFrom = [&](const roadmap::Roadmap& map) {
        for (const roadmap::Activity& activity : map.activities) {
            if (std::any_of(activity.by.begin(), activity.by.end(), isPossible) || isPossible(activity.accept))
                activities.insert(activity.number);
        }
    };
    for (const auto& [id, programme] : visit.snapshot->programmes) {
        takeFrom(programme.roadmap());
        for (const auto& [edition, former] : programme.former())
            takeFrom(former.plan->roadmap());
    }
    return {activities.begin(), activities.end()};
}

} // namespace nastavnik::http
