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

/// Does the command and answers its exit code. May throw Error: it is printed and ends with exitFailure, a UsageError
/// with exitWrongUsage.
using Action = std::function<int(const Console&)>;

/// A command of the program. `declare` adds its options to the parser and returns what to do once they are read.
struct Command {
    std::string name;
    Text summary;
    std::function<Action(CLI::App&)> declare;
};

/// Every command, in the order of the help. Each is declared in a file of its own: NAME_command.cpp.
std::vector<Command> commands();

/// The explanation of an option, in the language in which the help of `app` is written.
std::string help(const CLI::App& app, const Text& explanation);

/// Reads the arguments (without the program's name) and runs the command. Commands that read lines take them from the
/// standard input.
int run(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err);

} // namespace nastavnik::cli
