// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace nastavnik::documents::russian {

/// A number as a paper may have it: up to 18 digits before the comma.
struct Number {
    bool isNegative = false;
    std::int64_t whole = 0;
    std::string fraction; ///< digits after the comma

    bool isWhole() const { return fraction.empty(); }
};

/// "1234,5", "1 234.50", "-3"; spaces between digits may be of any kind. Fractions of zeros count as none.
std::optional<Number> readNumber(std::string_view text);

/// 1 234 567,5: groups of three digits joined by no-break spaces; four digits are grouped too, as with sums.
std::string writeNumber(const Number& number);

/// XXI. Nothing outside of 1…3999.
std::optional<std::string> romanNumber(const Number& number);

/// The word for a number of things: пара, пары, пар. Which of the three forms (after 1, 2, 5) comes after `number`;
/// a fraction takes the second: 2,5 пары.
std::size_t countForm(const Number& number);

} // namespace nastavnik::documents::russian
