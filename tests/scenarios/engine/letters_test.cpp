// SPDX-License-Identifier: MIT
// Letters that go out: at least once, with the same Message-ID at every attempt.
#include "support/house.hpp"

namespace nastavnik {

using namespace test;
using namespace std::chrono_literals;
using engine::LetterState;

class LettersTest : public ::testing::Test {
protected:
    static roadmap::Bundle bundle() {
        return smallBundle(R"(activity "1.1" {
            title = "Письмо школам", term = "сентябрь", by = { "methodist", "chief" }, unit = "department" })");
    }
    static PlannedCapabilities::Answer saying(Value answer) {
        return [answer](engine::CallId id, const Call&) { return answered(id, answer); };
    }
    std::vector<std::string> messageIds() const {
        std::vector<std::string> ids;
        for (const auto& asked : house.capabilities.asked)
            ids.push_back(asked.call.arguments["message_id"]);
        return ids;
    }
    std::string state(Id letter) { return std::string(name(house.letter(letter).state)); }

    House house{bundle(), true};
};

TEST_F(LettersTest, HandsOverEachLetterOnceAndKeepsTheAnswer) {
    house.capabilities.plan("notifications.deliver", saying({{"status", "delivered"}, {"detail", "250 OK"}}));
    house.goTo("2026-09-02");
    ASSERT_EQ(house.capabilities.asked.size(), 1U); // Who has no address reads it in the program.
    const Value& arguments = house.capabilities.asked[0].call.arguments;
    EXPECT_EQ(arguments["to"], "methodist@dep.test");
    EXPECT_EQ(arguments["to_name"], "Методистова Анна");
    EXPECT_EQ(arguments["subject"], "Открыта задача: Письмо школам");
    EXPECT_EQ(arguments["message_id"], "<letter.1.1788220800000000@school.test>");
    EXPECT_EQ(house.letter(1).messageId, arguments["message_id"]);
    EXPECT_EQ(house.letter(1).answer, "250 OK");
    EXPECT_EQ(state(1), "delivered");
    EXPECT_EQ(state(2), "inbox");
}

TEST_F(LettersTest, TriesAgainWithGrowingDelaysUntilItIsRefusedForGood) {
    house.capabilities.plan("notifications.deliver", saying({{"status", "retry"}, {"detail", "450 позже"}}));
    house.goTo("2026-09-01");
    EXPECT_EQ(house.letter(1).attempts, 6); // Within the six hours of the first morning.
    EXPECT_EQ(state(1), "waiting");
    house.goTo("2026-09-20");
    EXPECT_EQ(state(1), "refused");
    EXPECT_EQ(house.letter(1).attempts, 10);
    EXPECT_EQ(house.letter(1).answer, "450 позже");
    EXPECT_EQ(messageIds(), Texts(10, "<letter.1.1788220800000000@school.test>"));
}

TEST_F(LettersTest, DoesNotTryAgainWhatTheServerRefused) {
    house.capabilities.plan("notifications.deliver", saying({{"status", "refused"}, {"detail", "550 нет такого"}}));
    house.goTo("2026-09-05");
    EXPECT_EQ(house.capabilities.asked.size(), 1U);
    EXPECT_EQ(state(1), "refused");
}

TEST_F(LettersTest, SendsTheSameMessageIdAgainWhenItWasCutOffBetweenDeliveryAndCommit) {
    house.capabilities.plan("notifications.deliver", [](engine::CallId, const Call&) { return std::nullopt; });
    house.goOnWithoutWaiting("2026-09-01");
    ASSERT_EQ(house.capabilities.asked.size(), 1U);
    house.capabilities.plan("notifications.deliver", saying({{"status", "delivered"}, {"detail", ""}}));
    house.crash();
    house.goTo("2026-09-02");
    EXPECT_EQ(messageIds(), Texts(2, "<letter.1.1788242400000000@school.test>"));
    EXPECT_EQ(house.capabilities.asked[0].call.key, house.capabilities.asked[1].call.key);
    EXPECT_EQ(state(1), "delivered");
}

TEST_F(LettersTest, SendsAgainWhenTheStoreBrokeBeforeTheAnswerWasKept) {
    house.capabilities.plan("notifications.deliver", [&](engine::CallId id, const Call&) {
        house.ledger.failAt = house.capabilities.asked.empty() ? house.ledger.calls + 1 : 0;
        return answered(id, {{"status", "delivered"}, {"detail", ""}});
    });
    house.goTo("2026-09-02");
    EXPECT_EQ(messageIds().size(), 2U);
    EXPECT_EQ(state(1), "delivered");
    ASSERT_EQ(house.reported.size(), 1U);
    EXPECT_EQ(house.reported[0].code, "ST002");
}

TEST_F(LettersTest, TakesAnAnswerThatMakesNoSenseForATemporaryOne) {
    for (const Value& nonsense : {Value(), Value(5), Value({{"status", 7}, {"detail", Value::array()}})}) {
        House own(bundle(), true);
        own.capabilities.plan("notifications.deliver", saying(nonsense));
        own.goTo("2026-09-20");
        EXPECT_EQ(name(own.letter(1).state), "refused");
        EXPECT_EQ(own.letter(1).attempts, 10);
    }
}

TEST_F(LettersTest, SaysWhatIsMissingWhenNoPluginDelivers) {
    house.capabilities.withdraw("notifications.deliver");
    house.crash();
    house.goTo("2026-09-01");
    EXPECT_EQ(house.letter(1).answer, "плагин notifications не установлен или не запустился");
    EXPECT_EQ(state(1), "waiting");
}

TEST(LettersWithoutMailTest, AllStandInTheInboxAlsoThoseThatWaitedWhenMailWasOn) {
    House house(smallBundle(
        R"(activity "1.1" { title = "Письмо", term = "сентябрь", by = "methodist", unit = "department" })"));
    house.goTo("2026-09-01");
    EXPECT_EQ(house.letter(1).state, LetterState::inbox);
    house.act([&](engine::Turn& turn) {
        engine::StoredLetter letter = house.letter(1);
        letter.programme = house.programme;
        letter.state = LetterState::waiting;
        turn.ledger.saveLetter(letter);
        turn.changed = true;
    });
    house.goTo("2026-09-02");
    EXPECT_EQ(house.letter(1).state, LetterState::inbox);
    EXPECT_TRUE(house.capabilities.asked.empty());
}

} // namespace nastavnik
