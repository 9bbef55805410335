// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/error.hpp"
#include "plugins/plugin_report.hpp"
#include "roadmap/roadmap.hpp"

#include <vector>

namespace nastavnik::cli {

/// What the plugin that matches has to say to the roadmap's `criteria`: the very reader that serves a matching looks at
/// them, without people. Nothing when the roadmap has none or there is no such plugin.
std::vector<Fault> checkCriteria(plugins::PluginCapabilities& capabilities, const roadmap::Roadmap& roadmap);

} // namespace nastavnik::cli
