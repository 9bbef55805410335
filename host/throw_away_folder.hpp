// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>

namespace nastavnik {

/// A folder of our own under the system's folder for such things, readable by nobody else; removed with all in it.
class ThrowAwayFolder {
public:
    /// Throws std::system_error when it cannot be made.
    explicit ThrowAwayFolder(const std::string& name);
    ~ThrowAwayFolder();
    ThrowAwayFolder(const ThrowAwayFolder&) = delete;
    ThrowAwayFolder& operator=(const ThrowAwayFolder&) = delete;

    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

} // namespace nastavnik
