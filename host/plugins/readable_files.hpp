// SPDX-License-Identifier: MIT
#pragma once

#include "plugins/confinement.hpp"

#include <filesystem>
#include <vector>

namespace nastavnik::plugins {

/// Leaves this process only the system's libraries, certificates and tables, and `more`, all for reading (Landlock).
/// A kernel without Landlock is left as it is: the filter of system calls still forbids writing.
void allowReadingOnly(const std::vector<std::filesystem::path>& more, Network network);

} // namespace nastavnik::plugins
