// SPDX-License-Identifier: MIT
#pragma once

#include "engine/task.hpp"
#include "roadmap/bundle.hpp"
#include "roadmap/roadmap_reader.hpp"
#include "roadmap/school_year.hpp"

#include <string>

namespace nastavnik::engine {

/// A roadmap running for one place and one school year, pinned to a version of its roadmap.
struct Programme {
    Id id = 0;
    std::string roadmap; ///< name of the roadmap's folder
    std::string version; ///< Bundle::version()
    std::string title;
    std::string place;
    roadmap::SchoolYear year{};
    Id department = 0;                ///< organisation that runs it; its schools take part
    roadmap::InputValues inputs = {}; ///< what the municipality filled in instead of the roadmap's defaults
};

} // namespace nastavnik::engine
