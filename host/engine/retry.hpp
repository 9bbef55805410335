// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <chrono>
#include <optional>

namespace nastavnik::engine {

/// How long to wait after so many failures in a row before the next attempt; nothing: a person has to help.
/// The first ones are short because most faults are a worker that died or a server that hiccupped.
inline std::optional<std::chrono::seconds> retryDelay(int failures) {
    using namespace std::chrono_literals;
    constexpr std::array<std::chrono::seconds, 6> delays{1s, 10s, 1min, 10min, 1h, 6h};
    if (failures < 0 || static_cast<std::size_t>(failures) >= delays.size())
        return std::nullopt;
    return delays[static_cast<std::size_t>(failures)];
}

} // namespace nastavnik::engine
