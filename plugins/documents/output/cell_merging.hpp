// SPDX-License-Identifier: MIT
#pragma once

#include "layout/program.hpp"
#include "output/scope.hpp"

namespace nastavnik::documents {

/// Which cells of {school | объединить} equal their neighbours above and below.
class CellMerging {
public:
    explicit CellMerging(const Program& program);

    /// Whether the cell equals the one above and therefore belongs to it.
    bool isContinued(std::uint32_t tag, const Scope& scope) const;

    /// How many rows equal this one, counted downwards from it and with it; not counted beyond `most`.
    std::size_t rows(std::uint32_t tag, const Scope& scope, std::size_t most) const;

private:
    bool isSame(std::uint32_t tag, const Scope& loop, std::size_t one, std::size_t other) const;
    std::string shown(std::uint32_t tag, const Scope& loop, std::size_t number) const;

    const Program& program_;
    std::vector<std::uint32_t> left_; ///< by tag: the merging tag at the left of it plus 1, or 0
};

} // namespace nastavnik::documents
