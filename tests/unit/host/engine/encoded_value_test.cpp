// SPDX-License-Identifier: MIT
#include "engine/encoded_value.hpp"

#include "nastavnik/error.hpp"

#include <gtest/gtest.h>

namespace nastavnik::engine {

TEST(EncodedValueTest, GivesBackWhatWasEncoded) {
    const Value value{{"id", 3}, {"name", "Швец"}, {"pairs", {1, 2.5, nullptr}}};
    EXPECT_EQ(EncodedValue(value).decoded(), value);
    EXPECT_EQ(EncodedValue::of(EncodedValue(value).bytes()).decoded(), value);
    EXPECT_EQ(EncodedValue().decoded(), Value());
}

TEST(EncodedValueTest, SaysThatBytesAreDamaged) {
    const Bytes whole = EncodedValue(Value{{"id", 3}}).bytes();
    for (const Bytes& damaged : {whole.substr(1), whole.substr(0, whole.size() - 1), whole + "x", Bytes()}) {
        try {
            EncodedValue::of(damaged).decoded();
            ADD_FAILURE() << "read as a value";
        } catch (const Error& error) {
            EXPECT_EQ(error.faults().front().code, "EN046");
        }
    }
}

} // namespace nastavnik::engine
