// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/value.hpp"

#include <optional>
#include <string_view>

namespace nastavnik::documents {

/// A PNG of the QR code of this text, with the white edge that readers need; 15 % of it may get lost.
/// Nothing when the text is empty or too long for any code (over 2,331 bytes).
std::optional<Bytes> qrCodeOf(std::string_view text);

} // namespace nastavnik::documents
