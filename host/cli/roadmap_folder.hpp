// SPDX-License-Identifier: MIT
#pragma once

#include "installation.hpp"
#include "lua/roadmap_loader.hpp"
#include "roadmap/bundle.hpp"

#include <filesystem>

namespace nastavnik::cli {

/// A roadmap read for one command. Places in its faults are paths as the person would type them, beginning with what
/// was given: workflows/prokopyevsk/roadmap.lua.
struct RoadmapFolder {
    roadmap::Bundle bundle;
    lua::LoadedRoadmap loaded;
};

/// Folder of the roadmap; its roadmap.lua will do as well. Throws UsageError CL040 when there is no such folder.
std::filesystem::path homeOf(const std::filesystem::path& given);

/// Reads and checks the folder in a worker, because a roadmap is foreign code. Plugins that were refused offer nothing:
/// their faults are among those of the roadmap. Throws UsageError CL040 when there is no such folder.
RoadmapFolder readRoadmapFolder(const Installation& installation, const std::filesystem::path& folder,
                                roadmap::SchoolYear year);

/// The same for commands that need a sound roadmap; throws Error with all its faults when it is not.
RoadmapFolder requireRoadmap(const Installation& installation, const std::filesystem::path& folder,
                             roadmap::SchoolYear year);

/// From names in the bundle to paths that the person can open.
void nameFiles(std::vector<Fault>& faults, const std::filesystem::path& folder, const std::string& roadmap);

/// The school year in which we are.
int presentSchoolYear();

} // namespace nastavnik::cli
