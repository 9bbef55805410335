// SPDX-License-Identifier: MIT
#include "engine/founding.hpp"

#include <algorithm>
#include <set>

namespace nastavnik::engine {

Id keepPeople(Turn& turn, const people::PeopleFile& people) {
    std::map<std::string, Id> ids;
    Id department = 0;
    for (const auto& branch : people.organisations) {
        people::Organisation organisation = branch.organisation;
        if (!branch.parent.empty())
            organisation.parent = ids.at(branch.parent);
        organisation.id = turn.ledger.addOrganisation(organisation);
        ids[organisation.code] = organisation.id;
        if (department == 0 && organisation.kind == people::OrganisationKind::department)
            department = organisation.id;
        turn.record("organisation:" + std::to_string(organisation.id), "added");
        turn.world.directory.put(std::move(organisation));
    }
    for (const auto& member : people.persons) {
        people::Person person = member.person;
        person.organisation = ids.at(member.organisation);
        person.id = turn.ledger.addPerson(person);
        turn.record("person:" + std::to_string(person.id), "added");
        turn.world.directory.put(std::move(person));
    }
    return department;
}

Id foundProgramme(Turn& turn, const roadmap::Bundle& bundle, std::shared_ptr<const roadmap::Roadmap> roadmap,
                  roadmap::SchoolYear year, Id department, roadmap::InputValues inputs) {
    turn.ledger.keepBundle(bundle);
    Programme programme{.roadmap = bundle.name,
                        .version = bundle.version(),
                        .title = roadmap->title,
                        .place = roadmap->place,
                        .year = year,
                        .department = department,
                        .inputs = std::move(inputs)};
    programme.id = turn.ledger.addProgramme(programme);
    const Id id = programme.id;
    turn.record("programme:" + std::to_string(id), "founded", {{"version", programme.version}});
    turn.world.programmes.emplace(id, ProgrammeState(std::move(programme), std::move(roadmap), {}));
    ProgrammeState& state = turn.programme(id);
    turn.addTasks(state, {.kind = UnitKind::department, .id = department, .organisation = department}, year.begins());
    std::set<Id> schools;
    for (const people::Organisation* school : turn.world.directory.schoolsOf(department)) {
        schools.insert(school->id);
        turn.addTasks(state, {.kind = UnitKind::school, .id = school->id, .organisation = school->id}, year.begins());
    }
    for (const people::Mentorship& mentorship : turn.world.directory.mentorships()) {
        if (!mentorship.to && schools.contains(mentorship.organisation))
            turn.addTasks(state,
                          {.kind = UnitKind::mentorship, .id = mentorship.id, .organisation = mentorship.organisation},
                          std::max(mentorship.from, year.begins()));
    }
    return id;
}

} // namespace nastavnik::engine
