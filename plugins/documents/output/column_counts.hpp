// SPDX-License-Identifier: MIT
#pragma once

#include "format.hpp"
#include "layout/program.hpp"
#include "output/scope.hpp"

#include <optional>
#include <string>
#include <vector>

namespace nastavnik::documents {

/// How many columns the column loops of one part make, table by table.
class ColumnCounts {
public:
    explicit ColumnCounts(const Program& program);

    /// Counts the columns of a loop and writes their definitions. Says why that cannot be.
    std::optional<Text> define(const Segment& segment, const Scope& scope, Format format, std::string& out);

    /// Why this list cannot fill the columns that were defined; an empty one leaves one column empty.
    std::optional<Text> objection(const Segment& segment, const Value* list) const;

    /// Of the cell at `index` from 0. The widths of all together stay what they were.
    std::string width(const Segment& segment, std::size_t index) const;

    std::size_t spanOf(const Segment& segment) const;

private:
    const Program& program_;
    std::vector<std::size_t> counts_; ///< by the tag of the loop
};

} // namespace nastavnik::documents
