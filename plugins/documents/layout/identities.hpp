// SPDX-License-Identifier: MIT
#pragma once

#include "layout/sheet.hpp"

namespace nastavnik::documents {

/// Finds the ids and names in what is repeated that may be in a document only once: of bookmarks, pictures, lists.
void layOutIdentities(Sheet& sheet);

} // namespace nastavnik::documents
