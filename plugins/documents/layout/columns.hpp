// SPDX-License-Identifier: MIT
#pragma once

#include "layout/sheet.hpp"

namespace nastavnik::documents {

/// {столбцы months}: the cell is repeated to the right, the column is divided among the copies, and what stands above
/// or below it grows. Adds DT029 where that cannot be.
void layOutColumns(Sheet& sheet, const std::vector<Block>& blocks);

} // namespace nastavnik::documents
