// SPDX-License-Identifier: MIT
#pragma once

#include "roadmap/term_token.hpp"

#include <span>
#include <stdexcept>
#include <string_view>
#include <vector>

namespace nastavnik::roadmap {

/// The tokens that one rule has taken, with questions about them.
class Match {
public:
    explicit Match(std::span<const Token> tokens) : tokens_(tokens) {}

    std::span<const Token> tokens() const { return tokens_; }
    /// The n-th token with that symbol; nullptr when there are fewer.
    const Token* find(std::string_view symbol, int nth = 0) const;
    bool has(std::string_view symbol) const { return find(symbol) != nullptr; }
    int value(std::string_view symbol, int nth = 0, int otherwise = 0) const;

    /// The n-th meaning of that type; std::logic_error when the pattern did not promise it.
    template <class Meaning>
    const Meaning& get(int nth = 0) const {
        for (const Token& token : tokens_)
            if (const auto* meaning = std::get_if<Meaning>(&token.meaning); meaning && nth-- == 0)
                return *meaning;
        throw std::logic_error("a rule of terms asks for a meaning that its pattern does not hold");
    }

private:
    std::span<const Token> tokens_;
};

/// In which order rules are tried: each stage works on what the earlier ones have joined.
enum class TermStage { joining, years, rhythm, point, length, statement };

/// How words become meaning. The pattern is a row of symbols: `A|B` either, `A?` may be absent, `A*` any number,
/// `…` everything up to the next comma, rhythm or end.
struct Rule {
    TermStage stage;
    std::string_view name;
    std::string_view pattern;
    /// What the words together are; nothing when they are not that after all.
    std::optional<Token> (*build)(const Match&);
    std::string_view example; ///< a phrase in which the rule is used
};

/// The parts of a phrase in its order: statements (SPAN, UNTIL, FREQUENCY, …) and what no rule has taken.
struct ParsedTerm {
    std::vector<Token> tokens;
};

ParsedTerm parseTerm(std::string_view phrase);

/// Gives points the month and year that stand with their neighbours: «1, 15 сентября», «май 2023, 2024 гг.».
void shareMonthsAndYears(std::vector<Token>& tokens);

} // namespace nastavnik::roadmap
