// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/value.hpp"

#include <string_view>

namespace nastavnik::documents {

/// A black and white PNG. `lines`: one bit a dot, 1 is white; every line fills whole bytes and begins with a byte 0.
Bytes pngOf(std::size_t width, std::size_t height, std::string_view lines);

} // namespace nastavnik::documents
