// SPDX-License-Identifier: MIT
#pragma once

#include "format.hpp"
#include "package/package.hpp"
#include "tables/source_text.hpp"

namespace nastavnik::documents {

/// The text of a package with a DOCX, ODT or ODS document. Comments, deleted text, headers and footers are left out,
/// footnotes come last. Throws Error DT005 when there is no such document in it, DT006 when a part cannot be read.
SourceText readOfficeText(const Package& package, const std::string& file);

} // namespace nastavnik::documents
