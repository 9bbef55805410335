// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace nastavnik::notifications {

/// One line without breaks.
std::string base64(std::string_view bytes);

/// Lines of 76 characters, each ended by CRLF; empty for no bytes.
std::string base64Lines(std::string_view bytes);

} // namespace nastavnik::notifications
