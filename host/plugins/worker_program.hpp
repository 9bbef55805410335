// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>

namespace nastavnik::plugins {

/// The program that is started as the worker of a plugin (`PROGRAM worker plugin FILE`): nastavnik-worker beside this
/// program or in lib/nastavnik, which is linked in a quarter of the time because it has nothing but workers; else this
/// program itself.
std::filesystem::path workerProgram();

} // namespace nastavnik::plugins
