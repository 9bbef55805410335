// SPDX-License-Identifier: MIT
#include "engine/task_view.hpp"

namespace nastavnik::engine {

namespace {

std::string names(const std::vector<Id>& ids, const people::Directory& directory) {
    std::string text;
    for (const Id id : ids) {
        if (const people::Person* person = directory.person(id))
            text += (text.empty() ? "" : ", ") + person->fullName();
    }
    return text;
}

Value organisationView(Id id, const people::Directory& directory) {
    const people::Organisation* organisation = directory.organisation(id);
    return organisation ? people::toValue(*organisation, directory) : Value();
}

std::string shortName(Id id, const people::Directory& directory) {
    const people::Organisation* organisation = directory.organisation(id);
    return organisation ? organisation->shortName : "";
}

Value programmeView(const Programme& programme) {
    return {{"id", programme.id},
            {"title", programme.title},
            {"place", programme.place},
            {"year", programme.year.text()},
            {"first_year", programme.year.first}};
}

template <typename List, typename Member>
Value byId(const List& list, Member member) {
    Value values = Value::object();
    for (const auto& element : list)
        values[element.id] = element.*member;
    return values;
}

/// "30.09.2026"

} // namespace

std::string russianDate(Date date) {
    const std::string iso = isoText(date);
    return iso.substr(8, 2) + "." + iso.substr(5, 2) + "." + iso.substr(0, 4);
}

std::string unitName(const Unit& unit, const people::Directory& directory) {
    if (unit.kind != UnitKind::mentorship)
        return shortName(unit.id, directory);
    const people::Mentorship* mentorship = directory.mentorship(unit.id);
    return mentorship ? names(mentorship->mentors, directory) + " — " + names(mentorship->mentees, directory) : "";
}

Value taskView(const Task& task, const ProgrammeState& programme, const people::Directory& directory, Date today) {
    const people::Mentorship* pair =
        task.unit.kind == UnitKind::mentorship ? directory.mentorship(task.unit.id) : nullptr;
    return {{"id", task.id},
            {"activity", task.activity},
            {"title", programme.activityOf(task).title},
            {"today", isoText(today)},
            {"programme", programmeView(programme.programme())},
            {"unit", {{"kind", name(task.unit.kind)}, {"id", task.unit.id}, {"name", unitName(task.unit, directory)}}},
            {"school",
             task.unit.kind == UnitKind::department ? Value() : organisationView(task.unit.organisation, directory)},
            {"department", organisationView(programme.programme().department, directory)},
            {"window", {{"from", isoText(task.window.start)}, {"till", isoText(task.window.end)}}},
            {"event", task.event},
            {"pair", pair ? people::toValue(*pair, directory) : Value()},
            {"criteria", byId(programme.roadmap().criteria, &roadmap::Criteria::rules)},
            {"inputs", byId(programme.roadmap().inputs, &roadmap::Input::value)}};
}

Value noticeView(const Task& task, const ProgrammeState& programme, const people::Directory& directory, Date today) {
    return {{"task", {{"title", programme.activityOf(task).title}, {"activity", task.activity}}},
            {"unit", {{"name", unitName(task.unit, directory)}}},
            {"school", {{"name", shortName(task.unit.organisation, directory)}}},
            {"department", {{"name", shortName(programme.programme().department, directory)}}},
            {"programme", programmeView(programme.programme())},
            {"due", russianDate(task.window.end)},
            {"today", russianDate(today)},
            {"reason", task.reason}};
}

} // namespace nastavnik::engine
