// SPDX-License-Identifier: MIT
#include "file_name.hpp"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace nastavnik::documents {

namespace {

bool hasMeaning(UChar32 c) {
    return c < 0x80 && std::string_view("/\\:*?\"<>|").find(static_cast<char>(c)) != std::string_view::npos;
}

bool isInvisible(UChar32 c) {
    const auto kind = u_charType(c);
    return kind == U_CONTROL_CHAR || kind == U_FORMAT_CHAR || kind == U_SURROGATE || c == 0xFFFD;
}

/// Spaces once, none at the ends; no dots at the ends, which hide a file or get lost.
icu::UnicodeString tidied(const icu::UnicodeString& name) {
    icu::UnicodeString result;
    for (int32_t i = 0; i < name.length(); ++i)
        if (name[i] != ' ' || (!result.isEmpty() && result[result.length() - 1] != ' '))
            result += name[i];
    while (!result.isEmpty() && (result[result.length() - 1] == ' ' || result[result.length() - 1] == '.'))
        result.truncate(result.length() - 1);
    while (!result.isEmpty() && (result[0] == '.' || result[0] == ' '))
        result.remove(0, 1);
    return result;
}

} // namespace

std::string safeFileName(std::string_view name) {
    constexpr int32_t longest = 120;
    const auto given = icu::UnicodeString::fromUTF8(icu::StringPiece(name.data(), static_cast<int32_t>(name.size())));
    icu::UnicodeString plain;
    for (int32_t i = 0; i < given.length() && plain.length() < longest; i = given.moveIndex32(i, 1)) {
        const UChar32 c = given.char32At(i);
        if (u_isUWhiteSpace(c))
            plain += UChar(' ');
        else if (hasMeaning(c))
            plain += UChar('-');
        else if (!isInvisible(c))
            plain += c;
    }
    std::string result;
    tidied(plain).toUTF8String(result);
    return result.empty() ? "документ" : result;
}

} // namespace nastavnik::documents
