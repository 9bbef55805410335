// SPDX-License-Identifier: MIT
#pragma once

#include "layout/program.hpp"

namespace nastavnik::documents {

/// Open pieces of the table's own rows.
std::vector<std::uint32_t> rowsOf(const Markup& markup, std::uint32_t table);

/// Neither format allows a table without rows: marks the tables whose rows all stand in `repeated` ranges or among
/// `erased` rows, so that such a table goes as a whole when nothing is left of it.
void guardTables(const Markup& markup, const std::vector<Range>& repeated, const std::vector<std::uint32_t>& erased,
                 std::vector<Edit>& edits);

} // namespace nastavnik::documents
