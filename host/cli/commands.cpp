// SPDX-License-Identifier: MIT
#include "cli/command.hpp"

namespace nastavnik::cli {

Command auditCommand();
Command backupCommand();
Command checkCommand();
Command declineCommand();
Command demoCommand();
Command describeCommand();
Command doctorCommand();
Command importRoadmapCommand();
Command matchCommand();
Command migrateCommand();
Command peopleCommand();
Command planCommand();
Command pluginCommand();
Command renderCommand();
Command restoreCommand();
Command roadmapCommand();
Command serveCommand();
Command setupCommand();
Command simulateCommand();
Command templateCommand();
Command termCommand();
Command versionCommand();
Command workerCommand();

std::vector<Command> commands() {
    return {demoCommand(),    serveCommand(),    setupCommand(),    peopleCommand(),        checkCommand(),
            planCommand(),    simulateCommand(), roadmapCommand(),  importRoadmapCommand(), termCommand(),
            declineCommand(), renderCommand(),   templateCommand(), matchCommand(),         describeCommand(),
            pluginCommand(),  auditCommand(),    backupCommand(),   restoreCommand(),       doctorCommand(),
            migrateCommand(), versionCommand(),  workerCommand()};
}

} // namespace nastavnik::cli
