// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace nastavnik::documents::russian {

/// The text of a file of rules that was built in: "lvovich" (from npm), or one of rules/*.json by its name.
std::string_view ruleFile(std::string_view name);

} // namespace nastavnik::documents::russian
