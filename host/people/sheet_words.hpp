// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

// The words in which schools write tables of people.
namespace nastavnik::people {

/// Lower case, «ё» as «е», signs as one space: words are compared so.
std::string plainWords(const std::string& text);

/// "Ф.И.О." → "name", "Стаж, лет" → "profile.experience_years"; nothing for an unknown heading.
std::optional<std::string> fieldOfHeading(const std::string& heading);

/// «молодой специалист» → "mentee"; nothing for an unknown word.
std::optional<std::string> roleOfWord(const std::string& word);

} // namespace nastavnik::people
