// SPDX-License-Identifier: MIT
#pragma once

#include "package/package.hpp"
#include "tables/source_text.hpp"

#include <string>

namespace nastavnik::documents {

/// Whether a package is a workbook of Excel.
bool isWorkbook(const Package& package);

/// The sheets of a workbook (XLSX), each as a table, in the order of their files. Cells hold what they show of texts,
/// numbers and results of formulas; dates become «14.03.2011». Throws Error DT006 when a part cannot be read, DT052
/// when there is too much of it.
SourceText readWorkbookText(const Package& package, const std::string& file);

} // namespace nastavnik::documents
