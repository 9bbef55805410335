// SPDX-License-Identifier: MIT
#pragma once

#include "lua/budget.hpp"

#include <array>
#include <optional>
#include <string_view>

namespace nastavnik::lua {

/// Lua's patterns with a price: every comparison is paid from the budget, so backtracking ends in time.
/// Throws Error RN035 for a malformed pattern, OutOfBudget when the budget is used up.
class Pattern {
public:
    struct Capture {
        std::size_t begin = 0;
        std::ptrdiff_t length = 0;
    };
    static constexpr std::ptrdiff_t position = -2; ///< length of "()"
    static constexpr std::size_t mostCaptures = 32;

    Pattern(std::string_view subject, std::string_view pattern, Budget& budget)
        : subject_(subject), pattern_(pattern), budget_(budget) {}

    /// End of the match that begins exactly at `begin`.
    std::optional<std::size_t> matchAt(std::size_t begin);
    std::size_t captures() const { return level_; }
    const Capture& capture(std::size_t number) const { return captures_[number]; }

private:
    using End = std::optional<std::size_t>;
    static constexpr std::ptrdiff_t unfinished = -1;

    End match(std::size_t at, std::size_t rule);
    End matchSpecial(std::size_t at, std::size_t rule, bool& special);
    End repeated(std::size_t at, std::size_t rule, std::size_t end);
    End greedy(std::size_t at, std::size_t rule, std::size_t end);
    End lazy(std::size_t at, std::size_t rule, std::size_t end);
    End open(std::size_t at, std::size_t rule, std::ptrdiff_t kind);
    End close(std::size_t at, std::size_t rule);
    End balance(std::size_t at, std::size_t rule);
    End frontier(std::size_t at, std::size_t rule);
    End back(std::size_t at, std::size_t rule);
    std::size_t endOfClass(std::size_t rule) const;
    bool fits(std::size_t at, std::size_t rule, std::size_t end);
    bool inSet(unsigned char letter, std::size_t rule, std::size_t last) const;
    char ruleAt(std::size_t rule) const { return rule < pattern_.size() ? pattern_[rule] : '\0'; }

    std::string_view subject_;
    std::string_view pattern_;
    Budget& budget_;
    std::array<Capture, mostCaptures> captures_{};
    std::size_t level_ = 0;
    int depth_ = 0;
};

} // namespace nastavnik::lua
