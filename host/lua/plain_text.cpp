// SPDX-License-Identifier: MIT
#include "lua/plain_text.hpp"

#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>

namespace nastavnik::lua {

namespace {

bool isContinuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

} // namespace

std::string_view cut(std::string_view text, std::size_t bytes) {
    if (text.size() <= bytes)
        return text;
    while (bytes > 0 && isContinuation(text[bytes]))
        --bytes;
    return text.substr(0, bytes);
}

bool isUtf8(std::string_view text) {
    const bool ascii = std::none_of(text.begin(), text.end(), [](char byte) { return byte < 0; });
    if (ascii)
        return true;
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    for (std::size_t at = 0; at < text.size();) {
        UChar32 letter = 0;
        U8_NEXT(bytes, at, text.size(), letter);
        if (letter < 0)
            return false;
    }
    return true;
}

std::size_t column(std::string_view line, std::size_t offset) {
    const std::string_view before = line.substr(0, offset);
    return 1 + static_cast<std::size_t>(
                   std::count_if(before.begin(), before.end(), [](char byte) { return !isContinuation(byte); }));
}

} // namespace nastavnik::lua
