// SPDX-License-Identifier: MIT
#pragma once

#include "russian/word.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace nastavnik::documents::russian {

/// Endings of words, looked up from the last letter backwards; every ending leads to a place. Built once, then read by
/// any thread.
class EndingTree {
public:
    using Place = std::uint16_t;

    EndingTree() : children_(1) {}

    /// The places of all words that a pattern stands for. Patterns are lower-case letters; ^ is the beginning of the
    /// word, [абв] any one of the letters. Throws std::logic_error for anything else: patterns are our own.
    std::vector<Place> add(std::string_view pattern);

    /// Calls visit(place) for every known ending of the word, from the shortest.
    template <typename Visit>
    void walk(const Word& word, Visit visit) const {
        Place at = 0;
        for (std::size_t i = word.size; i-- > 0;) {
            at = children_[at][word.letters[i]];
            if (at == 0)
                return;
            visit(at);
        }
        if (const Place whole = children_[at][beginning])
            visit(whole);
    }

    std::size_t size() const { return children_.size(); }

private:
    static constexpr Letter beginning = letterCount;

    Place child(Place parent, Letter letter);

    /// By letter; 0 is no child: the root is nobody's.
    std::vector<std::array<Place, letterCount + 1>> children_;
};

} // namespace nastavnik::documents::russian
