// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/value.hpp"

#include <filesystem>
#include <string>

namespace nastavnik::cli {

/// "odt", "docx", "pdf": the ending of a file in lower case, without the dot; may be empty.
std::string formatOf(const std::filesystem::path& file);

/// The file as a capability gets a template: {"name", "title", "files": {FORMAT: bytes}, "parts"}, with the folders
/// parts beside it and of the library.
/// Throws UsageError CL070 when its ending is none of odt, docx, fodt, CL010 when it cannot be read.
Value readTemplateFile(const std::filesystem::path& file);

} // namespace nastavnik::cli
