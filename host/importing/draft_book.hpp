// SPDX-License-Identifier: MIT
#pragma once

#include "importing/draft.hpp"
#include "importing/rows.hpp"
#include "roadmap/school_year.hpp"

#include <string>
#include <vector>

namespace nastavnik::importing {

/// What a row says of one activity, before it gets its number in the roadmap.
struct Entry {
    std::string number; ///< as in the source; may be empty, restarted or used twice
    std::string title;
    std::string term;
    std::string by;
    std::vector<std::string> proof;
    std::string result;
    SourcePlace place; ///< of the row
    SourcePlace termPlace;
    SourcePlace byPlace;
};

/// Writes stages and activities into a draft: finds free numbers, declares roles, tries terms, notes doubts.
class DraftBook {
public:
    explicit DraftBook(roadmap::SchoolYear year) : year_(year) {}

    /// Begins a stage; without a number it gets the next one.
    void beginStage(std::string number, std::string title, SourcePlace place);
    void addGoal(const std::string& goal);
    void addActivity(const Entry& entry);
    void doubt(std::string kind, SourcePlace place, const std::string& found, Text message, std::string activity = {});

    /// The first place is enough for what the paper repeats in every row.
    void doubtOnce(std::string kind, SourcePlace place, std::string found, Text message, std::string activity);

    bool hasStages() const { return !draft_.stages.empty(); }
    bool isEmpty() const { return draft_.activities.empty(); }
    const DraftStage* stage() const { return hasStages() ? &draft_.stages.back() : nullptr; }
    Draft& draft() { return draft_; }

private:
    std::string freeNumber(const Entry& entry);
    bool isTaken(const std::string& number) const;
    std::string nextStage() const;
    void addTerm(const Entry& entry, DraftActivity& activity);
    void addPerformers(const Entry& entry, DraftActivity& activity);
    void declare(const DraftRole& role);

    roadmap::SchoolYear year_;
    Draft draft_;
};

} // namespace nastavnik::importing
