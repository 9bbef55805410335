// SPDX-License-Identifier: MIT
#include "importing/numbering.hpp"

#include "importing/wording.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace nastavnik::importing {

namespace {

bool isDigit(char letter) { return letter >= '0' && letter <= '9'; }

/// The length of «2.1.3.», «2)» or «2.1 » in front, with the spaces behind; 0 when there is no number.
std::size_t lengthOfNumber(std::string_view text, std::string& number) {
    std::size_t at = 0, levels = 0;
    bool closed = false;
    while (at < text.size() && isDigit(text[at])) {
        const std::size_t begin = at;
        while (at < text.size() && isDigit(text[at]))
            ++at;
        if (at - begin > 2)
            return 0;
        int value = 0;
        std::from_chars(text.data() + begin, text.data() + at, value);
        number += (number.empty() ? "" : ".") + std::to_string(value);
        ++levels;
        closed = at < text.size() && (text[at] == '.' || text[at] == ')');
        at += closed ? 1 : 0;
        if (!closed)
            break;
    }
    if (levels == 0 || levels > 4 || (!closed && levels < 2))
        return 0;
    while (at < text.size() && text[at] == ' ')
        ++at;
    return at;
}

} // namespace

Numbered splitNumber(std::string_view text) {
    Numbered result{.number = {}, .text = trimmed(text)};
    std::string first;
    const std::size_t length = lengthOfNumber(result.text, first);
    if (length == 0)
        return result;
    const std::string_view rest = std::string_view(result.text).substr(length);
    std::string second;
    if (const std::size_t again = lengthOfNumber(rest, second);
        again > 0 && again < rest.size() && second.starts_with(first))
        return {second, std::string(rest.substr(again))};
    return {first, std::string(rest)};
}

std::string numberIn(std::string_view cell) {
    const std::string text = trimmed(cell);
    const bool onlyNumber = !text.empty() && text.find_first_not_of("0123456789.) \n") == text.npos;
    if (!onlyNumber)
        return {};
    const Numbered split = splitNumber(text.back() == '.' || text.back() == ')' ? text : text + ".");
    return split.text.find_first_of("0123456789") == split.text.npos ? split.number : std::string();
}

int stageNumberIn(std::string_view heading) {
    static constexpr std::array<std::string_view, 10> roman{"i",  "ii",  "iii",  "iv", "v",
                                                            "vi", "vii", "viii", "ix", "x"};
    std::string words = folded(heading);
    for (const std::string_view opener : {"этап", "раздел", "блок", "модуль"})
        if (words.starts_with(opener))
            words = trimmed(words.substr(opener.size()));
    if (words.starts_with("№"))
        words = trimmed(words.substr(std::string_view("№").size()));
    int number = 0;
    if (std::from_chars(words.data(), words.data() + words.size(), number).ec == std::errc())
        return number <= 20 ? number : 0;
    const std::size_t end = std::min(words.find_first_of(". )-"), words.size());
    const auto found = std::ranges::find(roman, words.substr(0, end));
    return found == roman.end() ? 0 : static_cast<int>(found - roman.begin()) + 1;
}

std::string parentOf(std::string_view number) {
    const std::size_t dot = number.rfind('.');
    return dot == number.npos ? "" : std::string(number.substr(0, dot));
}

} // namespace nastavnik::importing
