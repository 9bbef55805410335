// SPDX-License-Identifier: MIT
#pragma once

#include "engine/migration.hpp"
#include "engine/run_driver.hpp"

namespace nastavnik::engine {

/// A programme's way to another edition of its roadmap, as it was looked at before.
struct GoingOver {
    Id programme = 0;
    std::shared_ptr<const RoadmapPlan> plan;
    std::string version; ///< its bundle is kept
    roadmap::InputValues inputs = {};
    std::vector<TaskChange> changes = {};
};

/// Carries it out in the turn: all of it or nothing. Actions of restarted tasks are cancelled, whatever is due opens.
/// Throws Error EN060 when a task has moved on since the changes were worked out.
void goOver(Turn& turn, RunDriver& driver, const GoingOver& way);

/// The edition that goBack() would return to; nothing when the programme never went over, or went back already.
std::optional<Edition> formerEdition(Ledger& ledger, Id programme);

/// Undoes the last goOver(): tasks are as they were before, except for those that people have worked on since: these
/// finish under the edition that is left. `plan` is that of the former edition. Throws Error EN061 when there is
/// nothing to go back to. Answers {"restored", "kept"}: numbers of tasks.
Value goBack(Turn& turn, Id programme, std::shared_ptr<const RoadmapPlan> plan);

} // namespace nastavnik::engine
