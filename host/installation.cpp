// SPDX-License-Identifier: MIT
#include "installation.hpp"

#include <cstdlib>

namespace nastavnik {

namespace {

namespace fs = std::filesystem;

fs::path setting(const char* name) {
    const char* value = std::getenv(name);
    return value ? fs::path(value) : fs::path();
}

} // namespace

Installation Installation::find() {
    const fs::path folder = fs::read_symlink("/proc/self/exe").parent_path();
    const bool isBuildTree = fs::exists(folder / "plugins");
    fs::path plugins = setting("NASTAVNIK_PLUGINS");
    if (plugins.empty())
        plugins = isBuildTree ? folder / "plugins" : folder.parent_path() / "lib" / "nastavnik" / "plugins";
    fs::path share = setting("NASTAVNIK_SHARE");
    if (share.empty())
        share = isBuildTree ? folder.parent_path() : folder.parent_path() / "share" / "nastavnik";
    return {.plugins = plugins, .workflows = share / "workflows", .templates = share / "templates"};
}

} // namespace nastavnik
