// SPDX-License-Identifier: MIT
#include "language/picture_box.hpp"

#include "language/spelling.hpp"
#include "russian/russian_text.hpp"

#include <algorithm>
#include <array>

namespace nastavnik::documents {

namespace {

constexpr double leastMm = 1, greatestMm = 400;

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// Takes a number with a comma or a point off the front; 0 when there is none.
double takeNumber(std::string_view& text) {
    text = trimmed(text);
    double number = 0, place = 1;
    bool isFraction = false;
    std::size_t at = 0;
    for (; at < text.size() && at < 12; ++at) {
        const bool isPoint = !isFraction && at > 0 && (text[at] == ',' || text[at] == '.') && at + 1 < text.size() &&
                             isDigit(text[at + 1]);
        if (isPoint) {
            isFraction = true;
            continue;
        }
        if (!isDigit(text[at]))
            break;
        number = number * 10 + (text[at] - '0');
        place *= isFraction ? 10 : 1;
    }
    text = trimmed(text.substr(at));
    return number / place;
}

/// Takes one of the words off the front.
template <std::size_t n>
bool take(std::string_view& text, const std::array<std::string_view, n>& words) {
    const std::string low = lowered(text);
    for (const std::string_view word : words)
        if (low.starts_with(word)) {
            text = trimmed(text.substr(word.size()));
            return true;
        }
    return false;
}

constexpr std::array<std::string_view, 4> times{"×", "x", "х", "*"};
constexpr std::array<std::string_view, 2> millimetres{"мм", "mm"};
constexpr std::array<std::string_view, 2> centimetres{"см", "cm"};

bool isBad(double side) { return side != 0 && (side < leastMm || side > greatestMm); }

} // namespace

PictureSize fitted(PictureSize natural, const PictureBox& box) {
    if (!box.isGiven())
        return natural;
    const double byWidth = box.width > 0 ? box.width / natural.width : box.height / natural.height;
    const double byHeight = box.height > 0 ? box.height / natural.height : byWidth;
    const double scale = std::min(byWidth, byHeight);
    return {natural.width * scale, natural.height * scale};
}

std::optional<Text> readPictureBox(std::string_view text, PictureBox& box, std::string& words) {
    text = trimmed(text);
    if (text.empty() || !isDigit(text.front())) {
        words = unquoted(text);
        return std::nullopt;
    }
    box.width = takeNumber(text);
    if (take(text, times))
        box.height = takeNumber(text);
    const double unit = take(text, millimetres) ? 1 : take(text, centimetres) ? 10 : 1;
    box = {box.width * unit, box.height * unit};
    if (box.width == 0 || isBad(box.width) || isBad(box.height) || (!text.empty() && text.front() != ','))
        return Text{"размер рисунка пишут так: 20 мм, или 40 × 15 мм; сторона от 1 до 400 мм, после запятой — подпись "
                    "для тех, кто рисунка не видит",
                    "the size of a picture is written as 20 mm, or 40 × 15 mm; a side has 1 to 400 mm, words for "
                    "those who cannot see it follow after a comma"};
    if (!text.empty())
        words = unquoted(trimmed(text.substr(1)));
    return std::nullopt;
}

} // namespace nastavnik::documents
