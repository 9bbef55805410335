// SPDX-License-Identifier: MIT
#include "importing/items.hpp"

#include "importing/numbering.hpp"
#include "importing/wording.hpp"

#include <algorithm>

namespace nastavnik::importing {

namespace {

/// Where « 2.» or « 2)» begins behind `from`.
std::size_t placeOfNumber(const std::string& text, int number, std::size_t from) {
    const std::string digits = std::to_string(number);
    for (const std::string& before : {std::string(" "), std::string(";"), std::string(".")})
        for (const char behind : {'.', ')'}) {
            const std::size_t found = text.find(before + digits + behind, from);
            const std::size_t next = found + before.size() + digits.size() + 1;
            if (found != text.npos && next < text.size() && (text[next] < '0' || text[next] > '9'))
                return found + before.size();
        }
    return text.npos;
}

/// «1. Совет. 2. Сайт.» as two.
std::vector<std::string> onLines(const std::string& text) {
    std::vector<std::string> result;
    std::size_t begin = 0;
    if (splitNumber(text).number == "1")
        for (int number = 2;; ++number) {
            const std::size_t next = placeOfNumber(text, number, begin);
            if (next == text.npos)
                break;
            result.push_back(trimmed(text.substr(begin, next - begin)));
            begin = next;
        }
    result.push_back(trimmed(text.substr(begin)));
    return result;
}

} // namespace

std::vector<std::string> itemsOf(const std::vector<Paragraph>& paragraphs) {
    std::vector<std::string> result;
    bool inPoints = false;
    for (const Paragraph& paragraph : paragraphs)
        for (const std::string& line : onLines(paragraph.text)) {
            const Numbered split = splitNumber(line);
            const bool isPoint = paragraph.isItem || !split.number.empty();
            if (split.text.empty() || split.text.find_first_not_of("0123456789.) ") == std::string::npos)
                continue;
            if (!isPoint && !result.empty() && (startsSmall(line) || (inPoints && !result.back().ends_with('.'))))
                result.back() = joinedTorn(result.back(), line);
            else
                result.push_back(split.text);
            inPoints |= isPoint;
        }
    return result;
}

} // namespace nastavnik::importing
