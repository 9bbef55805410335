// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/date.hpp"
#include "nastavnik/value.hpp"
#include "people/directory.hpp"
#include "roadmap/roadmap.hpp"
#include "roadmap/window.hpp"

#include <optional>
#include <string>

namespace nastavnik::engine {

using people::Id;
using roadmap::UnitKind;
using roadmap::Window;

/// For whom a task exists: the department, one school, or one mentorship.
struct Unit {
    UnitKind kind = UnitKind::school;
    Id id = 0;           ///< of the organisation, or of the mentorship
    Id organisation = 0; ///< that answers for it; the same as id for department and school

    bool operator==(const Unit&) const = default;
};

/// planned → open → submitted → accepted | returned (→ submitted …); waived with a reason. Overdue is computed.
enum class TaskState { planned, open, submitted, returned, accepted, waived };

/// One activity, for one unit, in one window.
struct Task {
    Id id = 0;
    Id programme = 0;
    std::string activity; ///< number in the roadmap
    Unit unit;
    Window window;
    TaskState state = TaskState::planned;
    std::optional<Date> opened;
    std::optional<Date> closed;     ///< accepted or waived on
    std::string reason;             ///< of waiving or returning
    int reminded = 0;               ///< reminders already sent
    int escalated = 0;              ///< rungs of the ladder already climbed
    std::optional<Id> run;          ///< its latest run
    Value result = nullptr;         ///< what was submitted
    Value event = nullptr;          ///< what happened that opened it, when its activity waits for an event
    std::optional<Id> edition = {}; ///< the former edition under which it is finished; empty: the programme's

    bool isOver() const { return state == TaskState::accepted || state == TaskState::waived; }
    bool isOverdue(Date today) const { return state != TaskState::planned && !isOver() && today > window.end; }
};

std::string_view name(TaskState state); ///< "open"; stored, shown by the API
std::string_view name(UnitKind kind);   ///< "school"
TaskState taskStateOf(std::string_view name);
UnitKind unitKindOf(std::string_view name);

} // namespace nastavnik::engine
