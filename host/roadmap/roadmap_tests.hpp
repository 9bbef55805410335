// SPDX-License-Identifier: MIT
#pragma once

#include "roadmap/declaration.hpp"
#include "roadmap/roadmap.hpp"
#include "roadmap/school_year.hpp"

#include <optional>
#include <string>
#include <vector>

namespace nastavnik::roadmap {

/// on "15 октября" { activity = "5.3", is = "overdue" }. Whatever is empty is not asked for.
struct Expectation {
    Window days{}; ///< states and pairs are looked at on its last day, letters and documents are those of all its days
    std::string phrase; ///< as it was written
    std::string activity;
    std::string unit; ///< code of an organisation; empty: all
    std::string state;
    std::string letterTo; ///< role
    std::string letter;   ///< notice
    std::string document; ///< kind
    std::optional<int> pairs;
    std::optional<int> count;      ///< of letters or documents; empty: at least one
    std::vector<std::string> does; ///< activities that people do from this day on
    Place place;
};

/// A year in which people do their work in time, except for what is left undone, and what has to come of it.
struct RoadmapTest {
    std::string title;
    SchoolYear year{};
    std::string people; ///< file in the roadmap's folder
    std::vector<std::string> undone;
    std::vector<Expectation> expectations; ///< by last day
    Place place;
};

struct TestsRead {
    std::vector<RoadmapTest> tests;
    std::vector<Fault> faults; ///< RT001–RT009, and those of checkDeclaration()
};

/// Makes tests of their declarations. `year`: for tests that name none. Units are not looked at: only the file of the
/// people knows them.
TestsRead readTests(std::vector<Declaration> declarations, const Roadmap& roadmap, SchoolYear year);

} // namespace nastavnik::roadmap
