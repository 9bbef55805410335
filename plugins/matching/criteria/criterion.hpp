// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nastavnik::matching {

/// How a criterion compares a mentor with a mentee; README.md explains each with an example.
enum class Rule {
    equal,      ///< a common value
    different,  ///< no common value
    covers,     ///< the mentor's list holds what the mentee's list asks for
    shared,     ///< common entries of two lists
    atLeast,    ///< the mentor's number reaches the mentee's, or a fixed one
    within,     ///< a number of one side lies in the range of the other
    difference, ///< mentor's number minus mentee's is near a wished one
    near,       ///< kilometres between two places
    has,        ///< a field of one side holds one of the given words
    wish,       ///< ranked ids of the other side
    unlisted,   ///< the other's id must not stand in a list
    cost,       ///< points are taken away when the values differ
    script,     ///< a script gives points to single pairs, at most `weight` up or down
};

/// Numbers of the declaration and of people are kept in thousandths, so that scores never depend on rounding.
inline constexpr std::int64_t thousandths = 1000;

struct Criterion {
    std::string name, title;
    Rule rule = Rule::equal;
    std::string mentorField, menteeField; ///< "" when that side is not looked at
    std::int32_t weight = 0;              ///< points, 0..1000
    bool hard = false;                    ///< a pair that does not meet it is never made
    bool missingAllowed = false;          ///< hard: a pair without data is admissible
    std::vector<std::string> any;         ///< values that suit everybody
    std::vector<std::string> words;       ///< `has`: what to look for
    bool hasValue = false;                ///< `value` or `from`, `to` stand in place of the absent side
    std::int64_t value = 0, from = 0, to = 0;
    std::int64_t best = 0, reach = 0;
    std::int32_t enough = 1;
    std::size_t row = 0; ///< from 1, in the declaration
};

} // namespace nastavnik::matching
