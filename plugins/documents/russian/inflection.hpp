// SPDX-License-Identifier: MIT
#pragma once

#include "russian/ending_tree.hpp"
#include "russian/grammar.hpp"

#include <limits>
#include <string>
#include <vector>

namespace nastavnik::documents::russian {

/// How a word's ending changes in the five oblique cases.
struct Inflection {
    struct Change {
        std::size_t dropped = 0; ///< letters
        std::string ending;
        std::string largeEnding;
    };
    std::array<Change, cases.size() - 1> changes;

    /// Written as in lvovich: "." as it is, otherwise a "-" for each letter that goes, then what comes, in small
    /// letters. Throws std::logic_error for anything else: rules are our own.
    static Inflection read(const std::array<std::string_view, cases.size() - 1>& changes);

    /// Adds the word in a case to the text. An ending is written large when the whole word is.
    void append(std::string& text, const Word& word, Case which) const;
};

/// Which word changes how. The rule that was added first wins.
class InflectionTable {
public:
    struct Rule {
        Inflection inflection;
        Gender gender = Gender::unknown; ///< unknown: of any gender
        bool isForMonosyllables = false;
    };

    /// Patterns as in EndingTree.
    void add(Rule rule, const std::vector<std::string>& patterns);

    /// Nothing when no rule fits. With an unknown gender only rules that are for any gender do.
    const Inflection* find(const Word& word, Gender gender) const;

private:
    using Index = std::uint16_t;
    static constexpr Index none = std::numeric_limits<Index>::max();
    /// The best rule of an ending: for any gender, male, female, neuter; first for all words, then for monosyllables.
    struct Best {
        std::array<Index, 8> rules = {none, none, none, none, none, none, none, none};
    };

    EndingTree endings_;
    std::vector<Best> best_{1};
    std::vector<Inflection> inflections_;
};

} // namespace nastavnik::documents::russian
