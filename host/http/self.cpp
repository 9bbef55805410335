// SPDX-License-Identifier: MIT
#include "http/resource.hpp"

namespace nastavnik::http {

namespace {

std::string_view kindName(people::OrganisationKind kind) {
    return kind == people::OrganisationKind::department ? "department"
           : kind == people::OrganisationKind::partner  ? "partner"
                                                        : "school";
}

Value organisationOf(const Viewer& viewer) {
    if (!viewer.organisation)
        return nullptr;
    return {{"id", viewer.organisation->id},
            {"name", viewer.organisation->name},
            {"short_name", viewer.organisation->shortName},
            {"kind", kindName(viewer.organisation->kind)}};
}

Response show(Visit& visit) {
    const Viewer& viewer = visit.viewer;
    return jsonAnswer({{"id", viewer.person->id},
                       {"name", viewer.person->fullName()},
                       {"position", viewer.person->position},
                       {"roles", viewer.person->roles},
                       {"organisation", organisationOf(viewer)},
                       {"mentorships", viewer.scope.mentorships},
                       {"department", viewer.isOfDepartment},
                       {"staff", viewer.scope.seesOrganisation(viewer.person->organisation)},
                       {"today", isoText(visit.parts.today())},
                       {"pdf", bool(visit.parts.toPdf)}});
}

} // namespace

void addSelf(Resources& resources) {
    resources.push_back(
        {.method = "GET", .path = "/api/me", .summary = {"Кто вошёл", "Who is logged in"}, .answer = show});
}

} // namespace nastavnik::http
