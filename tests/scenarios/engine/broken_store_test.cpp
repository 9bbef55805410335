// SPDX-License-Identifier: MIT
// The store breaks at the n-th call, for every n: no half of a turn is left, and the year ends as if nothing had been.
#include "support/house.hpp"

#include <thread>

namespace nastavnik {

using namespace test;

namespace {

roadmap::Bundle shortYear() {
    return smallBundle(R"(
        document "order" { title = "Приказ", template = "order", number = "{n}-ОД", approve = { "head" } }
        activity "2.1" { title = "Приказ о парах", term = "сентябрь", by = "curator", unit = "school", run = "fix",
          remind = "за 7 дней" }
        activity "2.2" { title = "Сводка", term = "сентябрь – октябрь", by = "methodist", unit = "department",
          after = { "2.1" }, remind = "за 3 дня", escalate = { { after = "1 день", to = "chief" } } }
        activity "3.1" { title = "Встреча", term = "октябрь", by = "mentor", unit = "mentorship" }
    )",
                       R"(return { fix = function(task)
        local mentors, mentees = people.list { role = "mentor" }, people.list { role = "mentee" }
        people.update { person = mentors[1].id, profile = { hours = 4 } }
        local draft = task:review { by = "curator", value = { { mentor = mentors[1].id, mentee = mentees[1].id } } }
        local order = documents.generate { template = "order", data = { title = "Приказ" } }
        task:approve { by = "head", document = order }
        local fixed = pairs.fix { pairs = draft.value, order = order }
        records.add { kind = "fixed", data = { count = #fixed } }
        task:wait { days = 3 }
        lab.try { with = #records.list { kind = "fixed" } }
        return { number = order.number }
      end })");
}

/// Answers whoever is asked, as people do who press the button again after «на диске нет места».
void answerAll(House& house) {
    for (const Wait& wait : house.waits()) {
        const bool isFirst = wait.unit.id == house.person("head1").organisation;
        const char* who = wait.role == "curator" && isFirst ? "curator1" : isFirst ? "head1" : "head2";
        house.answer(wait, who, wait.kind == "approve" ? Value({{"approved", true}}) : Value::object());
    }
}

template <typename Work>
int untilItWorks(Work work) {
    for (int failures = 0;; ++failures) {
        try {
            work();
            return failures;
        } catch (const Error& error) {
            if (failures > 20 || error.faults().front().code != "ST002")
                throw;
        }
    }
}

void play(House& house) {
    for (const char* date : {"2026-09-02", "2026-09-10", "2026-09-20", "2026-10-01", "2026-11-10"}) {
        untilItWorks([&] { house.goTo(date); });
        untilItWorks([&] { answerAll(house); });
    }
}

/// What has to come out the same, whatever broke on the way.
Value outcomeOf(House& house) {
    Value states = Value::array(), kinds = Value::array();
    for (const Task& task : house.state().tasks())
        states.push_back({task.activity, task.unit.id, name(task.state), task.result});
    std::vector<std::string> letters = house.letters();
    for (std::string& letter : letters)
        letter.erase(0, 11); // The hour of a retry may lie behind midnight.
    std::sort(letters.begin(), letters.end());
    for (const char* table : {"document", "document_file", "mentorship", "record", "wait", "run", "returned_number"})
        kinds.push_back({table, house.database->number(std::string("SELECT count(*) FROM ") + table)});
    return {{"states", states}, {"kinds", kinds}, {"numbers", house.numbers()}, {"letters", letters}};
}

void expectSound(House& house) {
    EXPECT_EQ(picture(house.world()),
              picture(engine::readWorld(house.kept, [&](const roadmap::Bundle&, const roadmap::InputValues&) {
                  return std::make_shared<const roadmap::Roadmap>(house.state().roadmap());
              })));
    EXPECT_FALSE(store::verifyAudit(*house.database).broken);
}

int callsOfAnUndisturbedYear(Value& outcome) {
    House house(shortYear());
    const int before = house.ledger.calls;
    play(house);
    outcome = outcomeOf(house);
    return house.ledger.calls - before;
}

} // namespace

TEST(BrokenStoreTest, LeavesNoHalfTurnWhicheverCallBreaks) {
    Value wanted;
    const int calls = callsOfAnUndisturbedYear(wanted);
    ASSERT_EQ(wanted["numbers"], Value({"1-ОД", "1-ОД"}));
    ASSERT_GT(calls, 200);
    for (int n = 1; n <= calls; ++n) {
        SCOPED_TRACE("call " + std::to_string(n) + " of " + std::to_string(calls));
        House house(shortYear());
        house.ledger.failAt = house.ledger.calls + n;
        play(house);
        ASSERT_EQ(outcomeOf(house), wanted);
        expectSound(house);
        if (HasFatalFailure() || HasNonfatalFailure())
            return;
    }
}

TEST(BrokenStoreTest, WorksOnWithoutARestartWhenThereIsSpaceAgain) {
    Value wanted;
    const int calls = callsOfAnUndisturbedYear(wanted);
    for (int n = 1; n <= calls; n += 7) {
        SCOPED_TRACE("from call " + std::to_string(n));
        House house(shortYear());
        house.ledger.failAt = house.ledger.calls + n;
        house.ledger.failUntil = house.ledger.failAt + 9;
        play(house);
        ASSERT_EQ(outcomeOf(house), wanted);
        expectSound(house);
        if (HasNonfatalFailure())
            return;
    }
}

TEST(BrokenStoreTest, AServerReportsItAndLivesOn) {
    House house(shortYear());
    house.clock.moveTo(Moment{day("2026-09-02")});
    house.ledger.failAt = house.ledger.calls + 1;
    house.ledger.failUntil = house.ledger.calls + 3;
    std::jthread server([&](const std::stop_token& stop) { house.conductor().serve(stop); });
    const auto ask = [&] {
        return house.conductor().post("test", "command", [](engine::Turn&, engine::RunDriver&) { return Value(1); });
    };
    std::optional<Value> answer;
    while (!answer) {
        try {
            answer = ask().get();
        } catch (const Error& error) {
            EXPECT_EQ(error.faults().front().code, "ST002");
        }
    }
    server.request_stop();
    server.join();
    house.conductor().settle();
    EXPECT_EQ(house.waits().size(), 2U);
}

} // namespace nastavnik
