// SPDX-License-Identifier: MIT
#include "throw_away_folder.hpp"

#include <cerrno>
#include <cstdlib>
#include <system_error>

namespace nastavnik {

ThrowAwayFolder::ThrowAwayFolder(const std::string& name) {
    std::string pattern = (std::filesystem::temp_directory_path() / (name + "-XXXXXX")).string();
    if (!::mkdtemp(pattern.data()))
        throw std::system_error(errno, std::generic_category(), pattern);
    path_ = pattern;
}

ThrowAwayFolder::~ThrowAwayFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

} // namespace nastavnik
