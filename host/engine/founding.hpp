// SPDX-License-Identifier: MIT
#pragma once

#include "engine/turn.hpp"
#include "people/people_file.hpp"

#include <memory>

namespace nastavnik::engine {

/// Keeps the organisations and persons of a file. Returns the department at the top.
Id keepPeople(Turn& turn, const people::PeopleFile& people);

/// Begins a programme: keeps this version of the roadmap, makes the tasks of the department, of its schools and of the
/// pairs that exist, and opens those that are due. Past windows of the school year get their tasks too: what was not
/// done has to be seen.
Id foundProgramme(Turn& turn, const roadmap::Bundle& bundle, std::shared_ptr<const roadmap::Roadmap> roadmap,
                  roadmap::SchoolYear year, Id department, roadmap::InputValues inputs = {});

} // namespace nastavnik::engine
