// SPDX-License-Identifier: MIT
#pragma once

#include "engine/capabilities.hpp"
#include "engine/turn.hpp"

#include <string>
#include <vector>

namespace nastavnik::engine {

/// For whom and from what a capability is called.
struct CallScope {
    Turn& turn;
    const Run& run;
    const Task& task;
    const roadmap::Roadmap& roadmap;
    const roadmap::Bundle& bundle;
};

/// A call with all that the host lends, and what the host has to remember for its outcome.
struct PreparedCall {
    Call call;
    std::vector<Id> documents; ///< papers whose files were lent: letters carry them
};

/// Checks and completes the arguments of a script; all faults at once.
std::vector<Fault> checkRequest(const Capability& capability, Value& arguments);

/// Reserves a number and a date for a capability that registers: {"number", "date", "kind", "register", "counter"}.
/// When the argument `replaces` names a paper that is not signed yet, its number stays: {"number", "date", "kind",
/// "document"}; throws Error EN024 when that paper cannot be drawn up anew.
Value reserveRegistration(const Value& arguments, const CallScope& scope);
/// The paper of this step did not come about: its number may be taken again, so that the register has no gap. Does
/// nothing for a step that reserved none.
void giveBackNumber(const Step& step, Turn& turn, const Task& task);
/// The host adds what it reserved to the request of an intent; the script never asked for it.
Value withoutRegistration(Value request);

/// Puts files in place of names of templates and documents, and texts in place of a notice's name. `arguments` are
/// checked. Throws Error EN020–EN022 when a template, a document or a notice is not there.
PreparedCall prepareCall(const Capability& capability, Value arguments, const CallScope& scope);

/// A paper's files as a field of kind `files` holds them: [{"name", "type", "bytes"}].
Value lentFiles(const Document& document, Ledger& ledger);

} // namespace nastavnik::engine
