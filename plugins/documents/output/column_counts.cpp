// SPDX-License-Identifier: MIT
#include "output/column_counts.hpp"

#include "limits.hpp"
#include "output/evaluation.hpp"

#include <algorithm>

namespace nastavnik::documents {

namespace {

std::string share(std::size_t whole, std::size_t count, std::size_t index) {
    return std::to_string(whole * (index + 1) / count - whole * index / count);
}

} // namespace

ColumnCounts::ColumnCounts(const Program& program) : program_(program), counts_(program.tags.size(), 1) {}

std::optional<Text> ColumnCounts::define(const Segment& segment, const Scope& scope, Format format, std::string& out) {
    const Found found = find(program_.tags[segment.tag].placeholder.operand, scope);
    const bool isList = found.value() != nullptr && found.value()->is_array() && !found.value()->empty();
    const std::size_t count = counts_[segment.tag] = isList ? found.value()->size() : 1;
    if (count > limits::wordColumns)
        return Text{"выходит больше 63 столбцов, Word такой таблицы не откроет; поверните таблицу: столбцы в строки",
                    "over 63 columns come out, and Word opens no such table; turn it: columns into rows"};
    const std::string_view begin =
        std::string_view(program_.literals).substr(segment.literal + segment.size, segment.own);
    const bool hasStyle = begin.find('"') != begin.npos;
    for (std::size_t i = 0; i < count; ++i) {
        out += begin;
        if (format == Format::docx)
            out += share(segment.number, count, i) + "\"";
        else if (hasStyle)
            out += (count > 1 ? "-" + std::to_string(count) : "") + "\"";
        out += "/>";
    }
    return std::nullopt;
}

std::optional<Text> ColumnCounts::objection(const Segment& segment, const Value* list) const {
    if (list != nullptr && !list->is_array())
        return Text{"это не список, столбцы повторять не по чему", "this is no list to repeat columns over"};
    const std::size_t count = list == nullptr ? 1 : std::max<std::size_t>(list->size(), 1);
    const std::size_t wanted = counts_[segment.number - 1];
    if (count == wanted)
        return std::nullopt;
    return Text{"в списке " + std::to_string(count) + " элементов, а столбцов в таблице " + std::to_string(wanted) +
                    "; списки одного столбца должны быть равной длины",
                "the list has " + std::to_string(count) + " elements and the table " + std::to_string(wanted) +
                    " columns; lists of one column have to be equally long"};
}

std::string ColumnCounts::width(const Segment& segment, std::size_t index) const {
    const std::size_t count = counts_[segment.tag];
    return share(segment.number, count, std::min(index, count - 1));
}

std::size_t ColumnCounts::spanOf(const Segment& segment) const {
    const ColumnSpan& span = program_.spans[segment.number];
    std::size_t columns = span.fixed;
    for (const std::uint32_t loop : span.loops)
        columns += counts_[loop];
    return columns;
}

} // namespace nastavnik::documents
