// SPDX-License-Identifier: MIT
#include "check/character_check.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace nastavnik::documents {

namespace {

constexpr std::uint64_t ones = 0x0101010101010101, highs = 0x8080808080808080;

constexpr std::uint64_t repeated(char c) { return ones * static_cast<unsigned char>(c); }

/// High bits where a byte of `word`, all of which are below 0x80, is below `limit`.
constexpr std::uint64_t below(std::uint64_t word, std::uint64_t limit) {
    return ~((word | highs) - ones * limit) & highs;
}

/// Eight characters that need no second look: ASCII, no control characters, no &.
bool arePlain(const char* text) {
    std::uint64_t word = 0;
    std::memcpy(&word, text, sizeof word);
    return ((word & highs) | below(word, 0x20) | below(word ^ repeated('&'), 1)) == 0;
}

/// Size of the reference at the beginning of `text`, "&lt;"; 0 when it is none that needs no declaration.
std::size_t referenceSize(std::string_view text) {
    constexpr auto known = std::to_array<std::string_view>({"&amp;", "&lt;", "&gt;", "&quot;", "&apos;"});
    for (const std::string_view reference : known)
        if (text.starts_with(reference))
            return reference.size();
    const std::size_t end = text.substr(0, 12).find(';');
    if (!text.starts_with("&#") || end == text.npos)
        return 0;
    const bool isHex = text.size() > 2 && text[2] == 'x';
    const std::string_view digits = text.substr(isHex ? 3 : 2, end - (isHex ? 3 : 2));
    const auto isDigit = [&](char c) {
        return (c >= '0' && c <= '9') || (isHex && ((c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')));
    };
    return !digits.empty() && std::all_of(digits.begin(), digits.end(), isDigit) ? end + 1 : 0;
}

/// Size of the character of several bytes at the beginning of `text`; 0 when XML has none such.
std::size_t sequenceSize(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const std::size_t size = byte(0) < 0xC2 ? 0 : byte(0) < 0xE0 ? 2 : byte(0) < 0xF0 ? 3 : byte(0) < 0xF5 ? 4 : 0;
    if (size == 0 || size > text.size())
        return 0;
    std::uint32_t code = byte(0) & (0x7FU >> size);
    for (std::size_t i = 1; i < size; ++i) {
        if ((byte(i) & 0xC0U) != 0x80U)
            return 0;
        code = code << 6U | (byte(i) & 0x3FU);
    }
    const std::uint32_t least = size == 2 ? 0x80 : size == 3 ? 0x800 : 0x10000;
    const bool isForbidden = (code >= 0xD800 && code <= 0xDFFF) || code == 0xFFFE || code == 0xFFFF || code > 0x10FFFF;
    return code < least || isForbidden ? 0 : size;
}

std::size_t characterSize(std::string_view text) {
    const auto first = static_cast<unsigned char>(text.front());
    if (first >= 0x80)
        return sequenceSize(text);
    if (first == '&')
        return referenceSize(text);
    return first >= 0x20 || first == '\t' || first == '\n' || first == '\r' ? 1 : 0;
}

} // namespace

bool areXmlCharacters(std::string_view text) {
    while (!text.empty()) {
        if (text.size() >= sizeof(std::uint64_t) && arePlain(text.data())) {
            text.remove_prefix(sizeof(std::uint64_t));
            continue;
        }
        const std::size_t size = characterSize(text);
        if (size == 0)
            return false;
        text.remove_prefix(size);
    }
    return true;
}

} // namespace nastavnik::documents
