// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>

namespace nastavnik::documents {

/// Unpacks a raw deflate stream in pieces. False when it is not one, or is longer or shorter than `plain` bytes.
bool inflate(std::string_view packed, std::uint32_t plain, const std::function<void(std::string_view)>& take);

} // namespace nastavnik::documents
