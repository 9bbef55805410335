// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace nastavnik::notifications {

bool isUtf8(std::string_view text);

/// Bytes of the letter that begins at `from`; `text` is UTF-8.
std::size_t letterLength(std::string_view text, std::size_t from);

/// Whether a control character or a line separator stands in `text`, or bytes that are not UTF-8.
bool hasControls(std::string_view text);

/// For messages to people: controls and broken bytes become "�", and what follows `limit` letters becomes "…".
std::string printable(std::string_view text, std::size_t limit = 100);

} // namespace nastavnik::notifications
