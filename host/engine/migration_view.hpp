// SPDX-License-Identifier: MIT
#pragma once

#include "engine/migration_round.hpp"
#include "roadmap/difference.hpp"

namespace nastavnik::engine {

/// How the versions differ, each pair of versions once, however many programmes go this way.
std::vector<roadmap::Change> changesOf(const std::vector<GoingOver>& ways, const World& world);

/// What going over would do: {"programmes": [{"id", "title", "from", "to", "tasks": [{"fate", "id", "activity", "unit",
/// "state", "window": {"start", "end"}, "new_window"}]}], "changes": [as roadmap::toValue() gives them]}. Of a task
/// that is added, "id", "state" and "window" are null.
Value toValue(const std::vector<GoingOver>& ways, const World& world);

} // namespace nastavnik::engine
