// SPDX-License-Identifier: MIT
#pragma once

#include "layout/sheet.hpp"

namespace nastavnik::documents {

/// Numbered lists of DOCX that lie inside of a loop begin anew in each of its passes. A list whose items the loop
/// itself makes goes on counting.
void layOutListRestarts(Sheet& sheet);

} // namespace nastavnik::documents
