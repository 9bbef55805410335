// SPDX-License-Identifier: MIT
#include "engine/verbs.hpp"

#include <algorithm>

namespace nastavnik::engine {

std::vector<HostVerb> hostVerbs() {
    std::vector<HostVerb> all = peopleVerbs();
    for (auto part : {pairVerbs(), consentVerbs(), agreementVerbs(), indicatorVerbs(), specialVerbs(), recordVerbs()})
        std::move(part.begin(), part.end(), std::back_inserter(all));
    std::sort(all.begin(), all.end(), [](const HostVerb& left, const HostVerb& right) {
        return left.declaration.name < right.declaration.name;
    });
    return all;
}

namespace {

/// Nothing when the script named none; 0 when it named something that is no organisation.
std::optional<Id> namedSchool(const VerbCall& call) {
    const Value wanted = call.arguments.value("school", Value());
    if (wanted.is_null())
        return std::nullopt;
    const Value& id = wanted.is_object() && wanted.contains("id") ? wanted["id"] : wanted;
    return id.is_number_integer() ? id.get<Id>() : 0;
}

} // namespace

const Value& VerbCall::optional(const char* name) const {
    static const Value absent;
    const auto given = arguments.find(name);
    return given == arguments.end() ? absent : *given;
}

bool asksFor(const VerbCall& call, Id organisation) { return namedSchool(call) == organisation; }

Id organisationOf(const VerbCall& call) {
    const Unit& unit = call.task().unit;
    const auto named = namedSchool(call);
    if (!named)
        return unit.organisation;
    const Id school = *named;
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
