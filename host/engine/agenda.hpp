// SPDX-License-Identifier: MIT
#pragma once

#include "engine/task.hpp"

#include <optional>
#include <vector>

namespace nastavnik::engine {

/// Something that the calendar asks for.
struct Due {
    enum class Kind {
        open,     ///< the window has begun and the gates are open
        remind,   ///< so long before the last day
        overdue,  ///< the day after the last one
        escalate, ///< this rung of the ladder is reached
    };
    Kind kind = Kind::open;
    int rung = 0; ///< of the ladder, from 0

    bool operator==(const Due&) const = default;
};

/// What is due for this task on this day. After a jump of the clock only the latest reminder and the highest rung
/// are answered, never a week of them.
std::vector<Due> dueOn(const Task& task, const roadmap::Activity& activity, bool gatesOpen, Date today);

/// The task after what dueOn() answered has happened.
Task after(Task task, const Due& due, const roadmap::Activity& activity, Date today);

/// The next day after `today` on which the calendar asks for something; nothing: only an event can.
std::optional<Date> nextLook(const Task& task, const roadmap::Activity& activity, Date today);

/// Changes by people. Throw Error EN001 when the task's state does not allow it.
Task submitted(Task task, Value result, const roadmap::Activity& activity, Date today);
Task accepted(Task task, Date today);
Task returned(Task task, std::string reason);
Task waived(Task task, std::string reason, Date today);

} // namespace nastavnik::engine
