// SPDX-License-Identifier: MIT
#include "people/directory.hpp"

#include <algorithm>

namespace nastavnik::people {

namespace {

template <typename Element>
void putInto(std::vector<Element>& list, std::unordered_map<Id, std::size_t>& at, Element element) {
    const auto [place, isNew] = at.try_emplace(element.id, list.size());
    if (isNew)
        list.push_back(std::move(element));
    else
        list[place->second] = std::move(element);
}

template <typename Element>
const Element* lookUp(const std::vector<Element>& list, const std::unordered_map<Id, std::size_t>& at, Id id) {
    const auto place = at.find(id);
    return place == at.end() ? nullptr : &list[place->second];
}

Value named(const std::vector<Id>& ids, const Directory& directory) {
    Value list = Value::array();
    for (const Id id : ids) {
        if (const Person* person = directory.person(id))
            list.push_back(toValue(*person, directory));
    }
    return list;
}

} // namespace

std::string Person::fullName() const {
    std::string name = surname;
    for (const std::string& part : {given, patronymic}) {
        if (!part.empty())
            name += (name.empty() ? "" : " ") + part;
    }
    return name;
}

Directory::Directory(std::vector<Organisation> organisations, std::vector<Person> persons,
                     std::vector<Mentorship> mentorships) {
    for (Organisation& organisation : organisations)
        put(std::move(organisation));
    for (Person& person : persons)
        put(std::move(person));
    for (Mentorship& mentorship : mentorships)
        put(std::move(mentorship));
}

const Organisation* Directory::organisation(Id id) const { return lookUp(organisations_, organisationAt_, id); }
const Person* Directory::person(Id id) const { return lookUp(persons_, personAt_, id); }
const Mentorship* Directory::mentorship(Id id) const { return lookUp(mentorships_, mentorshipAt_, id); }

std::vector<const Organisation*> Directory::schoolsOf(Id department) const {
    std::vector<const Organisation*> schools;
    for (const Organisation& organisation : organisations_) {
        const Organisation* above = &organisation;
        // A tree deeper than this has a cycle in it.
        for (int depth = 0; above && above->id != department && depth < 16; ++depth)
            above = above->parent ? this->organisation(*above->parent) : nullptr;
        if (above && above->id == department && organisation.kind == OrganisationKind::school)
            schools.push_back(&organisation);
    }
    return schools;
}

std::vector<const Person*> Directory::holders(std::string_view role, Id organisation) const {
    std::vector<const Person*> found;
    const auto staff = staff_.find(organisation);
    if (staff == staff_.end())
        return found;
    for (const Id id : staff->second) {
        const Person* person = this->person(id);
        if (std::find(person->roles.begin(), person->roles.end(), role) != person->roles.end())
            found.push_back(person);
    }
    return found;
}

void Directory::put(Organisation organisation) { putInto(organisations_, organisationAt_, std::move(organisation)); }

void Directory::put(Person person) {
    if (const Person* known = this->person(person.id); known && known->organisation != person.organisation)
        std::erase(staff_[known->organisation], person.id);
    std::vector<Id>& staff = staff_[person.organisation];
    if (std::find(staff.begin(), staff.end(), person.id) == staff.end())
        staff.push_back(person.id);
    putInto(persons_, personAt_, std::move(person));
}

void Directory::put(Mentorship mentorship) { putInto(mentorships_, mentorshipAt_, std::move(mentorship)); }

bool isAway(const Person& person, Date day) {
    return std::any_of(person.absences.begin(), person.absences.end(),
                       [&](const Absence& absence) { return absence.from <= day && day <= absence.to; });
}

Value toValue(const Person& person, const Directory& directory) {
    Value value = person.profile.is_object() ? person.profile : Value::object();
    value["id"] = person.id;
    value["name"] = person.fullName();
    value["surname"] = person.surname;
    value["given"] = person.given;
    value["patronymic"] = person.patronymic;
    value["gender"] = person.gender;
    value["email"] = person.email;
    value["position"] = person.position;
    value["school"] = person.organisation;
    const Organisation* organisation = directory.organisation(person.organisation);
    value["school_name"] = organisation ? organisation->shortName : "";
    return value;
}

Value toValue(const Organisation& organisation, const Directory& directory) {
    Value value = {{"id", organisation.id},
                   {"code", organisation.code},
                   {"name", organisation.name},
                   {"short_name", organisation.shortName},
                   {"details", organisation.details}};
    if (organisation.details.is_object() && organisation.details.contains("forms"))
        value["forms"] = organisation.details["forms"];
    const auto heads = directory.holders("head", organisation.id);
    value["head"] = heads.empty() ? Value() : toValue(*heads.front(), directory);
    return value;
}

Value toValue(const Mentorship& mentorship, const Directory& directory) {
    const Value mentors = named(mentorship.mentors, directory), mentees = named(mentorship.mentees, directory);
    return {{"id", mentorship.id},
            {"school", mentorship.organisation},
            {"mentor", mentors.empty() ? Value() : mentors.front()},
            {"mentee", mentees.empty() ? Value() : mentees.front()},
            {"mentors", mentors},
            {"mentees", mentees},
            {"form", mentorship.form},
            {"kind", mentorship.kind},
            {"subject", mentorship.subject},
            {"from", isoText(mentorship.from)},
            {"to", mentorship.to ? Value(isoText(*mentorship.to)) : Value()},
            {"order", mentorship.order ? Value(*mentorship.order) : Value()},
            {"previous", mentorship.previous ? Value(*mentorship.previous) : Value()},
            {"end_kind", mentorship.endKind},
            {"end_reason", mentorship.endReason},
            {"details", mentorship.details}};
}

} // namespace nastavnik::people
