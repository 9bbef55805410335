// SPDX-License-Identifier: MIT
#include "output/cell_merging.hpp"

#include "output/evaluation.hpp"

namespace nastavnik::documents {

CellMerging::CellMerging(const Program& program) : program_(program), left_(program.tags.size()) {
    for (const Segment& segment : program.segments)
        if (segment.op == Op::mergeBegin)
            left_[segment.tag] = segment.number;
}

bool CellMerging::isContinued(std::uint32_t tag, const Scope& scope) const {
    const Scope* loop = scope.loop();
    return loop != nullptr && loop->number > 1 && isSame(tag, *loop, loop->number - 1, loop->number);
}

std::size_t CellMerging::rows(std::uint32_t tag, const Scope& scope, std::size_t most) const {
    const Scope* loop = scope.loop();
    if (loop == nullptr)
        return 1;
    std::size_t last = loop->number;
    while (last < loop->walk->size() && last < loop->number + most - 1 && isSame(tag, *loop, loop->number, last + 1))
        ++last;
    return last - loop->number + 1;
}

bool CellMerging::isSame(std::uint32_t tag, const Scope& loop, std::size_t one, std::size_t other) const {
    for (std::uint32_t next = tag + 1; next != 0; next = left_[next - 1])
        if (shown(next - 1, loop, one) != shown(next - 1, loop, other))
            return false;
    return true;
}

std::string CellMerging::shown(std::uint32_t tag, const Scope& loop, std::size_t number) const {
    const Scope element{.value = loop.walk->at(number), .outer = loop.outer};
    const Operand& operand = program_.tags[tag].placeholder.operand;
    const Found found = find(operand, element);
    if (found.value() == nullptr)
        return {};
    const auto text = textOf(found, operand, element);
    return std::holds_alternative<Text>(text) ? std::string() : std::get<std::string>(text);
}

} // namespace nastavnik::documents
