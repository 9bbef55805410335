// SPDX-License-Identifier: MIT
#include "roadmap/term_letters.hpp"

#include <algorithm>

namespace nastavnik::roadmap {

namespace {

constexpr std::u32string_view dashes = U"‐‑‒–—―−﹘－÷~→";
constexpr std::u32string_view spaces = U"\t\n\r\v\f\u0085\u00A0\u1680\u2028\u2029\u202F\u205F\u3000";
constexpr std::u32string_view brackets = U"([]{}<>«»„“”‟\"'’‘‚‹›`*|•·●▪◦○■□►✓";
constexpr std::u32string_view hidden = U"\u00AD\u200B\u200C\u200D\u2060\uFEFF\u0308\u0301";
constexpr std::u32string_view latin = U"aceopxykmtbhi";
constexpr std::u32string_view twins = U"асеорхукмтвні";

bool contains(std::u32string_view set, char32_t character) { return set.find(character) != set.npos; }

char32_t lower(char32_t character) {
    if (character >= U'А' && character <= U'Я')
        return character + 32;
    if (character >= U'A' && character <= U'Z')
        return character + 32;
    if (character == U'Ё' || character == U'ё')
        return U'е';
    return character == U'І' ? U'і' : character;
}

char32_t fold(char32_t character) {
    if (contains(dashes, character))
        return U'-';
    if (contains(spaces, character) || contains(brackets, character) || (character >= 0x2000 && character <= 0x200A))
        return U' ';
    if (character == U';')
        return U',';
    if (character == U'\\')
        return U'/';
    return lower(character);
}

/// Runs of spaces become one, none stands at the start.
void addFolded(std::u32string& text, char32_t character) {
    if (character != U' ' || (!text.empty() && text.back() != U' '))
        text += character;
}

/// How many bytes the character takes that begins with this one; 0 when none can.
std::size_t lengthByLead(unsigned char lead) {
    if (lead < 0x80)
        return 1;
    if (lead < 0xC2 || lead > 0xF4)
        return 0;
    return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

bool isAllowed(char32_t character, std::size_t length) {
    const bool surrogate = character >= 0xD800 && character <= 0xDFFF;
    const bool overlong = (length == 3 && character < 0x800) || (length == 4 && character < 0x10000);
    return !surrogate && !overlong && character <= 0x10FFFF;
}

} // namespace

std::optional<std::u32string> decodeUtf8(std::string_view text) {
    std::u32string result;
    for (std::size_t at = 0; at < text.size();) {
        const auto lead = static_cast<unsigned char>(text[at]);
        const std::size_t length = lengthByLead(lead);
        if (length == 0 || at + length > text.size())
            return std::nullopt;
        char32_t character = length == 1 ? lead : lead & (0x7Fu >> length);
        for (std::size_t next = 1; next < length; ++next) {
            const auto byte = static_cast<unsigned char>(text[at + next]);
            if ((byte & 0xC0) != 0x80)
                return std::nullopt;
            character = (character << 6) | (byte & 0x3Fu);
        }
        if (!isAllowed(character, length))
            return std::nullopt;
        result += character;
        at += length;
    }
    return result;
}

std::string encodeUtf8(std::u32string_view text) {
    std::string result;
    for (const char32_t character : text) {
        const auto tail = [&](int shift) { return static_cast<char>(0x80 | ((character >> shift) & 0x3F)); };
        if (character < 0x80)
            result += static_cast<char>(character);
        else if (character < 0x800)
            (result += static_cast<char>(0xC0 | (character >> 6))) += tail(0);
        else if (character < 0x10000)
            ((result += static_cast<char>(0xE0 | (character >> 12))) += tail(6)) += tail(0);
        else
            (((result += static_cast<char>(0xF0 | (character >> 18))) += tail(12)) += tail(6)) += tail(0);
    }
    return result;
}

namespace {

/// «с е н т я б р ь»: a word set in spaced letters, five at least.
std::u32string closeSpacedLetters(const std::u32string& text) {
    constexpr std::size_t shortest = 5;
    std::u32string result;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t letters = 0, end = at;
        const bool startsWord = at == 0 || !isLetter(text[at - 1]);
        while (startsWord && end < text.size() && isLetter(text[end]) &&
               (end + 1 == text.size() || !isLetter(text[end + 1]))) {
            ++letters;
            end += end + 1 < text.size() && text[end + 1] == U' ' ? 2 : 1;
        }
        const bool spaced = letters >= shortest;
        for (const std::size_t stop = spaced ? end : at + 1; at < stop; ++at)
            if (!spaced || text[at] != U' ')
                result += text[at];
        if (spaced)
            result += U' ';
    }
    return result;
}

} // namespace

std::u32string foldLetters(std::u32string_view text) {
    std::u32string result;
    for (const char32_t character : text) {
        constexpr char32_t breve = 0x0306;
        if (character == breve && !result.empty() && result.back() == U'и')
            result.back() = U'й';
        else if (character != breve && !contains(hidden, character))
            addFolded(result, fold(character));
    }
    return closeSpacedLetters(result);
}

bool isDigit(char32_t character) { return character >= U'0' && character <= U'9'; }

bool isLetter(char32_t character) {
    return (character >= U'а' && character <= U'я') || (character >= U'a' && character <= U'z') || character == U'і';
}

std::u32string withCyrillicTwins(std::u32string_view word) {
    std::u32string result{word};
    std::ranges::transform(result, result.begin(), [](char32_t character) {
        const std::size_t found = latin.find(character);
        return found == latin.npos ? character : twins[found];
    });
    return result;
}

} // namespace nastavnik::roadmap
