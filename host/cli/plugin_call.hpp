// SPDX-License-Identifier: MIT
#pragma once

#include "installation.hpp"
#include "plugins/plugin_report.hpp"

#include <memory>
#include <string>

namespace nastavnik::cli {

/// Where a plugin runs while a command needs it.
enum class PluginPlace {
    worker,      ///< for anything that reads foreign files
    thisProcess, ///< for plain texts: a second process costs more than the work
};

/// One plugin for the length of a command.
class PluginCall {
public:
    /// Throws Error CL030 when there is no such plugin, or the reasons for which it was refused.
    PluginCall(const Installation& installation, const std::string& plugin, const Value& settings = Value::object(),
               PluginPlace place = PluginPlace::worker);

    /// Plugins that run already, and go on after it.
    explicit PluginCall(plugins::PluginCapabilities& capabilities) : capabilities_(&capabilities) {}

    /// Checks the arguments, calls and waits. A field of kind `tmpl` or `files` is given as its bytes, see
    /// nastavnik/capability.hpp. Throws Error with all that is wrong with the arguments or that the plugin found.
    Outcome operator()(const std::string& capability, Value arguments, Language language,
                       std::shared_ptr<Exchange> exchange = nullptr);

private:
    std::unique_ptr<plugins::PluginCapabilities> own_;
    plugins::PluginCapabilities* capabilities_ = nullptr;
    engine::Id next_ = 1;
};

} // namespace nastavnik::cli
