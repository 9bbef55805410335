// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/text.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace nastavnik::matching {

/// «text» in Russian, "text" in English; cut after 120 bytes at a letter's border.
std::string quoted(std::string_view text, Language language);

/// "1 балл", "2 балла", "5 баллов"; "1 point", "2 points".
std::string points(std::int64_t count, Language language);

/// After "не хватило": "1 балла", "5 баллов"; in English as points().
std::string ofPoints(std::int64_t count, Language language);

/// "1 наставник", "2 наставника", "5 наставников".
std::string mentors(std::int64_t count, Language language);

/// "1 место", "2 места", "5 мест".
std::string seats(std::int64_t count, Language language);

} // namespace nastavnik::matching
