// SPDX-License-Identifier: MIT
#include "russian/number.hpp"

#include "russian/name_reading.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace nastavnik::documents::russian {

namespace {

constexpr std::string_view gap = "\u00A0";

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// The digits of a text without spaces and sign; nothing when there is anything else.
std::optional<Number> fromDigits(std::string_view text) {
    const std::size_t comma = text.find_first_of(",.");
    const std::string_view whole = text.substr(0, comma);
    std::string_view fraction = comma == text.npos ? std::string_view{} : text.substr(comma + 1);
    constexpr std::size_t longest = 18;
    if (whole.empty() || whole.size() > longest || fraction.size() > longest ||
        (comma != text.npos && fraction.empty()) || !std::all_of(whole.begin(), whole.end(), isDigit) ||
        !std::all_of(fraction.begin(), fraction.end(), isDigit))
        return std::nullopt;
    Number number;
    std::from_chars(whole.data(), whole.data() + whole.size(), number.whole);
    if (fraction.find_first_not_of('0') != fraction.npos)
        number.fraction = fraction;
    return number;
}

} // namespace

std::optional<Number> readNumber(std::string_view text) {
    std::string digits;
    for (const std::string_view word : wordsOf(text))
        digits += word;
    std::string_view rest = digits;
    bool isNegative = false;
    for (const std::string_view minus : {"-", "−"})
        if (rest.starts_with(minus)) {
            isNegative = true;
            rest.remove_prefix(minus.size());
            break;
        }
    auto number = fromDigits(rest);
    if (number)
        number->isNegative = isNegative && (number->whole != 0 || !number->isWhole());
    return number;
}

std::string writeNumber(const Number& number) {
    constexpr std::size_t group = 3;
    const std::string digits = std::to_string(number.whole);
    std::string text = number.isNegative ? "−" : "";
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % group == 0)
            text += gap;
        text += digits[i];
    }
    return number.isWhole() ? text : text + "," + number.fraction;
}

std::optional<std::string> romanNumber(const Number& number) {
    constexpr std::int64_t largest = 3999;
    if (!number.isWhole() || number.isNegative || number.whole < 1 || number.whole > largest)
        return std::nullopt;
    struct Sign {
        std::int64_t value;
        std::string_view text;
    };
    constexpr auto signs = std::to_array<Sign>({{1000, "M"},
                                                {900, "CM"},
                                                {500, "D"},
                                                {400, "CD"},
                                                {100, "C"},
                                                {90, "XC"},
                                                {50, "L"},
                                                {40, "XL"},
                                                {10, "X"},
                                                {9, "IX"},
                                                {5, "V"},
                                                {4, "IV"},
                                                {1, "I"}});
    std::string text;
    std::int64_t left = number.whole;
    for (const Sign& sign : signs)
        for (; left >= sign.value; left -= sign.value)
            text += sign.text;
    return text;
}

std::size_t countForm(const Number& number) {
    if (!number.isWhole())
        return 1;
    const std::int64_t tens = number.whole % 100, ones = number.whole % 10;
    if (ones == 0 || ones > 4 || (tens > 10 && tens < 20))
        return 2;
    return ones == 1 ? 0 : 1;
}

} // namespace nastavnik::documents::russian
