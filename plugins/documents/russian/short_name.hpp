// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace nastavnik::documents {

/// Both take "Иванова Анна Петровна": surname, first name, patronymic if any. Nothing is torn at the end of a line.
std::string surnameAndInitials(std::string_view name); ///< Иванова А. П.
std::string initialsAndSurname(std::string_view name); ///< А. П. Иванова

} // namespace nastavnik::documents
