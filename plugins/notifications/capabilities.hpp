// SPDX-License-Identifier: MIT
#pragma once

#include "settings.hpp"

#include "nastavnik/capability.hpp"

#include <vector>

namespace nastavnik::notifications {

/// Everything that the plugin provides. Settings that do not fit stop neither the host nor `send`: deliver and check
/// say what is wrong with them.
std::vector<Capability> capabilities(const Value& settings);

/// Composes letters; needs no settings.
Capability sendCapability();

/// One delivery of one letter.
Capability deliverCapability(const Value& settings);

/// Tries the mail server without a letter.
Capability checkCapability(const Value& settings);

} // namespace nastavnik::notifications
