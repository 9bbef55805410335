// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/error.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace nastavnik::notifications {

/// One checked mail address, all ASCII: a Cyrillic domain is already in its network form (xn--…).
struct Address {
    std::string local;
    std::string domain;

    std::string text() const { return local + "@" + domain; }
    bool operator==(const Address&) const = default;
};

/// Reads exactly one bare address: no name, comment, quotes, list or address literal.
/// Throws Error NT001 that says what stands in the way.
Address readAddress(std::string_view text);

/// A host or domain name in its network form (lower case, xn--…); nothing when there is no such name.
std::optional<std::string> asciiDomain(std::string_view name);

} // namespace nastavnik::notifications
