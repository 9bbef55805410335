// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace nastavnik::documents {

/// A name that Windows, Linux and a zip file all take: Cyrillic stays, signs with a meaning become "-",
/// at most 120 characters.
std::string safeFileName(std::string_view name);

} // namespace nastavnik::documents
