// SPDX-License-Identifier: MIT
#pragma once

#include "engine/turn.hpp"

#include <string>

namespace nastavnik::engine {

/// Destroys a person's data for good: card, roles, access, letters, records, answers and the journals of finished
/// actions. Registered papers stay for their term of keeping; mentorships and the audit log stay without the name.
/// Returns {"person", "records", "letters", "questions", "steps", "papers": kept ones that name the person, "running":
/// actions under way that still do, "log": [{"at", "actor", "cause", "subject", "what"}]}: what the act of destruction
/// and its extract of the log need (order 179 of Roskomnadzor of 28 October 2022).
/// Throws Error EN060 when there is no such person, EN078 while a mentorship of theirs is open, EN079 when the data are
/// destroyed already, EN086 without a reason.
Value erasePerson(Turn& turn, Id person, const std::string& reason);

} // namespace nastavnik::engine
