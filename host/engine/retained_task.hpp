// SPDX-License-Identifier: MIT
#pragma once

#include "engine/task.hpp"

namespace nastavnik::engine {

/// What a migration may change in a task, so that it can be undone and compared: everything but its programme, unit and
/// result.
Value retained(const Task& task);
/// The task with these values; its programme, unit and result are those of `task`.
Task restored(Task task, const Value& values);

} // namespace nastavnik::engine
