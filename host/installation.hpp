// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>

namespace nastavnik {

/// Where the parts of this copy of the program lie.
struct Installation {
    std::filesystem::path plugins;   ///< NAME.so
    std::filesystem::path workflows; ///< roadmaps and library/
    std::filesystem::path templates;

    /// Beside the program in a build tree (build/plugins, ../workflows), or under its prefix when installed
    /// (lib/nastavnik/plugins, share/nastavnik/workflows). NASTAVNIK_PLUGINS and NASTAVNIK_SHARE override.
    static Installation find();
};

} // namespace nastavnik
