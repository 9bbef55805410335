// SPDX-License-Identifier: MIT
#include "cli/roadmap_folder.hpp"

#include "application.hpp"
#include "cli/criteria_check.hpp"
#include "cli/usage.hpp"
#include "plugins/worker_capabilities.hpp"
#include "script_workers.hpp"

#include <algorithm>

namespace nastavnik::cli {

namespace {

namespace fs = std::filesystem;

/// From the name in the bundle to the path that a person can open.
std::string pathOf(const std::string& file, const fs::path& folder, const std::string& name) {
    if (file.starts_with("templates/")) {
        const fs::path templates = folder / ".." / ".." / "templates";
        const fs::path own = templates / name / file.substr(10);
        return (fs::exists(own) ? own : templates / "library" / file.substr(10)).lexically_normal().string();
    }
    // What has a folder belongs to the library or to a base, which lie beside the roadmap.
    const bool isBeside = file.find('/') != std::string::npos && !file.starts_with("tests/");
    return (isBeside ? folder / ".." / file : folder / file).lexically_normal().string();
}

} // namespace

fs::path homeOf(const fs::path& given) {
    const fs::path folder = given.filename() == "roadmap.lua" ? given.parent_path() : given;
    if (!fs::exists(given))
        throw UsageError("CL040",
                         {"такой папки нет; укажите папку дорожной карты, в ней лежит roadmap.lua",
                          "there is no such folder; name the folder of a roadmap, the one with roadmap.lua"},
                         {given.string()});
    if (!fs::is_regular_file(folder / "roadmap.lua"))
        throw UsageError("CL040",
                         {"здесь нет файла roadmap.lua; укажите папку дорожной карты",
                          "there is no roadmap.lua here; name the folder of a roadmap"},
                         {given.string()});
    return folder.empty() ? fs::path(".") : folder;
}

RoadmapFolder readRoadmapFolder(const Installation& installation, const fs::path& given, roadmap::SchoolYear year) {
    const fs::path folder = homeOf(given);
    RoadmapFolder read{.bundle = roadmap::readBundle(folder)};
    plugins::WorkerCapabilities capabilities(plugins::findPlugins(installation.plugins), {.mayHaveNetwork = false});
    ScriptWorkers scripts(offeredBy(capabilities), {});
    read.loaded = scripts.load(read.bundle, year);
    for (Fault& fault : checkCriteria(capabilities, read.loaded.roadmap))
        read.loaded.faults.push_back(std::move(fault));
    roadmap::sortFaults(read.loaded.faults);
    nameFiles(read.loaded.faults, folder, read.bundle.name);
    return read;
}

void nameFiles(std::vector<Fault>& faults, const fs::path& given, const std::string& roadmap) {
    const fs::path folder = homeOf(given);
    for (Fault& fault : faults) {
        if (!fault.place.file.empty())
            fault.place.file = pathOf(fault.place.file, folder, roadmap);
    }
}

RoadmapFolder requireRoadmap(const Installation& installation, const fs::path& folder, roadmap::SchoolYear year) {
    RoadmapFolder read = readRoadmapFolder(installation, folder, year);
    if (read.loaded.isSound())
        return read;
    std::erase_if(read.loaded.faults, roadmap::isWarning);
    throw Error(std::move(read.loaded.faults));
}

int presentSchoolYear() {
    return roadmap::SchoolYear::of(std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now())).first;
}

} // namespace nastavnik::cli
