// SPDX-License-Identifier: MIT
#pragma once

#include "layout/sheet.hpp"

namespace nastavnik::documents {

/// Remarks of the template's author stay out of what is repeated. A bookmark whose ends lie in different blocks, or
/// one of them in what goes, would be torn: it goes as a whole.
void layOutRepeatedMarks(Sheet& sheet);

} // namespace nastavnik::documents
