// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/text.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace nastavnik::plugins {

/// What one frame may hold. A value takes many times its bytes in memory, so the values are counted as well.
struct FrameLimits {
    std::size_t bytes = std::size_t{64} << 20U;
    int depth = 64;
    std::size_t values = 2'000'000;
};

/// Why `bytes` are not exactly one value in the CBOR that this program writes; nothing when they are.
/// Looks without recursion and without taking memory, so it may be given anything; after it decoding is safe.
std::optional<Text> cborFault(std::string_view bytes, const FrameLimits& limits);

} // namespace nastavnik::plugins
