// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/error.hpp"

#include <string>

namespace nastavnik::plugins {

/// Inside a catch (...): what the exception says of itself.
std::string currentExceptionText();

/// PL009: the plugin failed while it was being started.
Fault brokenStart(const std::string& plugin, const std::string& what);

/// PL020: a capability failed with something that is no message for a person.
Fault brokenCall(const std::string& capability, const std::string& what);

} // namespace nastavnik::plugins
