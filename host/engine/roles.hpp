// SPDX-License-Identifier: MIT
#pragma once

#include "engine/programme_state.hpp"

#include <string_view>
#include <vector>

namespace nastavnik::engine {

/// Who holds the role for this unit: of a department role those of the programme's department and of partners, of a
/// school role those of the unit's school, "mentor" and "mentee" those of the mentorship. When nobody holds it or all
/// are away today, its stand-in's holders. Empty when there is nobody.
std::vector<const people::Person*> holdersFor(std::string_view role, const Unit& unit, const ProgrammeState& programme,
                                              const people::Directory& directory, Date today);

/// Whether this person may act in the role for the unit: as a holder or as a stand-in.
bool mayAct(const people::Person& person, std::string_view role, const Unit& unit, const ProgrammeState& programme,
            const people::Directory& directory, Date today);

} // namespace nastavnik::engine
