// SPDX-License-Identifier: MIT
#pragma once

#include "cli/roadmap_folder.hpp"

#include <functional>
#include <string>

namespace nastavnik::cli {

/// Answers one step of an action: a verb such as "matching.propose" and its request. May throw Error: the script sees
/// it as the step's error.
using StepAnswer = std::function<Value(const std::string& verb, const Value& request)>;

/// Carries out an action of the roadmap in a worker, without a programme: nothing is kept. Returns what the action
/// returned. Throws Error with what the script raised.
Value runAction(const Installation& installation, const roadmap::Bundle& bundle, const std::string& action,
                Value argument, const StepAnswer& answer);

} // namespace nastavnik::cli
