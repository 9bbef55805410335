// SPDX-License-Identifier: MIT
#pragma once

#include "plugins/confinement.hpp"

namespace nastavnik::plugins {

/// From now on the process and its threads may compute, allocate, use what is open and open files for reading; with
/// Network::outgoing also connect. Every other system call ends with EPERM.
/// Throws std::system_error when the kernel refuses.
void allowQuietCallsOnly(Network network);

/// Opening files and mapping code end with EPERM as well.
void forbidOpening();

} // namespace nastavnik::plugins
