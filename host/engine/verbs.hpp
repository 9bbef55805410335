// SPDX-License-Identifier: MIT
#pragma once

#include "engine/turn.hpp"
#include "nastavnik/capability.hpp"

#include <functional>
#include <vector>

namespace nastavnik::engine {

/// A call of a verb by a run: checked arguments, and the transaction that its writes belong to.
struct VerbCall {
    Turn& turn;
    const Run& run;
    const Value& arguments;

    /// Null when the script did not give it.
    const Value& optional(const char* name) const;
    const Task& task() const { return turn.task(run.task); }
    ProgrammeState& programme() const { return turn.programme(run.programme); }
};

/// What scripts can do with the host's own data. Declared like a plugin's capability, carried out inside the
/// transaction of its step, so that it happens exactly once.
struct HostVerb {
    Capability declaration;
    std::function<Value(VerbCall&)> apply;
};

std::vector<HostVerb> peopleVerbs();    ///< people.list, people.update
std::vector<HostVerb> pairVerbs();      ///< pairs.fix, pairs.list, pairs.close, pairs.replace, pairs.history
std::vector<HostVerb> consentVerbs();   ///< consents.give, .withdraw, .settle, .list, .missing
std::vector<HostVerb> agreementVerbs(); ///< agreements.sign, .end_early, .list, .obstacles
std::vector<HostVerb> indicatorVerbs(); ///< indicators.list, indicators.enter
std::vector<HostVerb> specialVerbs();   ///< special.read, special.write
std::vector<HostVerb> recordVerbs();    ///< records.add, records.list, tasks.summary

/// All of them, sorted by name.
std::vector<HostVerb> hostVerbs();

/// The organisation that a call is about: the argument `school`, or the unit's own. Throws Error EN010 when an action
/// of one school asks for another school's data; an action of the department may ask for any below it.
Id organisationOf(const VerbCall& call);
/// Whether the argument `school` names this organisation.
bool asksFor(const VerbCall& call, Id organisation);

} // namespace nastavnik::engine
