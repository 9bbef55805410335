// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/date.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace nastavnik::documents {

/// Understands 2026-04-25 and 25.04.2026.
std::optional<Date> readDate(std::string_view text);

/// The parts are joined by no-break spaces, as office rules want it.
std::string longDate(Date date);   ///< 25 апреля 2026 г.
std::string quotedDate(Date date); ///< «25» апреля 2026 г.
std::string shortDate(Date date);  ///< 25.04.2026

} // namespace nastavnik::documents
