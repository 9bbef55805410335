// SPDX-License-Identifier: MIT
#pragma once

#include "cli/plugin_call.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace nastavnik::cli {

/// What documents.inspect says of a template, with each of the data or, when there are none, by itself: every fault
/// once, and the names of the data that the template never uses. `faulty`: the first data with which it has faults.
struct TemplateInspection {
    Value tags = Value::array();
    Value faults = Value::array();
    Value unused = Value::array();
    Value faulty;
};

TemplateInspection inspectTemplate(PluginCall& documents, const Value& tmpl, const std::vector<Value>& data,
                                   Language language);

/// The data that the roadmap gives to the template of this file in a rehearsed year. Throws UsageError CL079 when it
/// makes no such paper.
std::vector<Value> dataOfRoadmap(const Installation& installation, const std::filesystem::path& roadmap,
                                 const std::filesystem::path& tmpl);

} // namespace nastavnik::cli
