// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace nastavnik::documents::russian {

enum class Case : std::uint8_t { nominative, genitive, dative, accusative, instrumental, prepositional };

constexpr auto cases = std::to_array(
    {Case::nominative, Case::genitive, Case::dative, Case::accusative, Case::instrumental, Case::prepositional});

/// `unknown`: nobody has said, and the words do not show it.
enum class Gender : std::uint8_t { unknown, male, female, neuter };

/// A text in the six cases, in the order of the enumeration.
using Forms = std::array<std::string, cases.size()>;

constexpr std::size_t indexOf(Case which) { return static_cast<std::size_t>(which); }

/// "dative", "дательный"
std::string_view englishName(Case which);
std::string_view russianName(Case which);
/// By either name, in lower case.
std::optional<Case> findCase(std::string_view name);

/// "male", "female", "neuter", "unknown"
std::string_view nameOf(Gender gender);
/// By the names above, by мужской, женский, средний and masculine, feminine.
std::optional<Gender> findGender(std::string_view name);

} // namespace nastavnik::documents::russian
