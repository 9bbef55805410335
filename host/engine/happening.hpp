// SPDX-License-Identifier: MIT
#pragma once

#include "engine/turn.hpp"

#include <string>

namespace nastavnik::engine {

/// Something in the life of people that a roadmap may answer with an activity (`on = "…"`).
struct Happening {
    std::string kind; ///< one of roadmap::activityEvents()
    Id organisation = 0;
    std::optional<Id> mentorship = {};
    Value details = Value::object(); ///< what the task shows and its action gets as task.event
};

/// Opens a task for every activity that waits for this event, in the programmes of this school year that the
/// organisation takes part in. An activity for a pair opens only when the event is about one. The window is counted
/// from today by the activity's term. Returns the tasks.
std::vector<Id> happen(Turn& turn, const Happening& happening);

} // namespace nastavnik::engine
