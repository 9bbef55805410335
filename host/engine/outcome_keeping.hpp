// SPDX-License-Identifier: MIT
#pragma once

#include "engine/call_preparation.hpp"

namespace nastavnik::engine {

/// What Lua and the API see of a paper: {"id", "kind", "title", "number", "date", "status", "version",
/// "files": [names]}.
Value toValue(const Document& document);

/// What a plugin may not return, because it cannot be kept (EN023): a letter to nobody that is known.
std::optional<Fault> brokenRule(const Outcome& outcome, const CallScope& scope);

/// What the host lent to the call and has to remember for its outcome.
struct Kept {
    Value registration;       ///< of the first paper; null for a capability that registers nothing
    std::vector<Id> attached; ///< documents that letters carry
};

/// Keeps what a capability returned (papers with their files, letters) inside the turn and answers what the script
/// gets: for a result of kind `document` the first paper, else the outcome's value.
Value keepOutcome(const Capability& capability, Outcome outcome, const CallScope& scope, const Kept& kept);

} // namespace nastavnik::engine
