// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

namespace nastavnik::documents {

/// What kind of id or name an attribute holds.
struct Identity {
    bool isNumber = false;
    bool isBorn = false; ///< here; elsewhere it is only spoken of
    char family = 'n';   ///< within which it has to be unique

    constexpr std::uint32_t packed() const {
        return static_cast<std::uint32_t>(family) << 2U | (isNumber ? 2U : 0U) | (isBorn ? 1U : 0U);
    }
    static constexpr Identity unpacked(std::uint32_t number) {
        return {(number & 2U) != 0, (number & 1U) != 0, static_cast<char>(number >> 2U)};
    }
};

} // namespace nastavnik::documents
