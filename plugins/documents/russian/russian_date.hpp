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
std::string fullDate(Date date);   ///< 25 апреля 2026 года
std::string quotedDate(Date date); ///< «25» апреля 2026 г.
std::string shortDate(Date date);  ///< 25.04.2026
std::string dateInWords(Date date); ///< двадцать пятое апреля две тысячи двадцать шестого года
std::string dayAndMonth(Date date);  ///< 25 апреля
std::string monthAndYear(Date date); ///< апрель 2026 года

/// 2025/2026: from the 1st of September on it is the year that begins.
std::string schoolYearOf(Date date);
/// 2026 is 2026/2027.
std::string schoolYearFrom(int first);

} // namespace nastavnik::documents
