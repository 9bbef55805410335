// SPDX-License-Identifier: MIT
#pragma once

#include "russian/ending_tree.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace nastavnik::documents::russian {

/// What endings of words tell, as bits.
class MarkTable {
public:
    using Marks = std::uint8_t;

    /// A pattern as in EndingTree.
    void add(const std::string& pattern, Marks marks) {
        for (const EndingTree::Place place : endings_.add(pattern)) {
            marks_.resize(endings_.size());
            marks_[place] |= marks;
        }
    }

    /// All that the word's endings tell together; 0 when none is known.
    Marks find(const Word& word) const {
        Marks found = 0;
        endings_.walk(word, [&](EndingTree::Place place) { found |= marks_[place]; });
        return found;
    }

private:
    EndingTree endings_;
    std::vector<Marks> marks_{0};
};

} // namespace nastavnik::documents::russian
