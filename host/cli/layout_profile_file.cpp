// SPDX-License-Identifier: MIT
#include "cli/layout_profile_file.hpp"

#include "cli/input_files.hpp"
#include "cli/usage.hpp"

#include <algorithm>
#include <vector>

namespace nastavnik::cli {

namespace {

namespace fs = std::filesystem;

std::string knownProfiles(const fs::path& folder) {
    std::vector<std::string> names;
    std::error_code absent;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, absent))
        if (entry.path().extension() == ".json")
            names.push_back(entry.path().stem().string());
    std::sort(names.begin(), names.end());
    std::string list;
    for (const std::string& name : names)
        list += (list.empty() ? "" : ", ") + name;
    return list;
}

} // namespace

Value readLayoutProfile(const Installation& installation, const std::string& given, const fs::path& templateFile) {
    const fs::path folder = installation.templates / "layout";
    const fs::path own = templateFile.parent_path() / "layout.json";
    if (given.empty())
        return readJsonInput(fs::exists(own) ? own : folder / "gost_2025.json");
    if (given.ends_with(".json"))
        return readJsonInput(given);
    const fs::path named = folder / (given + ".json");
    if (given.find('/') != given.npos || !fs::exists(named)) {
        const std::string known = knownProfiles(folder);
        throw UsageError(
            "CL076", {"профиля оформления «" + given + "» нет; есть: " + known + "; или укажите файл .json",
                      "there is no layout profile \"" + given + "\"; there are: " + known + "; or give a .json file"});
    }
    return readJsonInput(named);
}

} // namespace nastavnik::cli
