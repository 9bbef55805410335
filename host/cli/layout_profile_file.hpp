// SPDX-License-Identifier: MIT
#pragma once

#include "installation.hpp"
#include "nastavnik/value.hpp"

#include <filesystem>
#include <string>

namespace nastavnik::cli {

/// The layout profile that a template is measured by: `given` is a name of templates/layout ("gost_2016") or a JSON
/// file. Without it, layout.json beside the template is the organisation's own, and else gost_2025 holds.
/// Throws UsageError CL076 when there is no such profile, Error as readJsonInput() does.
Value readLayoutProfile(const Installation& installation, const std::string& given,
                        const std::filesystem::path& templateFile);

} // namespace nastavnik::cli
