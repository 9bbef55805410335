// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace nastavnik::documents {

/// The text as UTF-8. A mark of byte order decides first, then `named` (what the file says of itself, may be empty),
/// then whether the bytes are UTF-8; all else is windows-1251.
std::string decoded(std::string_view bytes, std::string_view named);

} // namespace nastavnik::documents
