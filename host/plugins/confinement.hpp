// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <filesystem>
#include <vector>

namespace nastavnik::plugins {

enum class Network { none, outgoing };

/// What a worker process is left with.
struct Confinement {
    std::size_t memory = std::size_t{512} << 20U; ///< bytes that it may allocate
    unsigned openFiles = 64;
    Network network = Network::none;
    /// May be read besides the system's libraries and tables (certificates, name service, time zones).
    std::vector<std::filesystem::path> readable;
};

/// Gives up, in this process and for good, whatever foreign code must not have: writing files, starting programs and
/// processes, signals to others, listening, more memory than allowed; the process dies with its parent.
/// Must be called before the first thread is started and before foreign code is loaded.
/// Throws std::system_error when the kernel refuses: then nothing foreign may be run.
void confine(const Confinement& confinement);

/// From now on no file can be opened and no code mapped any more, not even for reading.
void closeFiles();

} // namespace nastavnik::plugins
