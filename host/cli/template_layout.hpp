// SPDX-License-Identifier: MIT
#pragma once

#include "cli/console.hpp"
#include "cli/plugin_call.hpp"

#include <string>

namespace nastavnik::cli {

struct LayoutOptions {
    std::string tmpl;
    std::string profile; ///< as readLayoutProfile() takes it
    std::string out;
    bool isLongKept = false;
};

/// Where the template departs from its layout profile: what documents.measure calls "warnings".
Value layoutWarnings(PluginCall& documents, const std::string& tmpl, const std::string& profile, Language language);

/// `template layout`: writes the template with the profile's margins, and tells what else departs from it.
int layOutTemplate(const LayoutOptions& options, const Console& console);

} // namespace nastavnik::cli
