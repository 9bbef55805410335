// SPDX-License-Identifier: MIT
#include "plugins/plugin_report.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <system_error>

namespace nastavnik::plugins {

std::vector<PluginSource> findPlugins(const std::filesystem::path& folder, const Value& settings) {
    std::vector<PluginSource> sources;
    std::error_code missing;
    for (const auto& entry : std::filesystem::directory_iterator(folder, missing)) {
        if (entry.path().extension() != ".so")
            continue;
        const auto own = settings.find(entry.path().stem().string());
        sources.push_back({entry.path(), own == settings.end() ? Value::object() : *own});
    }
    std::sort(sources.begin(), sources.end(),
              [](const auto& left, const auto& right) { return left.file < right.file; });
    return sources;
}

void refuseNameClashes(std::vector<PluginReport>& reports) {
    std::map<std::string, std::string> owners;
    for (PluginReport& report : reports) {
        if (!report.declaration)
            continue;
        const std::string name = report.declaration->facts.name, file = report.file.string();
        const auto [owner, isFirst] = owners.emplace(name, file);
        if (isFirst)
            continue;
        report.declaration.reset();
        report.faults.push_back(
            {"PL006",
             {file + ": имя «" + name + "» уже занял " + owner->second + "; уберите один из двух файлов",
              file + ": the name \"" + name + "\" is taken by " + owner->second + "; remove one of the two files"}});
    }
}

std::vector<Capability> declaredBy(const std::vector<PluginReport>& reports) {
    std::vector<Capability> all;
    for (const PluginReport& report : reports)
        if (report.declaration)
            all.insert(all.end(), report.declaration->capabilities.begin(), report.declaration->capabilities.end());
    for (Capability& capability : all)
        capability.run = {};
    std::sort(all.begin(), all.end(), [](const auto& left, const auto& right) { return left.name < right.name; });
    return all;
}

} // namespace nastavnik::plugins
