// SPDX-License-Identifier: MIT
#include "layout_profile/layout_profile.hpp"
#include "unit/plugins/documents/sketch.hpp"

#include <gtest/gtest.h>

#include <fstream>

namespace nastavnik::documents {

namespace {

Value gost(const std::string& name) {
    std::ifstream file(std::string(SOURCE_ROOT "/templates/layout/") + name + ".json");
    return Value::parse(file);
}

} // namespace

TEST(LayoutProfileTest, ReadsTheStandard) {
    const LayoutProfile profile = layoutProfileOf(gost("gost_2025"));
    EXPECT_EQ(profile.title, "ГОСТ Р 7.0.97-2025");
    EXPECT_EQ(profile.margins.left, 20);
    EXPECT_EQ(profile.leftLongKept, 30);
    EXPECT_EQ(profile.fontSizes, (std::vector<double>{12, 13, 14}));
    EXPECT_TRUE(profile.numbering.isAtTop);
    EXPECT_TRUE(profile.numbering.isCentred);
    EXPECT_FALSE(profile.numbering.isOnFirstPage);
    EXPECT_EQ(profile.citations.front().wrong, "358.1");
    EXPECT_FALSE(layoutProfileOf(gost("gost_2016")).allowsQrCode);
}

TEST(LayoutProfileTest, TellsAllThatIsWrongInAProfile) {
    Value profile = gost("gost_2025");
    profile.erase("title");
    profile["margins_mm"]["top"] = -5;
    profile["font_sizes_pt"] = {12, "13"};
    profile["page_number"]["place"] = "aside";
    profile["citations"] = {{{"wrong", 358.1}}};
    EXPECT_EQ(sketch::faultsOf([&] { layoutProfileOf(profile); }),
              "DT070 профиль оформления: в «title» нужно текст\n"
              "DT070 профиль оформления: в «margins_mm/top» нужно число от 0 до 100\n"
              "DT070 профиль оформления: в «font_sizes_pt» нужно список размеров букв в пунктах\n"
              "DT070 профиль оформления: в «page_number/place» нужно top или bottom\n"
              "DT070 профиль оформления: в «citations» нужно список из { wrong, after, right }");
    EXPECT_NE(sketch::faultsOf([] { layoutProfileOf(Value::array()); }), "(no error)");
}

} // namespace nastavnik::documents
