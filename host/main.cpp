// SPDX-License-Identifier: MIT
#include "cli/command.hpp"

#include <iostream>

int main(int count, char** values) { return nastavnik::cli::run({values + 1, values + count}, std::cout, std::cerr); }
