// SPDX-License-Identifier: MIT
#pragma once

#include "cli/console.hpp"

#include <functional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace nastavnik::cli {

/// Does the command and answers its exit code. May throw Error: it is printed and ends with exitFailure.
using Action = std::function<int(const Console&)>;

/// A command of the program. `declare` adds its options to the parser and returns what to do once they are read.
struct Command {
    std::string name;
    Text summary;
    std::function<Action(CLI::App&)> declare;
};

/// Every command, in the order of the help. Each is declared in a file of its own: NAME_command.cpp.
std::vector<Command> commands();

/// Reads the arguments (without the program's name) and runs the command.
int run(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err);

} // namespace nastavnik::cli
