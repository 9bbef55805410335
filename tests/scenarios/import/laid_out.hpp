// SPDX-License-Identifier: MIT
#pragma once

#include "unit/plugins/documents/sketch.hpp"

#include <algorithm>
#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

/// The table of a place, laid out as a file of each kind. In the tables of places/ a stroke divides the paragraphs of a
/// cell.
namespace nastavnik::test {

using Cells = std::vector<std::string>;

inline std::vector<std::string> parted(const std::string& text, char separator) {
    std::vector<std::string> parts{""};
    for (const char letter : text)
        if (letter == separator)
            parts.emplace_back();
        else
            parts.back() += letter;
    return parts;
}

inline std::vector<Cells> tableOf(const std::string& place) {
    std::ifstream file(std::string(SOURCE_ROOT) + "/tests/scenarios/import/places/" + place + ".tsv");
    if (!file)
        throw std::runtime_error("no table of " + place);
    std::vector<Cells> rows;
    for (std::string line; std::getline(file, line);)
        rows.push_back(parted(line, '\t'));
    return rows;
}

/// How many rows below go on with the merged cell that begins here: the first `columns` of them are empty.
inline std::size_t rowsBelow(const std::vector<Cells>& rows, std::size_t row, std::size_t columns) {
    std::size_t below = 0;
    while (columns > 0 && row + below + 1 < rows.size() && rows[row + below + 1][0].empty() &&
           rows[row + below + 1][1].empty())
        ++below;
    return below;
}

inline bool isMerged(const Cells& row, std::size_t column, std::size_t columns) {
    return column < columns && row[0].empty() && row[1].empty();
}

inline std::string escaped(const std::string& text) {
    std::string result;
    for (const char letter : text)
        result += letter == '&' ? "&amp;" : letter == '<' ? "&lt;" : std::string(1, letter);
    return result;
}

inline std::string asTsv(const std::vector<Cells>& rows) {
    std::string text;
    for (const Cells& row : rows)
        for (std::size_t column = 0; column < row.size(); ++column) {
            std::string cell = row[column];
            for (std::size_t at = cell.find('|'); at != cell.npos; at = cell.find('|'))
                cell[at] = '\n';
            text +=
                (cell.find('\n') == cell.npos ? cell : "\"" + cell + "\"") + (column + 1 < row.size() ? "\t" : "\r\n");
        }
    return text;
}

inline std::string asHtml(const std::vector<Cells>& rows, std::size_t merged) {
    std::string page = "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>x</title></head><body><table>";
    for (std::size_t row = 0; row < rows.size(); ++row) {
        page += "<tr>";
        for (std::size_t column = 0; column < rows[row].size(); ++column) {
            if (isMerged(rows[row], column, merged))
                continue;
            const std::size_t below = column < merged ? rowsBelow(rows, row, merged) : 0;
            page += "<td" + (below > 0 ? " rowspan=" + std::to_string(below + 1) : "") + ">";
            for (const std::string& paragraph : parted(rows[row][column], '|'))
                page += "<p>" + escaped(paragraph); // as old editors leave them: never closed
        }
    }
    return page + "</table></body></html>";
}

inline std::string asOffice(documents::Format format, const std::vector<Cells>& rows, std::size_t merged) {
    const bool docx = format == documents::Format::docx;
    std::string xml;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        xml += docx ? "<w:tr>" : "<table:table-row>";
        for (std::size_t column = 0; column < rows[row].size(); ++column) {
            std::vector<std::string> paragraphs = parted(rows[row][column], '|');
            for (std::string& paragraph : paragraphs)
                paragraph = escaped(paragraph);
            const std::string content = documents::sketch::paragraphs(format, paragraphs);
            const bool covered = isMerged(rows[row], column, merged);
            const std::size_t below = column < merged && !covered ? rowsBelow(rows, row, merged) : 0;
            if (docx)
                xml += "<w:tc><w:tcPr>" +
                       std::string(covered     ? "<w:vMerge/>"
                                   : below > 0 ? "<w:vMerge w:val=\"restart\"/>"
                                               : "") +
                       "</w:tcPr>" + content + "</w:tc>";
            else if (covered)
                xml += "<table:covered-table-cell/>";
            else
                xml += "<table:table-cell table:number-rows-spanned=\"" + std::to_string(below + 1) + "\">" + content +
                       "</table:table-cell>";
        }
        xml += docx ? "</w:tr>" : "</table:table-row>";
    }
    const std::string table = docx ? "<w:tbl>" + xml + "</w:tbl>" : "<table:table>" + xml + "</table:table>";
    return documents::sketch::zip(
        documents::sketch::parts(format, documents::sketch::paragraph(format, std::string("Дорожная карта")) + table));
}

inline std::string cellName(std::size_t row, std::size_t column) {
    return std::string(1, static_cast<char>('A' + column)) + std::to_string(row + 1);
}

/// The title stands over the whole width in the first row; Excel names merged cells after all others.
inline std::string asWorkbook(const std::vector<Cells>& rows, std::size_t merged) {
    const std::size_t last = rows.front().size() - 1;
    std::string xml = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Дорожная карта</t></is></c></row>";
    std::string merges = "<mergeCell ref=\"A1:" + cellName(0, last) + "\"/>";
    for (std::size_t row = 0; row < rows.size(); ++row) {
        xml += "<row r=\"" + std::to_string(row + 2) + "\">";
        for (std::size_t column = 0; column < rows[row].size(); ++column) {
            std::string text = escaped(rows[row][column]);
            std::replace(text.begin(), text.end(), '|', '\n');
            xml += "<c r=\"" + cellName(row + 1, column) + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
            const bool covered = isMerged(rows[row], column, merged);
            const std::size_t below = column < merged && !covered ? rowsBelow(rows, row, merged) : 0;
            if (below > 0)
                merges +=
                    "<mergeCell ref=\"" + cellName(row + 1, column) + ":" + cellName(row + 1 + below, column) + "\"/>";
        }
        xml += "</row>";
    }
    const std::string main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    return documents::sketch::zip(
        {{"xl/workbook.xml", "<workbook/>"},
         {"xl/worksheets/sheet1.xml", "<worksheet " + main + "><sheetData>" + xml + "</sheetData><mergeCells>" +
                                          merges + "</mergeCells></worksheet>"}});
}

} // namespace nastavnik::test
