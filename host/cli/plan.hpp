// SPDX-License-Identifier: MIT
#pragma once

#include "roadmap/roadmap.hpp"
#include "roadmap/term.hpp"

#include <string>
#include <vector>

namespace nastavnik::cli {

struct PlannedActivity {
    std::string number;
    std::string title;
    std::vector<std::string> by; ///< titles of the roles
    roadmap::UnitKind unit{};
    roadmap::Term term;
    std::vector<roadmap::Window> windows; ///< in the school year; empty: see whyNoWindow()
};

struct PlannedStage {
    std::string number;
    std::string title;
    std::vector<PlannedActivity> activities;
};

/// What a roadmap asks for in one school year, by stages, in the order of the file.
struct Plan {
    std::string roadmap; ///< id
    std::string title;
    std::string place;
    roadmap::SchoolYear year{};
    std::vector<PlannedStage> stages;
};

Plan planOf(const roadmap::Roadmap& roadmap, roadmap::SchoolYear year);

/// {"roadmap", "title", "place", "year", "stages": [{"number", "title", "activities": [{"number", "title", "by",
/// "unit", "term": as `term --json`, "windows": [{"start", "end"}], "why": null or why there is no window}]}]}
Value toValue(const Plan& plan, Language language);

/// What the templates library/plan.odt and plan.docx are filled with: texts only.
Value templateData(const Plan& plan, Language language);

/// Tables for a terminal, one for each stage.
std::string planText(const Plan& plan, Language language);

} // namespace nastavnik::cli
