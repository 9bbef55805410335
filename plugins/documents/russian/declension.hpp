// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/text.hpp"
#include "russian/grammar.hpp"

#include <optional>
#include <string_view>

namespace nastavnik::documents::russian {

/// What a text names: that decides how it changes.
enum class Kind : std::uint8_t {
    person,      ///< Иванова Анна Петровна
    position,    ///< заместитель директора по воспитательной работе
    institution, ///< Муниципальное бюджетное общеобразовательное учреждение «Школа № 5»
};

/// "person", "имя", …
std::optional<Kind> findKind(std::string_view name);
std::string_view nameOf(Kind kind);

/// As far as the words show it.
Kind kindOf(std::string_view text);

/// A text in all cases, and why a part of it stayed as it was when that is not plain grammar.
struct Declension {
    Forms forms;
    Gender gender = Gender::unknown;
    std::optional<Text> remark;
};

/// A person's name: surname, given name and patronymic in either order, initials, any of them missing. What is no
/// Russian word stays, with a remark. `gender` unknown: the name shows it, or words that depend on it stay, with a
/// remark.
Declension declineName(std::string_view name, Gender gender = Gender::unknown);

/// A position or an institution: the leading noun changes with the adjectives before it, and so does a position after
/// a comma or «и»; the rest, abbreviations and what stands in quotes stay.
Declension declinePhrase(std::string_view text, Kind kind);

/// Any of them. Texts beyond `longestText` stay, with a remark.
Declension decline(std::string_view text, Kind kind, Gender gender = Gender::unknown);

constexpr std::size_t longestText = 2000; ///< bytes

} // namespace nastavnik::documents::russian
