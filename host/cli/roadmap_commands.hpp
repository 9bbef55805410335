// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.hpp"

namespace nastavnik::cli {

// The words behind `nastavnik roadmap`, each in a file of its own: roadmap_NAME_command.cpp.
Command roadmapDiffCommand();
Command roadmapMoveCommand();
Command roadmapTestCommand();

} // namespace nastavnik::cli
