// SPDX-License-Identifier: MIT
#pragma once

#include "engine/capabilities.hpp"
#include "plugins/started_plugin.hpp"

#include <filesystem>
#include <optional>
#include <vector>

namespace nastavnik::plugins {

/// A plugin to be loaded.
struct PluginSource {
    std::filesystem::path file;
    Value settings = Value::object(); ///< as the administrator wrote them; checked and completed before start()
};

/// What became of it: a declaration, or the reasons why it was refused.
struct PluginReport {
    std::filesystem::path file;
    std::optional<PluginDeclaration> declaration;
    std::vector<Fault> faults;
};

/// Capabilities that come from plugins. A refused plugin offers nothing and harms no other.
class PluginCapabilities : public engine::Capabilities {
public:
    /// In the order of the sources.
    virtual const std::vector<PluginReport>& plugins() const = 0;
};

/// Every *.so of the folder, sorted by name, with the settings of its name in `settings` ({"documents": {…}}).
/// A folder that is not there has none.
std::vector<PluginSource> findPlugins(const std::filesystem::path& folder, const Value& settings = Value::object());

/// Refuses (PL006) every plugin whose name an earlier one has.
void refuseNameClashes(std::vector<PluginReport>& reports);

/// All that was declared, sorted by name, without `run`.
std::vector<Capability> declaredBy(const std::vector<PluginReport>& reports);

} // namespace nastavnik::plugins
