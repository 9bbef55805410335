// SPDX-License-Identifier: MIT
#include "plugins/cbor_shape.hpp"

#include "nastavnik/value.hpp"

#include <gtest/gtest.h>

namespace nastavnik::plugins {

namespace {

std::string fault(std::string_view bytes, const FrameLimits& limits = {}) {
    const auto found = cborFault(bytes, limits);
    return found ? found->en : "";
}

std::string encoded(const Value& value) {
    std::string bytes;
    Value::to_cbor(value, bytes);
    return bytes;
}

} // namespace

TEST(CborShapeTest, AcceptsEverythingThatValuesAreWrittenAs) {
    const Value value{{"text", "ёлка"},
                      {"numbers", {0, 23, 24, 255, 256, 65536, 4294967296, -1, -25, -500000, 1.5, 1e300}},
                      {"flags", {true, false, nullptr}},
                      {"bytes", binary(std::string("\0\xff", 2))},
                      {"empty", {Value::object(), Value::array(), ""}},
                      {"long", std::string(70'000, 'x')}};
    EXPECT_EQ(fault(encoded(value)), "");
    EXPECT_EQ(fault(encoded(std::numeric_limits<double>::quiet_NaN())), "");
}

TEST(CborShapeTest, SeesWhereAValueIsCutOff) {
    const std::string whole = encoded({{"a", {1, 2, "three"}}});
    for (std::size_t length = 0; length < whole.size(); ++length)
        EXPECT_EQ(fault(std::string_view(whole).substr(0, length)), "the value is cut off") << length;
    EXPECT_EQ(fault(whole + "x"), "there are bytes after the value");
}

TEST(CborShapeTest, BelievesNoLengthThatTheBytesDoNotHold) {
    EXPECT_EQ(fault("\x9b\xff\xff\xff\xff\xff\xff\xff\xff"), "the value is cut off");
    EXPECT_EQ(fault("\xbb\xff\xff\xff\xff\xff\xff\xff\xff"), "the value is cut off");
    EXPECT_EQ(fault("\x5b\x7f\xff\xff\xff\xff\xff\xff\xff"), "the value is cut off");
}

TEST(CborShapeTest, CountsLevelsAndValues) {
    const std::string nested(1'000'000, '\x81');
    EXPECT_EQ(fault(nested), "nested deeper than 64");
    EXPECT_EQ(fault(encoded({1, 2, 3}), {.values = 3}), "more than 3 values");
    EXPECT_EQ(fault(encoded({1, 2, 3}), {.values = 4}), "");
}

TEST(CborShapeTest, RefusesWhatThisProgramDoesNotWrite) {
    EXPECT_EQ(fault("\x9f\x01\xff"), "this program does not write such CBOR"); // of unknown length
    EXPECT_EQ(fault("\xc1\x01"), "this program does not write such CBOR");     // tagged
    EXPECT_EQ(fault("\x3b\xff\xff\xff\xff\xff\xff\xff\xff"), "this program does not write such CBOR"); // below int64
    EXPECT_EQ(fault("\xa1\x01\x02"), "the key of a table is not a text");
    EXPECT_EQ(fault("\x62\xff\xfe"), "a text is not UTF-8");
}

} // namespace nastavnik::plugins
