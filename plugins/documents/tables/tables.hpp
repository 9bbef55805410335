// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/value.hpp"

#include <string>
#include <string_view>

namespace nastavnik::documents {

/// Paragraphs and tables of a foreign file in its order: DOCX, ODT, XLSX, ODS, HTML, or text with tabs (TSV; CSV
/// with `;` or `,`),
/// in UTF-8, UTF-16 or windows-1251. What it is is found by its content; the ending of `file` only decides between
/// texts.
/// {"blocks": [{"paragraph": {"text", "item"}} or {"table": {"rows", "columns", "cells": [{"row", "column", "rows",
/// "columns", "paragraphs": [{"text", "item"}]}]}}]}; rows and columns are counted from 0.
/// Throws Error: DT001–DT007 of packages, DT050 for a kind of file that is not read, DT051 for bytes that are no text,
/// DT052 when it is too large, DT053 for a hostile page.
Value readTables(std::string_view bytes, const std::string& file);

} // namespace nastavnik::documents
