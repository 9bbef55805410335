// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/text.hpp"
#include "russian/grammar.hpp"

#include <optional>
#include <string_view>

namespace nastavnik::documents::russian {

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

} // namespace nastavnik::documents::russian
