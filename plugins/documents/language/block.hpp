// SPDX-License-Identifier: MIT
#pragma once

#include "language/tag.hpp"

namespace nastavnik::documents {

/// A loop or condition: indices of its tags, {если} … {иначе} … {конец}.
struct Block {
    std::uint32_t open = 0;
    std::vector<std::uint32_t> middle = {};
    std::uint32_t close = 0;

    std::vector<std::uint32_t> tags() const {
        std::vector<std::uint32_t> all{open};
        all.insert(all.end(), middle.begin(), middle.end());
        all.push_back(close);
        return all;
    }
};

/// Finds what closes what, inner blocks before outer ones, and sets Tag::closedBy. Adds DT013–DT015, DT017, DT019,
/// DT023.
std::vector<Block> matchBlocks(std::vector<Tag>& tags, FaultList& faults);

} // namespace nastavnik::documents
