// SPDX-License-Identifier: MIT
#include "cli/text_table.hpp"

#include "plugins/kind_words.hpp"

#include <algorithm>
#include <sstream>
#include <utility>

namespace nastavnik::cli {

namespace {

using plugins::lettersIn;

/// Bytes of the first `letters` letters.
std::size_t bytesOf(const std::string& text, std::size_t letters) {
    std::size_t at = 0;
    for (; at < text.size(); ++at) {
        const bool isFirstByte = (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
        if (isFirstByte && letters-- == 0)
            break;
    }
    return at;
}

/// Lines of at most `width` letters; a word that is longer than a line is cut.
std::vector<std::string> wrapped(const std::string& text, std::size_t width) {
    std::vector<std::string> lines;
    std::istringstream paragraphs(text);
    for (std::string paragraph; std::getline(paragraphs, paragraph);) {
        std::istringstream words(paragraph);
        std::string line;
        for (std::string word; words >> word;) {
            if (!line.empty() && lettersIn(line) + 1 + lettersIn(word) > width)
                lines.push_back(std::exchange(line, ""));
            for (; lettersIn(word) > width; word.erase(0, bytesOf(word, width)))
                lines.push_back(word.substr(0, bytesOf(word, width)));
            line += (line.empty() ? "" : " ") + word;
        }
        lines.push_back(line);
    }
    return lines;
}

} // namespace

void TextTable::addRow(const Row& cells) {
    std::vector<std::vector<std::string>> columns;
    std::size_t height = 0;
    for (std::size_t column = 0; column < widths_.size(); ++column) {
        columns.push_back(wrapped(cells.at(column), widths_[column]));
        height = std::max(height, columns.back().size());
    }
    for (std::size_t row = 0; row < height; ++row) {
        std::string line;
        for (std::size_t column = 0; column < widths_.size(); ++column) {
            const std::string cell = row < columns[column].size() ? columns[column][row] : "";
            line += cell + std::string(widths_[column] - lettersIn(cell) + 2, ' ');
        }
        line.erase(line.find_last_not_of(' ') + 1);
        text_ += line + "\n";
    }
}

void TextTable::addRule() {
    std::size_t width = 2 * (widths_.size() - 1);
    for (const std::size_t column : widths_)
        width += column;
    text_ += std::string(width, '-') + "\n";
}

} // namespace nastavnik::cli
