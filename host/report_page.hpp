// SPDX-License-Identifier: MIT
#pragma once

#include "year_report.hpp"

#include <string>

namespace nastavnik {

/// A page that any browser shows and prints, with links to the papers beside it. Needs nothing from the network.
std::string reportPage(const YearReport& report);

/// The same as plain text.
std::string reportText(const YearReport& report);

} // namespace nastavnik
