// SPDX-License-Identifier: MIT
#pragma once

#include "cli/office.hpp"

namespace nastavnik::cli {

/// Converts every file of the folder `sources` into `results`. As many offices work side by side as there are
/// processors, each with a profile of its own: a shared one breaks parallel work. A file at which an office hangs or
/// dies is given up; the others are tried again without it.
void convertAll(const Office& office, const std::filesystem::path& sources, const std::filesystem::path& results,
                const std::string& format);

} // namespace nastavnik::cli
