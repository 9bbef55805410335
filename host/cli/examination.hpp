// SPDX-License-Identifier: MIT
#pragma once

#include "installation.hpp"
#include "nastavnik/text.hpp"
#include "nastavnik/value.hpp"

#include <functional>
#include <string>
#include <vector>

namespace nastavnik::cli {

/// What one check of `doctor` found.
struct Finding {
    enum State { good, doubtful, bad };

    std::string check; ///< one lower-case word
    State state = good;
    Text meaning;
    std::string repair = {}; ///< the command that mends it; empty when nothing has to be mended
};

/// What is looked at; without a database only the machine and the program are.
struct Patient {
    Installation installation;
    std::string database;
    Value plugins = Value::object(); ///< settings by plugin, as the server has them
};

/// All checks, one after another; one that breaks is bad and does not keep the others back.
std::vector<Finding> examine(const Patient& patient);

std::vector<Finding> examineData(const std::string& database); ///< file, rights, integrity, audit chain
Finding examineDisk(const std::string& database);
Finding examineClock();
std::vector<Finding> examinePlugins(const Patient& patient); ///< each plugin, and the mail
Finding examineOffice();

} // namespace nastavnik::cli
