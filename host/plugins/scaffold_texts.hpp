// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace nastavnik::plugins {

/// A file of a new plugin: path inside of its folder, and content.
struct ScaffoldFile {
    std::string path;
    std::string content;
};

enum class ScaffoldPlace { sourceTree, outside };

/// All files of a new plugin; the test stands at test/working_days_test.cpp.
std::vector<ScaffoldFile> scaffoldFiles(const std::string& plugin, ScaffoldPlace place);

} // namespace nastavnik::plugins
