// SPDX-License-Identifier: MIT
#pragma once

#include "people/directory.hpp"

namespace nastavnik::people {

/// What a person may see: the staff of a department everything below it, the staff of a school their school, and who
/// is only a mentor, mentee or pupil nothing but the own mentorships. Somebody without a role sees only what is
/// addressed to him.
struct Scope {
    Id person = 0;
    Id home = 0;                   ///< the person's organisation
    std::vector<Id> above;         ///< home and the organisations over it, from below
    std::vector<Id> organisations; ///< of which all is seen
    std::vector<Id> mentorships;   ///< the person's own

    bool seesOrganisation(Id organisation) const;
    bool seesMentorship(Id mentorship, Id organisation) const;
};

Scope scopeOf(const Person& person, const Directory& directory);

/// Whether the person works in a department and holds a role there.
bool isOfDepartment(const Person& person, const Directory& directory);

} // namespace nastavnik::people
