// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/error.hpp"
#include "nastavnik/value.hpp"

#include <string>

namespace nastavnik::notifications {

/// Subject and text of a letter, with or without {placeholders}.
struct LetterText {
    std::string subject;
    std::string text;

    bool operator==(const LetterText&) const = default;
};

/// What placeholders are filled from: `{name}` stands in `data` or else in `recipient`, `{recipient.name}` always in
/// the recipient, `{mentor.school}` goes into tables. `{{` and `}}` are braces themselves.
struct Names {
    const Value& data;
    const Value& recipient;
    Language language = Language::ru;
};

/// Fills both parts in one pass: braces inside a value stay as they are. Lists of texts are joined by commas.
/// Throws Error with all faults: NT010 lists every missing name, NT011 broken braces, NT012 a table in place of a text.
LetterText fillLetter(const LetterText& pattern, const Names& names);

} // namespace nastavnik::notifications
