// SPDX-License-Identifier: MIT
#pragma once

#include "cli/console.hpp"
#include "engine/migration_view.hpp"

namespace nastavnik::cli {

/// What going over would do, for a person: how the versions differ, what becomes of the tasks activity by activity, and
/// which of them are under way, because these leave a choice.
void showMigration(const std::vector<engine::GoingOver>& ways, const engine::World& world, const Console& console);

} // namespace nastavnik::cli
