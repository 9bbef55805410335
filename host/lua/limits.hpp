// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

namespace nastavnik::lua {

/// What a script may use. Functions of the host count against `instructions` too, by the size of what they touch.
struct Limits {
    std::size_t bytes = std::size_t{64} << 20U; ///< one run's own data
    std::int64_t instructions = 20'000'000;     ///< from one step to the next
    std::chrono::milliseconds time{1000};       ///< of the processor, from step to step; at most twice as long
};

} // namespace nastavnik::lua
