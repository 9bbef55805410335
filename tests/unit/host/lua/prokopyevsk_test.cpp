// SPDX-License-Identifier: MIT
#include "engine/verbs.hpp"
#include "lua/roadmap_loader.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace nastavnik::lua {

TEST(ProkopyevskTest, IsARoadmapWithoutFaults) {
    std::vector<Capability> capabilities;
    for (const engine::HostVerb& verb : engine::hostVerbs())
        capabilities.push_back(verb.declaration);
    for (const char* name :
         {"documents.generate", "matching.candidates", "matching.compare", "matching.propose", "notifications.send"})
        capabilities.push_back({.name = name, .summary = {}, .fields = {}});
    const LoadedRoadmap loaded =
        loadRoadmap(roadmap::readBundle(SOURCE_ROOT "/workflows/prokopyevsk"), capabilities, {2026});
    std::string told;
    for (const Fault& fault : loaded.faults) {
        if (!roadmap::isWarning(fault))
            told += describe(fault, Language::ru) + "\n";
    }
    EXPECT_EQ(told, "");
    EXPECT_GT(loaded.roadmap.activities.size(), 30U);
    EXPECT_THAT(loaded.actions, testing::Contains("pairs.fix"));
}

} // namespace nastavnik::lua
