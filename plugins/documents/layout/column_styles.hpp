// SPDX-License-Identifier: MIT
#pragma once

#include "layout/sheet.hpp"

namespace nastavnik::documents {

/// ODF has the width of a column only in its style: gives the style of this name, as it is written, a narrower twin
/// for each number of columns that may come, "NAME-2" and so on. Once a style.
void divideColumnStyle(Sheet& sheet, const std::string& name);

} // namespace nastavnik::documents
