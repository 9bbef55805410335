// SPDX-License-Identifier: MIT
#include "cli/command.hpp"

namespace nastavnik::cli {

Command simulateCommand();
Command workerCommand();

std::vector<Command> commands() { return {simulateCommand(), workerCommand()}; }

} // namespace nastavnik::cli
