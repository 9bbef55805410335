// SPDX-License-Identifier: MIT
#include "media/base64.hpp"

#include <array>
#include <cstdint>

namespace nastavnik::documents {

namespace {

constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

constexpr std::array<std::int8_t, 256> numbers = [] {
    std::array<std::int8_t, 256> result{};
    result.fill(-1);
    for (std::size_t i = 0; i < letters.size(); ++i)
        result[static_cast<unsigned char>(letters[i])] = static_cast<std::int8_t>(i);
    return result;
}();

constexpr std::string_view blanks = " \t\r\n";

std::string_view withoutHead(std::string_view text) {
    const std::size_t comma = text.find(',');
    const bool hasHead = text.starts_with("data:") && comma != text.npos;
    return hasHead ? text.substr(comma + 1) : text;
}

} // namespace

std::optional<Bytes> decodedBase64(std::string_view text) {
    Bytes bytes;
    std::uint32_t bits = 0;
    unsigned known = 0;
    std::size_t signs = 0, padding = 0;
    for (const char c : withoutHead(text)) {
        if (blanks.find(c) != blanks.npos)
            continue;
        ++signs;
        const std::int8_t number = numbers[static_cast<unsigned char>(c)];
        padding += c == '=' ? 1 : 0;
        if (c == '=' ? padding > 2 : number < 0 || padding > 0)
            return std::nullopt;
        if (c == '=')
            continue;
        bits = bits << 6U | static_cast<std::uint32_t>(number);
        known += 6;
        if (known < 8)
            continue;
        known -= 8;
        bytes += static_cast<char>(bits >> known & 0xFFU);
    }
    return signs % 4 == 0 && !bytes.empty() ? std::make_optional(std::move(bytes)) : std::nullopt;
}

std::string encodedBase64(std::string_view bytes) {
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        std::uint32_t bits = 0;
        for (std::size_t i = 0; i < 3; ++i)
            bits = bits << 8U | (at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0U);
        for (std::size_t i = 0; i < 4; ++i)
            text += at + i <= bytes.size() ? letters[bits >> (18U - 6U * i) & 63U] : '=';
    }
    return text;
}

} // namespace nastavnik::documents
