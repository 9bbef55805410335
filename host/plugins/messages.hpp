// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/capability.hpp"
#include "nastavnik/error.hpp"

#include <vector>

namespace nastavnik::plugins {

/// What goes over the channel between the host and a worker, as values. Parts that are empty are left out.
/// The ways back throw Error PL031 when the value is something else.

/// Of an exchange only the lists go along, and the way back leaves it out: see WorkerExchange.
Value valueOf(Call call);
Call callOf(Value value);

Value valueOf(Outcome outcome);
Outcome outcomeOf(Value value);

Value valueOf(const std::vector<Fault>& faults);
std::vector<Fault> faultsOf(const Value& value);

} // namespace nastavnik::plugins
