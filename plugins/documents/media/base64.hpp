// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/value.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace nastavnik::documents {

/// Also with line breaks, and behind "data:image/png;base64,". Nothing when it is not base64.
std::optional<Bytes> decodedBase64(std::string_view text);

std::string encodedBase64(std::string_view bytes);

} // namespace nastavnik::documents
