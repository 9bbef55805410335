// SPDX-License-Identifier: MIT
#include "engine/number_pattern.hpp"

#include <gtest/gtest.h>

namespace nastavnik::engine {

using namespace std::chrono;

TEST(NumberPatternTest, PutsCounterAndYearIntoThePattern) {
    const Date day = sys_days{2026y / April / 25};
    EXPECT_EQ(formatNumber("{n}-ОД", 42, day), "42-ОД");
    EXPECT_EQ(formatNumber("{n}/{yy}", 26, day), "26/26");
    EXPECT_EQ(formatNumber("{yyyy}-{n}-осн.", 152, day), "2026-152-осн.");
}

TEST(NumberPatternTest, NeverGivesTwoPapersOneNumber) {
    EXPECT_EQ(formatNumber("-ОД", 7, sys_days{2026y / April / 25}), "7-ОД");
}

} // namespace nastavnik::engine
