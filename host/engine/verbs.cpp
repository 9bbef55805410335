// SPDX-License-Identifier: MIT
#include "engine/verbs.hpp"

#include <algorithm>

namespace nastavnik::engine {

std::vector<HostVerb> hostVerbs() {
    std::vector<HostVerb> all = peopleVerbs();
    for (auto part : {pairVerbs(), recordVerbs()})
        std::move(part.begin(), part.end(), std::back_inserter(all));
    std::sort(all.begin(), all.end(), [](const HostVerb& left, const HostVerb& right) {
        return left.declaration.name < right.declaration.name;
    });
    return all;
}

Id organisationOf(const VerbCall& call) {
    const Unit& unit = call.task().unit;
    const Value wanted = call.arguments.value("school", Value());
    if (wanted.is_null())
        return unit.organisation;
    const Id school = wanted.is_object() ? wanted.value("id", Id{0}) : wanted.is_number() ? wanted.get<Id>() : 0;
    const auto schools = call.turn.world.directory.schoolsOf(call.programme().programme().department);
    const bool below =
        std::any_of(schools.begin(), schools.end(), [&](const auto* known) { return known->id == school; });
    if (school == unit.organisation || (unit.kind == UnitKind::department && below))
        return school;
    throw Error("EN010", {"school: организация № " + std::to_string(school) + " недоступна действию этой организации",
                          "school: organisation " + std::to_string(school) +
                              " is out of reach for an action of this organisation"});
}

} // namespace nastavnik::engine
