// SPDX-License-Identifier: MIT
#include "plugins/messages.hpp"

#include <gtest/gtest.h>

namespace nastavnik::plugins {

TEST(MessagesTest, CarriesACall) {
    const Call call{.arguments = {{"a", 1}}, .key = "k", .today = *parseDate("2026-09-01"), .language = Language::en};
    const Call read = callOf(valueOf(call));
    EXPECT_EQ(read.arguments, call.arguments);
    EXPECT_EQ(read.key, "k");
    EXPECT_EQ(read.today, call.today);
    EXPECT_EQ(read.language, Language::en);
}

TEST(MessagesTest, CarriesAnOutcomeWithPapersAndLetters) {
    const Outcome outcome{
        .value = 1,
        .papers =
            {{"order", "Приказ", "7", "2026-09-01", {{"a", 1}}, {{"a.odt", "application/odt", Bytes("\0\1", 2)}}}},
        .letters = {{.to = "a@example.org", .subject = "Тема", .text = "Текст", .attachments = {"3"}}}};
    EXPECT_EQ(valueOf(outcomeOf(valueOf(outcome))), valueOf(outcome));
    EXPECT_EQ(outcomeOf(valueOf(outcome)).papers.front().files.front().bytes, Bytes("\0\1", 2));
}

TEST(MessagesTest, LeavesOutWhatIsEmpty) {
    EXPECT_EQ(valueOf(Outcome{.value = 5}).dump(), R"({"value":5})");
    EXPECT_EQ(valueOf(Call{.arguments = Value::object(), .today = *parseDate("2026-09-01")}).dump(),
              R"({"arguments":{},"today":"2026-09-01"})");
}

TEST(MessagesTest, CarriesFaultsWithTheirPlaces) {
    const std::vector<Fault> faults{{"A1", {"раз", "one"}, {"people.csv", 3}}, {"A2", {"два", "two"}, {}}};
    EXPECT_EQ(faultsOf(valueOf(faults)), faults);
}

TEST(MessagesTest, SaysThatAMessageIsNotUnderstood) {
    EXPECT_THROW(outcomeOf(5), Error);
    EXPECT_THROW(outcomeOf(Value::object()), Error);
    EXPECT_THROW(outcomeOf({{"value", 1}, {"papers", {7}}}), Error);
    EXPECT_THROW(callOf({{"arguments", 1}, {"today", "morgen"}}), Error);
    EXPECT_THROW(faultsOf({{{"code", "A1"}}}), Error);
}

} // namespace nastavnik::plugins
