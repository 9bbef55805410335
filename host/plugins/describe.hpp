// SPDX-License-Identifier: MIT
#pragma once

#include "plugins/started_plugin.hpp"

#include <string>
#include <vector>

namespace nastavnik::plugins {

/// One capability for a person at a terminal: what it does, its fields with all levels, its result.
std::string describe(const Capability& capability, Language language);

/// One line for each: name and summary.
std::string overview(const std::vector<Capability>& capabilities, Language language);

/// Markdown for the README of a plugin, between the markers below: settings and capabilities.
std::string describeTable(const PluginDeclaration& plugin, Language language = Language::ru);

inline constexpr const char* tableBegin = "<!-- capabilities -->";
inline constexpr const char* tableEnd = "<!-- /capabilities -->";

/// The README with what stands between the markers replaced by `table`; unchanged when it has no markers.
std::string withTable(const std::string& readme, const std::string& table);

/// All that scripts and settings can rely on, without the prose: two snapshots differ when the interface does.
std::string apiSnapshot(const std::vector<PluginDeclaration>& plugins);

} // namespace nastavnik::plugins
