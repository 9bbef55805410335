// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/capability.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace nastavnik::plugins {

std::string kindWord(Kind kind, Language language); ///< «текст», "list" …: for people; name(Kind) is for programs
std::string needWord(Need need, Language language); ///< «обязательно», "optional"
std::string yesNo(Need need, Language language);    ///< «да», "no"

/// Letters of a UTF-8 text, for columns at a terminal.
std::size_t lettersIn(std::string_view text);

} // namespace nastavnik::plugins
