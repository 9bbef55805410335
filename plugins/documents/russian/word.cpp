// SPDX-License-Identifier: MIT
#include "russian/word.hpp"

#include <algorithm>

namespace nastavnik::documents::russian {

namespace {

struct Glyph {
    Letter letter;
    bool isLarge;
};

/// Of a character of two bytes in UTF-8.
std::optional<Glyph> glyphOf(unsigned char first, unsigned char second) {
    if (first == 0xD0 && second == 0x81)
        return Glyph{yo, true};
    if (first == 0xD1 && second == 0x91)
        return Glyph{yo, false};
    if (first == 0xD0 && second >= 0x90 && second <= 0xAF)
        return Glyph{static_cast<Letter>(second - 0x90), true};
    if (first == 0xD0 && second >= 0xB0 && second <= 0xBF)
        return Glyph{static_cast<Letter>(second - 0xB0), false};
    if (first == 0xD1 && second >= 0x80 && second <= 0x8F)
        return Glyph{static_cast<Letter>(second - 0x80 + 16), false};
    return std::nullopt;
}

/// а е и о у ы э ю я ё
constexpr auto vowels = std::to_array<Letter>({0, 5, 8, 14, 19, 27, 29, 30, 31, yo});
constexpr Letter hardSign = 26;
constexpr Letter softSign = 28;

} // namespace

bool isVowel(Letter letter) { return std::find(vowels.begin(), vowels.end(), letter) != vowels.end(); }

bool isConsonant(Letter letter) { return letter < yo && letter != hardSign && letter != softSign && !isVowel(letter); }

bool Word::isMonosyllabic() const {
    return std::count_if(letters.begin(), letters.begin() + static_cast<std::ptrdiff_t>(size), isVowel) == 1;
}

std::optional<Word> readWord(std::string_view text) {
    constexpr std::string_view curly = "’";
    Word word{.text = text};
    std::size_t capitals = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (word.size == Word::longest)
            return std::nullopt;
        if (text[at] == '\'' || text.substr(at).starts_with(curly)) {
            word.letters[word.size++] = apostrophe;
            ++capitals;
            at += text[at] == '\'' ? 1 : curly.size();
            continue;
        }
        if (at + 1 == text.size())
            return std::nullopt;
        const auto glyph = glyphOf(static_cast<unsigned char>(text[at]), static_cast<unsigned char>(text[at + 1]));
        if (!glyph)
            return std::nullopt;
        word.startsLarge |= at == 0 && glyph->isLarge;
        capitals += glyph->isLarge ? 1 : 0;
        word.letters[word.size++] = glyph->letter;
        at += 2;
    }
    word.large = capitals;
    return word.size == 0 ? std::nullopt : std::optional(word);
}

} // namespace nastavnik::documents::russian
