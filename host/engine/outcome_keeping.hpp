// SPDX-License-Identifier: MIT
#pragma once

#include "engine/call_preparation.hpp"

namespace nastavnik::engine {

/// What Lua and the API see of a paper: {"id", "kind", "title", "number", "date", "status", "files": [names]}.
Value toValue(const Document& document);

/// What a plugin may not return, because it cannot be kept (EN023): a letter to nobody that is known.
std::optional<Fault> brokenRule(const Outcome& outcome, const CallScope& scope);

/// Keeps what a capability returned (papers with their files, letters) inside the turn and answers what the script
/// gets: for a result of kind `document` the first paper, else the outcome's value. `documents` are attached to the
/// letters.
Value keepOutcome(const Capability& capability, Outcome outcome, const CallScope& scope,
                  const std::vector<Id>& documents);

} // namespace nastavnik::engine
