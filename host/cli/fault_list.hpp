// SPDX-License-Identifier: MIT
#pragma once

#include "cli/console.hpp"

namespace nastavnik::cli {

/// [{"code", "file", "line", "message", "severity": "error" or "warning"}]; line 0 is the whole file.
Value valueOf(const std::vector<Fault>& faults, Language language);

/// One line of the result for each fault; warnings say that they are.
void listFaults(const std::vector<Fault>& faults, const Console& console);

} // namespace nastavnik::cli
