// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/error.hpp"

#include <string>
#include <vector>

namespace CLI {
class App;
class ParseError;
} // namespace CLI

namespace nastavnik::cli {

/// The command was given something that it cannot work with: ends with exitWrongUsage.
class UsageError : public Error {
public:
    using Error::Error;
};

/// Makes the parser's help speak `language`: headings, placeholders, the help option itself.
void translateHelp(CLI::App& app, Language language);

/// What the parser refused, in our own words. CL001–CL006.
Fault usageFault(const CLI::ParseError& error);

/// The word that stands where the command's name belongs; empty when there is none or only a request for help.
std::string commandIn(const std::vector<std::string>& arguments);

/// CL001, with the command that was probably meant.
Fault unknownCommand(const std::string& word, const std::vector<std::string>& known);

} // namespace nastavnik::cli
