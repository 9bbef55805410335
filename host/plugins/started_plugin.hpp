// SPDX-License-Identifier: MIT
#pragma once

#include "plugins/plugin_library.hpp"

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace nastavnik::plugins {

/// What a plugin tells about itself. The `run` of its capabilities may be missing (when it lives in a worker).
struct PluginDeclaration {
    PluginFacts facts;
    std::vector<Field> settings;
    std::vector<Capability> capabilities; ///< sorted by name
};

/// {"name", "version", "rights", "settings", "capabilities"} and back. The way back throws Error PL031 when the value
/// is no declaration, PL007 and PL008 as StartedPlugin does: a worker's word is not taken for it.
Value valueOf(const PluginDeclaration& declaration);
PluginDeclaration declarationOf(const Value& value);

/// A plugin that was loaded, given its settings and asked what it can do; lives in the process that made it.
class StartedPlugin {
public:
    /// Throws Error: what is wrong with the settings (CA…), PL007 (a capability's name lacks the plugin's name),
    /// PL008 (declared twice), PL009 (the plugin itself broke).
    StartedPlugin(PluginLibrary library, Value settings);

    const PluginDeclaration& declaration() const { return declaration_; }
    /// Runs in the caller's thread. Throws what the plugin throws.
    Outcome run(const std::string& capability, const Call& call) const;

private:
    PluginLibrary library_;
    std::unique_ptr<Plugin> plugin_;
    PluginDeclaration declaration_;
};

} // namespace nastavnik::plugins
