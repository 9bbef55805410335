// SPDX-License-Identifier: MIT
#pragma once

#include "engine/turn.hpp"

namespace nastavnik::engine {

/// Numbers up to `last` were given out on paper: the next document gets the one after. Throws Error EN029 when a
/// number above `last` was given out here already, or `last` is not from 0 to 999,999.
void continueAfter(Turn& turn, const Register& numbers, int last);

} // namespace nastavnik::engine
