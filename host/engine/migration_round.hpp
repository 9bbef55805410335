// SPDX-License-Identifier: MIT
#pragma once

#include "engine/going_over.hpp"
#include "engine/world.hpp"

#include <optional>
#include <vector>

namespace nastavnik::engine {

/// Which programmes go over, and how.
struct MigrationWish {
    std::optional<Id> programme = {};      ///< nothing: all that run this roadmap
    roadmap::InputValues inputs = {};      ///< values to be filled in besides those that each programme has
    std::vector<std::string> cleared = {}; ///< inputs that return to their defaults
    MigrationChoices choices = {};
};

/// The ways of all programmes of a roadmap to another version of it. What is alike is worked out once: a region of a
/// thousand programmes takes hardly longer than one. Changes nothing. Throws Error EN003 when there is no such
/// programme, EN062 when no programme runs this roadmap, EN063 for inputs that it does not have, and the faults of the
/// roadmap with these inputs.
std::vector<GoingOver> waysTo(const roadmap::Bundle& bundle, const World& world, const RoadmapReader& reader,
                              const MigrationWish& wish, Date today);

} // namespace nastavnik::engine
