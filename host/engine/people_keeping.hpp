// SPDX-License-Identifier: MIT
#pragma once

#include "engine/turn.hpp"
#include "people/people_sheet.hpp"

namespace nastavnik::engine {

struct KeptPeople {
    int added = 0;
    int updated = 0;
};

/// Keeps the people of a sheet: new ones with a code of their own, known ones completed. All or nothing with the turn.
KeptPeople keepSheet(Turn& turn, const people::SheetResult& sheet);

/// The roles of all roadmaps that run, for the check of a sheet.
std::vector<std::string> rolesOf(const World& world);

} // namespace nastavnik::engine
