// SPDX-License-Identifier: MIT
#pragma once

#include "engine/ledger.hpp"
#include "engine/programme_state.hpp"

#include <functional>
#include <map>
#include <memory>

namespace nastavnik::engine {

/// Makes a roadmap of a kept version and of what the municipality filled in; throws Error when the version does not
/// load any more.
using RoadmapReader =
    std::function<std::shared_ptr<const roadmap::Roadmap>(const roadmap::Bundle&, const roadmap::InputValues&)>;

/// All that the engine holds in memory: a cache of the ledger that can be read anew at any time.
struct World {
    people::Directory directory;
    people::Consents consents;
    people::Agreements agreements;
    std::vector<people::IndicatorValue> indicators;
    std::map<Id, ProgrammeState> programmes;
    /// Day -> programme and task to be looked at; an entry too many does no harm.
    std::multimap<Date, std::pair<Id, Id>> agenda;
};

World readWorld(Ledger& ledger, const RoadmapReader& reader);

/// Puts the task on the agenda for the day on which the calendar wants something of it; `today` itself counts for a
/// planned task whose window has begun.
void schedule(World& world, const ProgrammeState& programme, const Task& task, Date today);

} // namespace nastavnik::engine
