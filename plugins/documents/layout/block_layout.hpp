// SPDX-License-Identifier: MIT
#pragma once

#include "layout/sheet.hpp"

namespace nastavnik::documents {

/// Decides what the tags of each block enclose, and takes out the paragraphs and rows that held nothing but tags.
void layOutBlocks(Sheet& sheet, const std::vector<Block>& blocks);

} // namespace nastavnik::documents
