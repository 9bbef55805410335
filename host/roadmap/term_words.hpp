// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>

namespace nastavnik::roadmap {

/// What a word of a term is to the rules.
struct WordClass {
    std::string_view symbol;
    int value = 0;
};

/// Looks a lower-case word (ё written as е) up in the vocabulary.
std::optional<WordClass> wordClass(std::string_view word);

} // namespace nastavnik::roadmap
