// SPDX-License-Identifier: MIT
#include "cli/command.hpp"

namespace nastavnik::cli {

Command demoCommand();
Command serveCommand();
Command simulateCommand();
Command workerCommand();

std::vector<Command> commands() { return {demoCommand(), serveCommand(), simulateCommand(), workerCommand()}; }

} // namespace nastavnik::cli
