// SPDX-License-Identifier: MIT
#include "csv.hpp"

namespace nastavnik {

namespace {

std::string cellOf(std::string_view value) {
    const bool looksLikeFormula =
        !value.empty() && std::string_view("=+-@\t\r").find(value[0]) != std::string_view::npos;
    std::string cell = "\"";
    if (looksLikeFormula)
        cell += '\'';
    for (const char letter : value) {
        if (letter == '"')
            cell += '"';
        cell += letter;
    }
    return cell + '"';
}

} // namespace

void CsvText::addRow(const std::vector<std::string>& cells) {
    for (std::size_t index = 0; index < cells.size(); ++index)
        text_.append(index == 0 ? "" : ";").append(cellOf(cells[index]));
    text_ += "\r\n";
}

} // namespace nastavnik
