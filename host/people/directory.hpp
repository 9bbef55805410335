// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/date.hpp"
#include "nastavnik/value.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
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
    std::optional<Date> to;          ///< still open when empty
    std::optional<Id> order;         ///< document that fixed it
    std::optional<Id> previous;      ///< the mentorship that it goes on from, when a mentor was replaced
    std::optional<Id> endedBy;       ///< the amending order
    std::string endKind;             ///< "completed", "released", "removed", "another_mentor", "replaced"; empty: open
    std::string endReason;           ///< in words
    Value details = Value::object(); ///< of a network pair: the agreement of the schools and the other head's consent
};

/// Everybody and everything known at a moment: a value that is looked up, never a view of the store.
/// Pointers stay good until the next change of the directory.
class Directory {
public:
    Directory() = default;
    Directory(std::vector<Organisation> organisations, std::vector<Person> persons,
              std::vector<Mentorship> mentorships);

    const Organisation* organisation(Id id) const;
    const Person* person(Id id) const;
    const Mentorship* mentorship(Id id) const;

    const std::vector<Organisation>& organisations() const { return organisations_; }
    const std::vector<Person>& persons() const { return persons_; }
    const std::vector<Mentorship>& mentorships() const { return mentorships_; }

    /// Schools below this organisation in the tree, at any depth, in the order of entry.
    std::vector<const Organisation*> schoolsOf(Id department) const;
    /// Persons of this organisation who hold the role.
    std::vector<const Person*> holders(std::string_view role, Id organisation) const;

    /// Adds, or replaces the one with the same id.
    void put(Organisation organisation);
    void put(Person person);
    void put(Mentorship mentorship);

private:
    std::vector<Organisation> organisations_;
    std::vector<Person> persons_;
    std::vector<Mentorship> mentorships_;
    std::unordered_map<Id, std::size_t> organisationAt_;
    std::unordered_map<Id, std::size_t> personAt_;
    std::unordered_map<Id, std::size_t> mentorshipAt_;
    std::unordered_map<Id, std::vector<Id>> staff_; ///< organisation -> persons
};

bool isAway(const Person& person, Date day);

/// What scripts, templates and the API see of a person: names, post, organisation, and the profile's fields beside
/// them.
Value toValue(const Person& person, const Directory& directory);
/// {"id", "code", "name", "short_name", "details", "head": person with role "head"}
Value toValue(const Organisation& organisation, const Directory& directory);
/// {"id", "mentor", "mentee", "mentors", "mentees", "form", "kind", "subject", "from", "to", "school", "order",
/// "previous", "end_kind", "end_reason", "details"}; mentor and mentee are the first of their lists.
Value toValue(const Mentorship& mentorship, const Directory& directory);

} // namespace nastavnik::people
