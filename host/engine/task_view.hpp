// SPDX-License-Identifier: MIT
#pragma once

#include "engine/programme_state.hpp"

#include <string>

namespace nastavnik::engine {

/// "01.09.2026", as letters print it.
std::string russianDate(Date date);

/// "МБОУ «СОШ № 1»", "Иванова А. П. — Петров И. С."
std::string unitName(const Unit& unit, const people::Directory& directory);

/// What an action is called with and what notices are filled from: {"id", "activity", "title", "today", "programme",
/// "unit", "school", "department", "window": {"from", "till"}, "pair", "criteria", "inputs"}. "school" is null for a
/// task of the department, "pair" for all but tasks of a mentorship.
Value taskView(const Task& task, const ProgrammeState& programme, const people::Directory& directory, Date today);

/// What the notices that the engine itself sends are filled from: {"task": {"title", "activity"}, "unit", "school",
/// "department", "programme", "due": "30.09.2026", "today", "reason"}. Cheaper than taskView(): made for every
/// reminder.
Value noticeView(const Task& task, const ProgrammeState& programme, const people::Directory& directory, Date today);

} // namespace nastavnik::engine
