// SPDX-License-Identifier: MIT
#pragma once

#include "language/tag.hpp"

namespace nastavnik::documents {

/// A loop or condition: indices of its two tags.
struct Block {
    std::uint32_t open = 0;
    std::uint32_t close = 0;
};

/// Finds what closes what, inner blocks before outer ones, and sets Tag::closedBy. Adds DT013–DT015, DT017, DT019.
std::vector<Block> matchBlocks(std::vector<Tag>& tags, FaultList& faults);

} // namespace nastavnik::documents
