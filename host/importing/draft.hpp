// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/text.hpp"
#include "roadmap/roadmap.hpp"

#include <string>
#include <vector>

namespace nastavnik::importing {

/// Where something stands in the source, counted from 1; 0 is «not said». Table 0 is text outside of tables: there
/// `row` counts paragraphs.
struct SourcePlace {
    std::size_t table = 0;
    std::size_t row = 0;
    std::size_t column = 0;
};

/// What a person has to settle before the roadmap is used.
struct Doubt {
    std::string kind; ///< "unknown-term", "empty-term", "double-number", …: stable, listed in the README of import
    SourcePlace place;
    std::string activity; ///< number in the roadmap; empty when it belongs to none
    std::string found;    ///< the words of the source
    Text message;         ///< what is doubtful and what to do
};

struct DraftRole {
    std::string id;
    std::string title;
    roadmap::UnitKind unit;
};

struct DraftStage {
    std::string number;
    std::string title;
    std::string goal;
};

struct DraftActivity {
    std::string number;
    std::string title;
    std::string term;       ///< as written; understood by understandTerm(), or left out and told among the doubts
    std::string unreadTerm; ///< as written, when it is not understood
    std::vector<std::string> by;
    std::string byWritten; ///< the cell of the source
    roadmap::UnitKind unit = roadmap::UnitKind::school;
    std::vector<std::string> proof;
    std::string result;
};

/// A roadmap as it was found in somebody's paper.
struct Draft {
    std::string title;
    std::string place;
    std::vector<DraftRole> roles;
    std::vector<DraftStage> stages;
    std::vector<DraftActivity> activities;
    std::vector<Doubt> doubts;
};

} // namespace nastavnik::importing
