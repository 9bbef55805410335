// SPDX-License-Identifier: MIT
#pragma once

#include "engine/verbs.hpp"

namespace nastavnik::engine {

// How verbs name people and organisations, and how far each action reaches.

/// Scripts may name a thing by its id or by the table that a verb gave for it; 0 when it is neither.
Id idIn(const Value& reference);

/// The organisations whose people this call may see: those of the argument `school`; a department all its schools, a
/// school itself, or the department when it asks for it.
std::vector<Id> organisationsSeen(const VerbCall& call);
/// Whether an action of this task may touch what this organisation keeps.
bool isWithin(const VerbCall& call, Id organisation);
/// Whether this task may touch the person: see requirePersonOf().
bool isWithinReach(const people::Person& person, const Task& task, const people::Directory& directory);
/// Another school's people are not for a school to take, unless they are in one of its mentorships; a partner's (a
/// student, a veteran) are. Throws Error EN012 naming `where`.
Id requirePersonOf(const VerbCall& call, const Value& reference, const std::string& where);

/// The argument of this name, or `fallback`.
Date dateOr(const VerbCall& call, const char* name, Date fallback);
/// The argument `school` of verbs that are about an organisation.
Field schoolField();

} // namespace nastavnik::engine
