// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/date.hpp"
#include "nastavnik/value.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace nastavnik::people {

using Id = std::int64_t;

enum class OrganisationKind { department, school, partner };

struct Organisation {
    Id id = 0;
    std::string code; ///< name of it in imported files, unique
    OrganisationKind kind = OrganisationKind::school;
    std::string name;
    std::string shortName;
    std::optional<Id> parent;        ///< organisations form a tree
    Value details = Value::object(); ///< town, head's position, name in cases, …
};

/// Days on which a person is away: a stand-in acts.
struct Absence {
    Date from;
    Date to; ///< belongs to it
};

struct Person {
    Id id = 0;
    std::string code;
    std::string surname;
    std::string given;
    std::string patronymic; ///< may be empty
    std::string gender;     ///< "male", "female" or empty
    std::string email;      ///< may be empty: then only the inbox
    Id organisation = 0;
    std::string position;
    std::vector<std::string> roles;
    std::vector<Absence> absences;
    Value profile = Value::object(); ///< criteria of the banks: subject, experience_years, competences, deficits, …

    /// "Иванова Анна Петровна"
    std::string fullName() const;
};

/// Mentors and mentees of one pair or group.
struct Mentorship {
    Id id = 0;
    Id organisation = 0; ///< the school that keeps it
    std::vector<Id> mentors;
    std::vector<Id> mentees;
    std::string form;
    std::string kind;
    std::string subject;
    Date from;
    std::optional<Date> to;  ///< still open when empty
    std::optional<Id> order; ///< document that fixed it
};

} // namespace nastavnik::people
