// SPDX-License-Identifier: MIT
#pragma once

#include "layout/sheet.hpp"

namespace nastavnik::documents {

/// {note | или без абзаца}, {note | или без строки}, {note | или без таблицы}: what goes with an empty value.
/// Adds DT026 where there is no such thing around the tag.
void layOutVanishing(Sheet& sheet);

} // namespace nastavnik::documents
