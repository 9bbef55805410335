// SPDX-License-Identifier: MIT
#include "tables/charset.hpp"

#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>

namespace nastavnik::documents {

namespace {

bool isUtf8(std::string_view text) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto size = static_cast<std::int32_t>(text.size());
    for (std::int32_t at = 0; at < size;) {
        UChar32 character = 0;
        U8_NEXT(bytes, at, size, character);
        if (character < 0)
            return false;
    }
    return true;
}

std::string converted(std::string_view bytes, const char* charset) {
    std::string text;
    icu::UnicodeString(bytes.data(), static_cast<std::int32_t>(bytes.size()), charset).toUTF8String(text);
    return text;
}

/// Charsets in which Russian pages were ever written.
const char* charsetNamed(std::string_view name) {
    static constexpr std::array<const char*, 6> known{"windows-1251", "koi8-r",         "cp866",
                                                      "iso-8859-5",   "x-mac-cyrillic", "utf-16"};
    std::string lower(name);
    std::ranges::transform(lower, lower.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
    });
    if (lower == "cp1251" || lower == "win-1251")
        return known.front();
    const auto found = std::ranges::find(known, lower);
    return found == known.end() ? nullptr : *found;
}

} // namespace

std::string decoded(std::string_view bytes, std::string_view named) {
    if (bytes.starts_with("\xEF\xBB\xBF"))
        bytes.remove_prefix(3);
    else if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"))
        return converted(bytes, "utf-16");
    if (const char* charset = charsetNamed(named); charset != nullptr && !isUtf8(bytes))
        return converted(bytes, charset);
    return isUtf8(bytes) ? std::string(bytes) : converted(bytes, "windows-1251");
}

} // namespace nastavnik::documents
