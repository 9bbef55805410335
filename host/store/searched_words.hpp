// SPDX-License-Identifier: MIT
#pragma once

#include "engine/papers.hpp"

#include <string>
#include <vector>

namespace nastavnik::store {

/// What a paper is found by: number, title and every text in its data, folded (letter case, ё, quotes); cut at 64 KB.
std::string searchedWords(const engine::Document& document);

/// The words of a search, folded the same way; each of them has to occur.
std::vector<std::string> wordsOfSearch(const std::string& search);

} // namespace nastavnik::store
