// SPDX-License-Identifier: MIT
#pragma once

#include "engine/turn.hpp"

namespace nastavnik::engine {

/// The paper that an action named, by its id or by the table that it was given for it. An action of the department may
/// use every paper of its programme, one of a school its own school's and the department's.
/// Throws Error EN021 when there is no such paper within its reach.
Document seenDocument(Turn& turn, const Task& task, const Value& reference);

} // namespace nastavnik::engine
