// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/value.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace nastavnik::roadmap {

/// The files of one version of a roadmap: everything that a run may read, and nothing else.
/// Keys are paths with '/': "roadmap.lua", "actions.lua", "library/pairs.lua", "templates/order_pairs.odt". The roadmap
/// that it is based on stands under its own name: "starter_teachers/roadmap.lua".
struct Bundle {
    std::string name; ///< of the folder
    std::map<std::string, Bytes> files;

    /// SHA-256 over names and contents, hexadecimal: what a programme is pinned to.
    std::string version() const;

    /// Folders in this bundle from the roadmap itself down to its lowest base: "", "starter_teachers/", …
    std::vector<std::string> layers() const;

    /// The file that `require "required"` means in `from`: beside it when `from` belongs to a base, else from the top.
    /// Empty when there is none.
    std::string requiredFile(const std::string& from, const std::string& required) const;
};

/// "starter_teachers" when the text of a roadmap.lua says on a line of its own: based_on "starter_teachers".
std::string baseOf(std::string_view text);

/// Reads `folder` with its base (../BASE), the shared library beside it (../library) and its templates: those of
/// ../../templates/NAME, and of ../../templates/BASE and ../../templates/library whatever has not been replaced by a
/// file of the same name in any format. Tests do not belong to a version. A base that is not there is left out: who
/// reads the roadmap tells it. Throws Error when roadmap.lua is missing, a file is over 20 MB, or a link leads out of
/// these folders.
Bundle readBundle(const std::filesystem::path& folder);

/// Adds the roadmap's own tests: tests.lua and tests/*.lua.
void addTests(Bundle& bundle, const std::filesystem::path& folder);

} // namespace nastavnik::roadmap
