// SPDX-License-Identifier: MIT
// A mentorship through its life: groups, network mentors, replacement, release, history.
#include "engine/mentorship_keeping.hpp"
#include "support/house.hpp"

namespace nastavnik {

using namespace test;

namespace {

/// The first school runs `body` in September; each pair has a task of its own until May that asks its mentor.
roadmap::Bundle townWith(const std::string& body) {
    return smallBundle(R"(
        document "order" { title = "Приказ", template = "order", number = "{n}" }
        form "note" { title = "Запись", fields = { { name = "text", type = "text", title = "Текст" } } }
        activity "2.1" { title = "Пары", term = "сентябрь", by = "head", unit = "school", run = "go" }
        activity "3.1" { title = "Встречи", term = "сентябрь – май", by = "mentor", unit = "mentorship", run = "meet" }
        activity "3.2" { title = "Итог", term = "май", by = "mentor", unit = "mentorship" }
        activity "3.3" { title = "Другой наставник", on = "another_mentor", by = "curator", unit = "mentorship",
          term = "в течение 5 рабочих дней" }
    )",
                       "return { meet = function(task) task:ask { by = 'mentor', form = 'note' } end, "
                       "go = function(task) if task.school.code == 's1' then " +
                           body + " end end }");
}

const std::string first = "Школа № 1";

std::string troubleOf(const std::string& body) {
    House house(townWith(body));
    house.goTo("2026-09-01");
    return house.run(house.task("2.1", first)).trouble;
}

} // namespace

TEST(ChangesTest, AReplacedMentorLeavesHisTasksAndTheMenteeGoesOnWithTheNewOne) {
    House house(townWith(R"(
        local order = documents.generate { template = "order", data = { title = "О парах" } }
        pairs.fix { pairs = { { mentor = 5, mentee = 6 } }, order = order, form = "педагог – педагог" }
        task:wait { till = "2026-10-10" }
        local change = documents.generate { template = "order", data = { title = "О замене" } }
        pairs.replace { pair = 1, mentors = { 4 }, reason = "болезнь", order = change, from = "2026-10-12" }
        return pairs.history { person = 6 })"));
    house.goTo("2026-10-11");
    const std::string old = "Наставников Иван — Молодцова Дарья", fresh = "Кураторова Вера — Молодцова Дарья";
    EXPECT_EQ(house.stateOf("3.1", old), "waived");
    EXPECT_EQ(house.stateOf("3.2", old), "waived");
    EXPECT_EQ(house.run(house.task("3.1", old)).state, engine::RunState::cancelled);
    EXPECT_EQ(isoText(house.task("3.1", fresh).window.start), "2026-10-12");
    const Value history = house.task("2.1", first).result;
    ASSERT_EQ(history.size(), 2U);
    EXPECT_EQ(history[0]["to"], "2026-10-11");
    EXPECT_EQ(history[0]["end_kind"], "replaced");
    EXPECT_EQ(history[0]["order_paper"]["number"], "1");
    EXPECT_EQ(history[1]["from"], "2026-10-12");
    EXPECT_EQ(history[1]["previous"], 1);
    EXPECT_EQ(history[1]["form"], "педагог – педагог");
    EXPECT_EQ(house.history("mentorship:1"), Texts({"fixed", "closed"}));
    house.goTo("2026-10-12");
    EXPECT_EQ(house.waits().size(), 1U); // Only the new mentor is asked.
    house.crash();
    EXPECT_EQ(house.world().directory.mentorship(1)->endReason, "болезнь");
    EXPECT_EQ(house.world().directory.mentorship(2)->previous, 1);
}

TEST(ChangesTest, GroupsSeveralMentorsAndReversePairs) {
    House house(townWith(R"(
        pairs.fix { pairs = { { mentor = 5, mentees = { 6, 4 }, kind = "групповое" },
                              { mentors = { 4, 5 }, mentee = 6, subject = "математика" },
                              { mentor = 6, mentee = 5, kind = "реверсивное", subject = "цифровые инструменты" } } }
        return #pairs.history { person = 5 })"));
    house.goTo("2026-09-01");
    const auto& mentorships = house.world().directory.mentorships();
    ASSERT_EQ(mentorships.size(), 3U);
    EXPECT_EQ(mentorships[0].mentees.size(), 2U);
    EXPECT_EQ(mentorships[1].mentors.size(), 2U);
    EXPECT_EQ(mentorships[2].kind, "реверсивное");
    EXPECT_EQ(house.task("2.1", first).result, 3);
    EXPECT_EQ(house.state().tasksOf("3.1", 0).size(), 3U);
}

TEST(ChangesTest, APairThatEndedThisYearIsListedWhenAskedFor) {
    House house(townWith(R"(
        local fixed = pairs.fix { pairs = { { mentor = 5, mentee = 6 }, { mentor = 4, mentee = 6 } } }
        pairs.close { pair = fixed[1], reason = "программа выполнена" }
        return { open = #pairs.list {}, all = #pairs.list { ended = true } })"));
    house.goTo("2026-09-01");
    EXPECT_EQ(house.task("2.1", first).result, Value({{"open", 1}, {"all", 2}}));
}

TEST(ChangesTest, AMentorOfAnotherSchoolNeedsTheAgreementOfBoth) {
    EXPECT_NE(troubleOf("pairs.fix { pairs = { { mentor = 8, mentee = 6 } } }")
                  .find("EN012 pairs[1].mentor: такого человека нет"),
              std::string::npos);
    EXPECT_NE(troubleOf("pairs.fix { pairs = { { mentor = 8, mentee = 6, network = {} } } }")
                  .find("EN071 pairs[1].mentor: у наставника из другой школы нужны network"),
              std::string::npos);
    House house(townWith(R"(pairs.fix { pairs = { { mentor = 8, mentee = 6, network = {
        agreement = { date = "2026-08-28", number = "7" }, consent = { date = "2026-08-29", by = "директор" } } } } })"));
    house.goTo("2026-09-01");
    ASSERT_EQ(house.world().directory.mentorships().size(), 1U);
    EXPECT_EQ(house.world().directory.mentorships()[0].details["network"]["agreement"]["number"], "7");
}

TEST(ChangesTest, NobodyMentorsHimselfAndNoPairLacksASide) {
    EXPECT_NE(troubleOf("pairs.fix { pairs = { { mentor = 5, mentee = 5 } } }").find("EN072"), std::string::npos);
    EXPECT_NE(troubleOf("pairs.fix { pairs = { { mentor = 5 } } }").find("EN072 pairs[1].mentee: никого не названо"),
              std::string::npos);
    EXPECT_NE(troubleOf("pairs.fix { pairs = { { mentor = 5, mentee = 6 } } } "
                        "pairs.close { pair = 1, reason = 'раз' } pairs.close { pair = 1, reason = 'два' }")
                  .find("EN073"),
              std::string::npos);
}

TEST(ChangesTest, AWishOpensTheTaskOfThePairOrIsRefusedAloud) {
    House house(townWith("pairs.fix { pairs = { { mentor = 5, mentee = 6 } } }"));
    house.goTo("2026-09-01");
    house.act([&](engine::Turn& turn) {
        engine::askForChange(turn, 1, {.kind = "another_mentor", .reason = "не сошлись", .by = 6});
    });
    const Task& task = house.task("3.3", "Наставников Иван — Молодцова Дарья");
    EXPECT_EQ(task.event["reason"], "не сошлись");
    EXPECT_EQ(isoText(task.window.end), "2026-09-08");
    EXPECT_EQ(faultsOf([&] {
                  house.act([&](engine::Turn& turn) {
                      engine::askForChange(turn, 1, {.kind = "release", .reason = "нагрузка", .by = 5});
                  });
              }),
              Texts({"EN074 в дорожной карте нет мероприятия на это событие: on = \"release\"; подключите require "
                     "\"library.support\""}));
}

} // namespace nastavnik
