// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace nastavnik::plugins {

/// Writes a new plugin: `parent`/`name` with CMakeLists.txt, README.md, sources, settings sample and a test; it builds,
/// loads and passes its test as it is. When `parent` is the folder plugins/ of the source tree the test goes to
/// tests/unit/plugins/`name`; elsewhere the plugin builds against the installed SDK, and the test stays with it.
/// Returns the files. Throws Error PL050 (the name is no lower-case word), PL051 (the folder is there already),
/// PL052 (it cannot be written).
std::vector<std::filesystem::path> writePlugin(const std::string& name, const std::filesystem::path& parent);

} // namespace nastavnik::plugins
