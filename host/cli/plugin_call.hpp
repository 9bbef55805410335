// SPDX-License-Identifier: MIT
#pragma once

#include "installation.hpp"
#include "plugins/worker_capabilities.hpp"

#include <string>

namespace nastavnik::cli {

/// One plugin for the length of a command, in a worker of its own.
class PluginCall {
public:
    /// Throws Error CL030 when there is no such plugin, or the reasons for which it was refused.
    PluginCall(const Installation& installation, const std::string& plugin, const Value& settings = Value::object());

    /// Checks the arguments, calls and waits. A field of kind `tmpl` is given as its bytes, see
    /// nastavnik/capability.hpp. Throws Error with all that is wrong with the arguments or that the plugin found.
    Outcome operator()(const std::string& capability, Value arguments, Language language);

private:
    plugins::WorkerCapabilities capabilities_;
    engine::Id next_ = 1;
};

} // namespace nastavnik::cli
