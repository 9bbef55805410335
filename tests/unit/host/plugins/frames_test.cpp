// SPDX-License-Identifier: MIT
#include "plugins/frames.hpp"

#include <gtest/gtest.h>

namespace nastavnik::plugins {

namespace {

template <class Act>
std::string faultOf(Act act) {
    try {
        act();
    } catch (const Error& error) {
        return describe(error.faults().front(), Language::ru);
    }
    return "";
}

} // namespace

TEST(FramesTest, ReadsValuesFromPiecesOfAnySize) {
    FrameWriter writer;
    writer.add({{"a", 1}});
    writer.add("два");
    writer.add(binary(std::string(1000, '\0')));
    const std::string bytes = writer.take();
    for (const std::size_t piece : {1U, 3U, 7U, 5000U}) {
        FrameReader reader;
        std::vector<Value> values;
        for (std::size_t at = 0; at < bytes.size(); at += piece) {
            reader.append(std::string_view(bytes).substr(at, piece));
            while (auto value = reader.next())
                values.push_back(std::move(*value));
        }
        EXPECT_EQ(values, (std::vector<Value>{{{"a", 1}}, "два", binary(std::string(1000, '\0'))}));
        EXPECT_FALSE(reader.isInsideFrame());
    }
}

TEST(FramesTest, KnowsThatAFrameHasBegun) {
    FrameReader reader;
    reader.append(frameOf("text").substr(0, 5));
    EXPECT_FALSE(reader.next());
    EXPECT_TRUE(reader.isInsideFrame());
}

TEST(FramesTest, RefusesALengthBeforeItTakesMemory) {
    FrameReader reader;
    reader.append("\xff\xff\xff\xff");
    EXPECT_EQ(faultOf([&] { reader.next(); }), "PL031 по каналу пришло не то, что ожидалось: длина 4294967295 байт, а "
                                               "можно не больше 67108864");
}

TEST(FramesTest, RefusesBytesThatAreNoValue) {
    FrameReader reader;
    reader.append(std::string("\x01\x00\x00\x00\xff", 5));
    EXPECT_EQ(faultOf([&] { reader.next(); }),
              "PL031 по каналу пришло не то, что ожидалось: такой записи CBOR программа не пишет");
}

TEST(FramesTest, DoesNotSendWhatTheOtherEndWouldRefuse) {
    Value deep = 1;
    for (int i = 0; i < 65; ++i)
        deep = Value::array({std::move(deep)});
    const std::string start = "PL030 значение нельзя передать: ", end = "; передайте его меньшими частями";
    EXPECT_EQ(faultOf([&] { frameOf(deep); }), start + "вложенность больше 64" + end);
    EXPECT_EQ(faultOf([&] { frameOf("\xff"); }), start + "текст не в UTF-8" + end);
    EXPECT_EQ(faultOf([&] { frameOf(std::string(100, 'x'), {.bytes = 50}); }),
              start + "длина 102 байт, а можно не больше 50" + end);
}

TEST(FramesTest, KeepsWhatWasAddedBeforeAFault) {
    FrameWriter writer;
    writer.add(1);
    EXPECT_THROW(writer.add("\xff"), Error);
    EXPECT_EQ(writer.take(), frameOf(1));
}

} // namespace nastavnik::plugins
