// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/error.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nastavnik::notifications {

/// A stretch of a pattern: text as it is, or the name between braces.
struct Piece {
    std::string text;
    bool isName = false;

    bool operator==(const Piece&) const = default;
};

/// Cuts a pattern at its placeholders; faults NT011 (with `part`, in the prepositional) are added to `faults`.
std::vector<Piece> piecesOf(std::string_view pattern, const Text& part, std::vector<Fault>& faults);

} // namespace nastavnik::notifications
