// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

namespace nastavnik::http {

/// A file of host/http/page, built into the program.
struct PageFile {
    std::string_view name;
    std::string_view content;
};

const std::vector<PageFile>& pageFiles();
/// Throws std::logic_error when there is none of this name.
std::string_view pageFile(std::string_view name);

} // namespace nastavnik::http
