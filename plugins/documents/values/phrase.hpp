// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/value.hpp"
#include "russian/declension.hpp"

#include <optional>
#include <string>
#include <variant>

namespace nastavnik::documents {

/// A value on its way through the filters of a tag, with what is known of whom or what it names. Names stay in the
/// nominative until the end, so that case, initials and position may come in any order.
struct Phrase {
    enum class Shape : std::uint8_t { full, initialsLast, initialsFirst };

    std::string text;
    std::optional<russian::Kind> kind; ///< nothing: as the words show it
    russian::Gender gender = russian::Gender::unknown;
    const Value* forms = nullptr; ///< {"dative": "Ивановой Анне", …}: stored forms, they win; lent
    russian::Case grammaticalCase = russian::Case::nominative;
    Shape shape = Shape::full;
    std::string position;                 ///< of a person; shown before the name when `hasPosition`
    const Value* positionForms = nullptr; ///< lent
    bool hasPosition = false;

    /// What stands in the document; or why the case cannot be told.
    std::variant<std::string, Text> written() const;

    /// The person's gender: as given, or as the name shows it.
    russian::Gender personGender() const;
};

/// The name of a person or organisation given as a table: {"name" or "surname", "given", "patronymic"; "gender",
/// "position", "forms": {"name": {"dative": …}, "position": {…}}}. Nothing when it has no name.
std::optional<Phrase> phraseOf(const Value& table);

/// A text that stands in `field` of such a table: its stored forms count, and a person's gender.
Phrase phraseOf(std::string text, const Value& table, std::string_view field);

} // namespace nastavnik::documents
