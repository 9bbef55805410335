// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>

namespace nastavnik::plugins {

/// The body of `nastavnik worker plugin FILE`: gives up its rights, loads the plugin and answers calls that come over
/// descriptor 3, one at a time, until the host closes it. Returns the exit code.
///
/// Host to worker: first {"setup": {"memory", "network", "settings"}}, then {"call", "capability", "with"}.
/// Worker to host: first one of {"hello": declaration}, {"refused": faults}, {"wants": "network"};
/// then {"reply"} with one of "outcome", "faults", "broken": what the plugin threw. In the middle of a call that has an
/// exchange: {"want"}, answered by {"elements"}, and {"write"}.
int runPluginWorker(const std::filesystem::path& file);

} // namespace nastavnik::plugins
