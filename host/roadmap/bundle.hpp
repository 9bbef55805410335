// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/value.hpp"

#include <filesystem>
#include <map>
#include <string>

namespace nastavnik::roadmap {

/// The files of one version of a roadmap: everything that a run may read, and nothing else.
/// Keys are paths with '/': "roadmap.lua", "actions.lua", "library/pairs.lua", "templates/order_pairs.odt".
struct Bundle {
    std::string name; ///< of the folder
    std::map<std::string, Bytes> files;

    /// SHA-256 over names and contents, hexadecimal: what a programme is pinned to.
    std::string version() const;
};

/// Reads `folder` with the shared library beside it (../library) and its templates: those of ../../templates/NAME, and
/// of ../../templates/library whatever NAME has not replaced by a file of the same name in any format.
/// Throws Error when roadmap.lua is missing, a file is over 20 MB, or a link leads out of these folders.
Bundle readBundle(const std::filesystem::path& folder);

} // namespace nastavnik::roadmap
