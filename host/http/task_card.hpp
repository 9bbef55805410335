// SPDX-License-Identifier: MIT
#pragma once

#include "http/resource.hpp"

namespace nastavnik::http {

/// {"kind", "id"} beside "organisation", as the read model gives it.
engine::Unit unitOf(const Value& entry);

/// Adds what the roadmap and the directory know of a task: "title", "stage", "term", "by", "form", the unit's name, and
/// what the viewer "may" do with it: submit, accept, return, waive.
void completeTask(Value& task, const Visit& visit);

/// Adds "task_title" and "unit_name" to an entry that names its task's programme, activity and unit.
void nameTask(Value& entry, const Visit& visit);

/// A form as the page draws it: {"id", "title", "fields": [{"name", "type", "title", "required", "options"}]}; null
/// when there is none of this id.
Value formCard(const std::string& form, const roadmap::Roadmap& roadmap);

/// Whether the viewer may act in the role for the unit today.
bool mayAct(const Visit& visit, std::string_view role, const engine::Unit& unit,
            const engine::ProgrammeState& programme);

/// Roles in which the viewer might act in any programme, and the activities that are done in these roles.
std::vector<std::string> possibleRoles(const Visit& visit);
std::vector<std::string> possibleActivities(const Visit& visit);

} // namespace nastavnik::http
