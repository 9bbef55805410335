// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/date.hpp"

#include <string>
#include <string_view>

namespace nastavnik::engine {

/// "26/1", "42-ОД": the pattern of a `document` with {n} the counter, {yy} and {yyyy} the calendar year. A pattern
/// without {n} gets the counter in front, because two papers with one number cannot be told apart.
std::string formatNumber(std::string_view pattern, int counter, Date date);

} // namespace nastavnik::engine
