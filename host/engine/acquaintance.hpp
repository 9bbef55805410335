// SPDX-License-Identifier: MIT
#pragma once

#include "engine/turn.hpp"

namespace nastavnik::engine {

/// Puts persons on a signed paper's acquaintance sheet and tells them. `request`: {"document", "persons": [ids or
/// persons]}; who is on the sheet already is not told again. Throws Error EN021 for an unknown document, EN025 for
/// persons out of the task's reach (all of them at once), EN026 for a paper that still has to be signed.
void askToRead(Turn& turn, const Task& task, const Value& request);

/// The person has read the paper. With the last one it is `acquainted`. Throws Error EN027 when nobody asked this
/// person, or has heard it already.
void noteReading(Turn& turn, Document document, Id person);

} // namespace nastavnik::engine
