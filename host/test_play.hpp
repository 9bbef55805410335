// SPDX-License-Identifier: MIT
#pragma once

#include "installation.hpp"
#include "roadmap/roadmap_tests.hpp"

#include <filesystem>
#include <vector>

namespace nastavnik {

/// A test of a roadmap that was played on the virtual clock by people who do their work in time.
struct PlayedTest {
    std::string title;
    Place place;
    int expectations = 0;
    std::vector<Fault> failures; ///< RT010 what was expected and what was found, at the line of the expectation
};

/// Plays the tests of the roadmap in `folder`, each in a year of its own. Throws Error with the faults of the roadmap
/// or of a file of people.
std::vector<PlayedTest> playTests(const Installation& installation, const std::filesystem::path& folder,
                                  const std::vector<roadmap::RoadmapTest>& tests);

} // namespace nastavnik
