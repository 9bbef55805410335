// SPDX-License-Identifier: MIT
#pragma once

#include "package/package.hpp"

namespace nastavnik::documents {

/// Reads and checks both directories of a zip file against each other; promises as Package.
std::vector<Entry> readDirectory(std::string_view bytes, const std::string& file);

} // namespace nastavnik::documents
