// SPDX-License-Identifier: MIT
#pragma once

#include "importing/draft.hpp"

#include <string>

namespace nastavnik::importing {

/// A name for `roadmap "…"` made of a folder's name: "Мой округ" -> "my_okrug" is not tried, other letters become _.
std::string roadmapName(const std::string& folder);

/// roadmap.lua in the style of workflows/prokopyevsk. `hasLibrary`: the folder lies beside workflows/library, whose
/// letters it may use.
std::string luaText(const Draft& draft, const std::string& name, const std::string& sourceFile, bool hasLibrary);

/// README.md for the methodist: what came out and what to do next. In Russian, as everything under workflows/.
std::string readmeText(const Draft& draft, const std::string& name, const std::string& sourceFile);

/// The list of doubts as a page, in the order of the source.
std::string doubtsText(const Draft& draft, const std::string& sourceFile, Language language);

/// "таблица 1, строка 5, столбец 3"; "абзац 12" outside of tables; empty when no place is named.
std::string placeText(const SourcePlace& place, Language language);

} // namespace nastavnik::importing
