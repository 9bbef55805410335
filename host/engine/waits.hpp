// SPDX-License-Identifier: MIT
#pragma once

#include "engine/turn.hpp"

namespace nastavnik::engine {

/// The methods of `task` in a script. task.review, task.approve, task.ask wait for a person, task.wait for a day;
/// task.note and task.acquaint are done at once.
std::vector<Capability> taskVerbs();
bool isTaskVerb(std::string_view verb);
bool isWait(std::string_view verb);

/// task.note: a line in the audit log · task.acquaint: persons are told to read a signed paper. Throws Error EN021,
/// EN025, EN026.
Value actAtOnce(Turn& turn, const Task& task, const Step& step);

/// Asks the people (a wait, letters to them) or sets the alarm. The run is waiting afterwards.
/// Throws Error EN030, EN031, EN021 for an unknown role, form or document, EN032 for a day that cannot be read.
void beginWait(Turn& turn, Run& run, const Step& step);

/// Checks what a person answered and gives the result of the waiting step.
/// review: {"value", "comment"} → {"value", "by", "comment"} · approve: {"approved", "comment"} → {"approved", "by",
/// "comment"}; the paper's status follows · ask: {"answers": {…}} → the answers and "who".
/// Throws Error EN033 when the person may not, EN034 when an answer is missing or of another kind.
Value acceptAnswer(Turn& turn, const Wait& wait, const Value& answer, const people::Person& person);

} // namespace nastavnik::engine
