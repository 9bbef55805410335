// SPDX-License-Identifier: MIT
#pragma once

#include "russian/name_rules.hpp"

#include <string_view>
#include <vector>

namespace nastavnik::documents::russian {

/// A word of a person's name.
struct NamePart {
    enum class Role {
        surname,
        given,
        patronymic,
        fixed, ///< initials, particles (фон), the name before оглы: never changes
    };
    std::string_view text; ///< a piece of what was read
    Role role = Role::fixed;
};

/// Which word of a name is what: "Иванова Анна Петровна", "Анна Петровна Иванова", "А. П. Иванова", "Иванова А.П.",
/// "фон Берг Карл", "Мамедов Али Гасан оглы". At most `longestName` words; the rest is fixed.
std::vector<NamePart> readName(std::string_view text);

constexpr std::size_t longestName = 8; ///< words

/// From the patronymic, else the given name, else a surname that shows it.
Gender genderOf(const std::vector<NamePart>& parts);

/// Words between spaces, tabs and no-break spaces.
std::vector<std::string_view> wordsOf(std::string_view text);

/// "А." or "А.-М." or "А.П."
bool isInitial(std::string_view word);

} // namespace nastavnik::documents::russian
