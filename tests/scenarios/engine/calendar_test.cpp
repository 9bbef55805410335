// SPDX-License-Identifier: MIT
#include "support/house.hpp"

namespace nastavnik {

using namespace test;

namespace {

constexpr const char* declarations = R"(
    activity "1.1" { title = "Письмо школам", term = "сентябрь", by = "methodist", unit = "department" }
    activity "1.2" {
      title = "Приказ о кураторе", term = "сентябрь", by = "curator", accept = "methodist", unit = "school",
      after = { "1.1" }, remind = { "за 7 дней", "за 1 день" },
      escalate = { { after = "3 дня", to = "head" }, { after = "10 дней", to = "methodist" } },
    }
    activity "1.3" { title = "Сводка", term = "октябрь", by = "methodist", unit = "department", after = { "1.2" } }
    activity "3.1" { title = "Закрепить пары", term = "ноябрь", by = "curator", unit = "school", run = "fix" }
    activity "3.2" { title = "Встреча пары", term = "октябрь – январь", by = "mentor", unit = "mentorship",
      escalate = { { after = "1 день", to = "head" } } }
    activity "3.3" { title = "Отзыв", term = "октябрь", by = "mentee", unit = "mentorship" }
)";
constexpr const char* actions = R"(return { fix = function(task)
    local pairs_of_ids = {}
    local mentors, mentees = people.list { role = "mentor" }, people.list { role = "mentee" }
    for i, mentor in ipairs(mentors) do pairs_of_ids[i] = { mentor = mentor, mentee = mentees[i].id } end
    return { count = #pairs.fix { pairs = pairs_of_ids } }
  end })";

} // namespace

class CalendarTest : public ::testing::Test {
protected:
    House house{smallBundle(declarations, actions)};
    const std::string first = "Школа № 1", second = "Школа № 2";
};

TEST_F(CalendarTest, OpensATaskOnTheFirstDayOfItsWindowAndNotBefore) {
    house.goTo("2026-08-31");
    EXPECT_EQ(house.stateOf("1.1", "Управление"), "planned");
    EXPECT_EQ(house.letters(), Texts());
    house.goTo("2026-09-01");
    EXPECT_EQ(house.stateOf("1.1", "Управление"), "open");
    EXPECT_EQ(house.letters(), Texts({"2026-09-01 Методистова: Открыта задача: Письмо школам | Управление: можно "
                                      "приступать к задаче 1.1 «Письмо школам». Срок — до 30.09.2026."}));
}

TEST_F(CalendarTest, HoldsATaskUntilItsGatesAreOverForEveryUnitItDependsOn) {
    house.goTo("2026-09-10");
    EXPECT_EQ(house.stateOf("1.2", first), "planned");
    house.submit(house.task("1.1", "Управление"));
    EXPECT_EQ(house.stateOf("1.2", first), "open");
    EXPECT_EQ(house.task("1.2", first).opened, day("2026-09-10"));
    house.goTo("2026-10-05");
    house.submit(house.task("1.2", first));
    house.accept(house.task("1.2", first));
    EXPECT_EQ(house.stateOf("1.3", "Управление"), "planned");
    house.waive(house.task("1.2", second), "В школе нет молодых специалистов");
    EXPECT_EQ(house.stateOf("1.3", "Управление"), "open");
    EXPECT_EQ(house.task("1.2", second).reason, "В школе нет молодых специалистов");
    EXPECT_EQ(house.task("1.2", second).closed, day("2026-10-05"));
}

TEST_F(CalendarTest, RemindsTellsOfDelayAndClimbsTheLadderWithAStandInWhereNobodyHoldsTheRole) {
    house.goTo("2026-09-02");
    house.submit(house.task("1.1", "Управление"));
    house.goTo("2026-10-20");
    const std::string what = ": задача 1.2 «Приказ о кураторе» ";
    const std::string due = what + "должна быть выполнена до 30.09.2026.";
    const std::string late = ": срок задачи 1.2 «Приказ о кураторе» истёк 30.09.2026, результата ещё нет.";
    const std::string stands = what + "со сроком 30.09.2026 до сих пор не выполнена.";
    const auto about = [](const char* to, const char* subject) {
        return std::string(to) + ": " + subject + ": Приказ о кураторе | ";
    };
    EXPECT_EQ(house.letters("reminder"), Texts({about("2026-09-23 Кураторова", "Напоминание") + first + due,
                                                about("2026-09-23 Заведующий", "Напоминание") + second + due,
                                                about("2026-09-29 Кураторова", "Напоминание") + first + due,
                                                about("2026-09-29 Заведующий", "Напоминание") + second + due}));
    EXPECT_EQ(house.letters("overdue").front(), about("2026-10-01 Кураторова", "Просрочено") + first + late);
    const std::string help = "Требуется вмешательство";
    EXPECT_EQ(house.letters("escalation"), Texts({about("2026-10-03 Директорова", help.c_str()) + first + stands,
                                                  about("2026-10-03 Заведующий", help.c_str()) + second + stands,
                                                  about("2026-10-10 Методистова", help.c_str()) + first + stands,
                                                  about("2026-10-10 Методистова", help.c_str()) + second + stands}));
    EXPECT_TRUE(house.task("1.2", first).isOverdue(house.conductor().today()));
}

TEST_F(CalendarTest, WritesToAStandInWhileTheHolderIsAway) {
    house.act([&](engine::Turn& turn) {
        people::Person away = house.person("methodist");
        away.absences = {{.from = day("2026-08-25"), .to = day("2026-09-05")}};
        turn.ledger.savePerson(away);
        turn.record("person:" + std::to_string(away.id), "absent");
        turn.world.directory.put(away);
    });
    house.goTo("2026-09-01");
    ASSERT_EQ(house.letters().size(), 1U);
    EXPECT_EQ(house.letters().front().substr(0, 33), "2026-09-01 Начальников");
}

TEST_F(CalendarTest, AfterAJumpOfTheClockSendsOneLetterForEachTaskAndNotAWeekOfThem) {
    house.goTo("2026-09-02");
    house.submit(house.task("1.1", "Управление"));
    house.crash();
    house.clock.moveTo(Moment{day("2026-10-15")});
    house.conductor().settle();
    EXPECT_EQ(house.letters("reminder"), Texts());
    EXPECT_EQ(house.letters("overdue").size(), 2U);
    EXPECT_EQ(house.letters("escalation").size(), 2U);
    house.crash();
    house.conductor().settle();
    EXPECT_EQ(house.letters("escalation").size(), 2U);
}

TEST_F(CalendarTest, TakesAResultBackAndForthUntilItIsAccepted) {
    house.goTo("2026-09-02");
    house.submit(house.task("1.1", "Управление"));
    house.submit(house.task("1.2", first), {{"link", "a"}});
    EXPECT_EQ(house.stateOf("1.2", first), "submitted");
    house.giveBack(house.task("1.2", first), "Нет подписи");
    EXPECT_EQ(house.stateOf("1.2", first), "returned");
    EXPECT_EQ(
        house.letters("returned"),
        Texts({"2026-09-02 Кураторова: Возвращено на доработку: Приказ о кураторе | Школа № 1: задача 1.2 «Приказ "
               "о кураторе» возвращена. Причина: Нет подписи"}));
    house.submit(house.task("1.2", first), {{"link", "b"}});
    house.accept(house.task("1.2", first));
    EXPECT_EQ(house.stateOf("1.2", first), "accepted");
    EXPECT_EQ(house.task("1.2", first).result, Value({{"link", "b"}}));
    EXPECT_EQ(house.history("task:" + std::to_string(house.task("1.2", first).id)),
              Texts({"opened", "submitted", "returned", "submitted", "accepted"}));
    EXPECT_EQ(faultsOf([&] { house.submit(house.task("1.2", first)); }),
              Texts({"EN001 задачу 1.2 нельзя сдать: её состояние — «accepted»"}));
    EXPECT_EQ(faultsOf([&] { house.waive(house.task("1.2", first), "не нужно"); }),
              Texts({"EN001 задачу 1.2 нельзя снять: её состояние — «accepted»"}));
}

TEST_F(CalendarTest, GivesAPairThatIsFixedInMidYearTheRestOfItsTasks) {
    house.goTo("2026-11-10");
    const std::string pair = "Наставников Иван — Молодцова Дарья";
    EXPECT_EQ(house.run(house.task("3.1", second)).trouble, "");
    ASSERT_EQ(house.world().directory.mentorships().size(), 2U);
    EXPECT_EQ(house.stateOf("3.2", pair), "open");
    EXPECT_EQ(house.task("3.2", pair).window.start, day("2026-11-01"));
    EXPECT_THROW(house.task("3.3", pair), std::logic_error); // Its window was over.
    house.goTo("2027-02-02");
    EXPECT_EQ(house.letters("escalation").front(),
              "2027-02-01 Директорова: Требуется вмешательство: Встреча пары | Наставников Иван — Молодцова Дарья: "
              "задача 3.2 «Встреча пары» со сроком 31.01.2027 до сих пор не выполнена.");
}

} // namespace nastavnik
