// SPDX-License-Identifier: MIT
#pragma once

#include "layout/sheet.hpp"

namespace nastavnik::documents {

/// {новая страница} and {повтор … | с новой страницы}. Adds DT027 where no page can begin.
void layOutPageBreaks(Sheet& sheet);

/// A paragraph without height that begins a page.
std::string pageBreak(const Dialect& dialect);

} // namespace nastavnik::documents
