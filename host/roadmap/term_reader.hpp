// SPDX-License-Identifier: MIT
#pragma once

#include "roadmap/term_token.hpp"

#include <string_view>
#include <vector>

namespace nastavnik::roadmap {

/// Splits folded text into words, numbers, dates and signs. A list number in front, clock times and final dots
/// are left out; a word that is not in the vocabulary has the symbol WORD.
std::vector<Token> readTokens(std::u32string_view text);

} // namespace nastavnik::roadmap
