// SPDX-License-Identifier: MIT
#pragma once

#include "roadmap/roadmap.hpp"

#include <string>
#include <utility>
#include <vector>

namespace nastavnik::roadmap {

/// What one declaration says, key by key, in words that a methodist reads: roles by their titles, offsets as phrases.
struct Facts {
    std::string word;
    std::string id;
    std::string title;
    std::vector<std::pair<std::string, std::string>> values; ///< key → what it says; empty ones are left out
    Place place;
};

/// All declarations of a roadmap: itself, stages, activities, roles, documents, forms, notices, inputs, indicators,
/// criteria.
std::vector<Facts> factsOf(const Roadmap& roadmap);

/// How a sentence about a key goes: «срок был … стал …».
struct KeyWord {
    std::string ru, was, became, en;
};
KeyWord keyWord(const std::string& key);

/// «мероприятие», "activity"
Text wordTitle(const std::string& word);

} // namespace nastavnik::roadmap
