// SPDX-License-Identifier: MIT
#pragma once

#include "markup/markup.hpp"

#include <cstdint>
#include <vector>

namespace nastavnik::documents {

/// Stretches of the markup, joined where they overlap or touch; quick to ask.
class RangeUnion {
public:
    explicit RangeUnion(std::vector<Range> ranges);
    bool covers(std::uint32_t position) const;

private:
    std::vector<Range> ranges_;
};

/// Stretches that lie inside or outside of one another.
class RangeNest {
public:
    explicit RangeNest(const std::vector<Range>& ranges);
    /// Which one is the innermost around a position, counted from 1; 0 outside of all.
    std::uint32_t innermost(std::uint32_t position) const;

private:
    struct Step {
        std::uint32_t from;
        std::uint32_t innermost;
    };
    std::vector<Step> steps_;
};

} // namespace nastavnik::documents
