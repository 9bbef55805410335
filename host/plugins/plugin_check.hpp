// SPDX-License-Identifier: MIT
#pragma once

#include "plugins/plugin_report.hpp"

#include <string>
#include <vector>

namespace nastavnik::plugins {

/// What its developer should mend before anybody uses the plugin: texts missing in a language (PL040), choices or a
/// fallback that do not fit the field (PL041), the same field twice (PL042).
std::vector<Fault> checkDeclaration(const PluginDeclaration& plugin);

/// All of them for a person, refused ones with the reason: name, version, rights, number of capabilities, file.
std::string listPlugins(const std::vector<PluginReport>& reports, Language language);

/// The same as data: [{"file", "name", "version", "network", "capabilities": [names], "faults": [{"code",
/// "message"}]}].
Value listPlugins(const std::vector<PluginReport>& reports);

} // namespace nastavnik::plugins
