// SPDX-License-Identifier: MIT
#include "roadmap/roadmap_value.hpp"

#include "nastavnik/error.hpp"
#include "support/small_roadmap.hpp"

#include <gtest/gtest.h>

namespace nastavnik::roadmap {

TEST(RoadmapValueTest, ComesBackAsItWas) {
    Roadmap map = *test::smallRoadmap();
    map.indicators = {{.id = "share", .title = "Охват", .target = 70.0, .by = parseDate("2026-11-30")}};
    map.criteria = {{.id = "pairs", .rules = {{"weight", 5}}}};
    const Value value = toValue(map);
    EXPECT_EQ(toValue(roadmapOf(value)), value);
    EXPECT_EQ(roadmapOf(value).activities[1].escalate[0].to, "head");
    EXPECT_EQ(roadmapOf(value).indicators[0].by, parseDate("2026-11-30"));
}

TEST(RoadmapValueTest, RefusesSomethingElse) {
    EXPECT_THROW(roadmapOf(Value::array()), Error);
    EXPECT_THROW(roadmapOf({{"id", 5}}), Error);
}

} // namespace nastavnik::roadmap
