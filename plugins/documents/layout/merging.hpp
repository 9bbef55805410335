// SPDX-License-Identifier: MIT
#pragma once

#include "layout/sheet.hpp"

namespace nastavnik::documents {

/// {school | объединить}: equal cells under one another become one. Adds DT028 where rows cannot be counted.
void layOutMerging(Sheet& sheet, const std::vector<Block>& blocks);

} // namespace nastavnik::documents
