// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace nastavnik::documents::russian {

/// A letter regardless of its size: а…я are 0…31, ё is 32, an apostrophe is 33.
using Letter = std::uint8_t;

constexpr std::size_t letterCount = 34;
constexpr Letter yo = 32;
constexpr Letter apostrophe = 33;

bool isVowel(Letter letter);
bool isConsonant(Letter letter); ///< й counts; ь and ъ do not

/// One Russian word, without hyphens, looked at as letters.
struct Word {
    static constexpr std::size_t longest = 40; ///< letters

    std::string_view text;
    std::array<Letter, longest> letters{}; ///< the first `size` count
    std::size_t size = 0;
    std::size_t large = 0; ///< how many are capitals
    bool startsLarge = false;

    /// All letters are capitals, and there are at least two.
    bool isUpper() const { return size > 1 && large == size; }
    bool isMonosyllabic() const;
};

/// Nothing when it is empty, too long, or has anything but Russian letters and apostrophes.
std::optional<Word> readWord(std::string_view text);

} // namespace nastavnik::documents::russian
