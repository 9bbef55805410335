// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace nastavnik::roadmap {

/// Decodes UTF-8; nothing when the bytes are not UTF-8.
std::optional<std::u32string> decodeUtf8(std::string_view text);
std::string encodeUtf8(std::u32string_view text);

/// Makes equal what means the same in an order: letter case, ё and е, kinds of dashes and spaces, brackets and quotes
/// (they become spaces), runs of spaces, hidden characters (they go). Everything else stays.
std::u32string foldLetters(std::u32string_view text);

bool isDigit(char32_t character);
bool isLetter(char32_t character); ///< of folded text: Cyrillic or Latin

/// The Cyrillic word that looks like this one: scans mix «c» and «с». Words without a twin come back as they are.
std::u32string withCyrillicTwins(std::u32string_view word);

} // namespace nastavnik::roadmap
