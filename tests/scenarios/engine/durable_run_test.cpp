// SPDX-License-Identifier: MIT
#include "support/house.hpp"

namespace nastavnik {

using namespace test;
using namespace std::chrono_literals;
using engine::RunState;

namespace {

/// One activity of each school whose action is `body`; it opens on 1 September.
roadmap::Bundle withAction(const std::string& body) {
    return smallBundle(R"(
        form "consent" { title = "Согласие", fields = {
          { name = "agreed", type = "flag", title = "Согласен", required = true },
          { name = "hours", type = "number", title = "Часы" } } }
        document "order" { title = "Приказ", template = "order", number = "{n}-ОД", approve = { "curator", "head" } }
        activity "2.1" { title = "Приказ о парах", term = "сентябрь", by = "curator", unit = "school", run = "go" }
    )",
                       "return { go = function(task) " + body + " end }");
}

constexpr const char* wholeStory = R"(
    local draft = task:review { by = "curator", title = "Посмотрите пары", value = { count = 1 } }
    local order = documents.generate { template = "order", data = { title = "Приказ", count = draft.value.count } }
    local signed = task:approve { by = "head", document = order }
    task:wait { days = 14 }
    local told = task:ask { by = "methodist", form = "consent", title = "Согласие" }
    return { count = draft.value.count, number = order.number, signed = signed.approved, comment = signed.comment,
             hours = told.hours, who = told.who.surname }
)";

const std::string first = "Школа № 1", second = "Школа № 2";

std::vector<int> sequence(House& house, Id run) {
    std::vector<int> numbers;
    for (const engine::Step& step : house.kept.journal(run))
        numbers.push_back(step.seq);
    return numbers;
}

Wait waitOf(House& house, const std::string& unit) {
    for (const Wait& wait : house.waits())
        if (wait.task == house.task("2.1", unit).id)
            return wait;
    throw std::logic_error("nobody is asked for " + unit);
}

} // namespace

TEST(DurableRunTest, GoesOnExactlyWhereItWasWhenPeopleAnswerWeeksLaterAndTheServerWasKilledBetween) {
    House house(withAction(wholeStory));
    house.goTo("2026-09-01");
    EXPECT_EQ(house.letters("ask").front(),
              "2026-09-01 Кураторова: Ждут вашего ответа: Посмотрите пары | Школа № 1: по "
              "задаче «Приказ о парах» нужен ваш ответ — «Посмотрите пары».");
    house.crash();
    house.goTo("2026-10-05");
    house.answer(waitOf(house, first), "curator1", {{"value", {{"count", 3}}}});
    EXPECT_EQ(house.numbers(), Texts({"1-ОД"}));
    house.crash();
    house.goTo("2026-10-20");
    house.answer(waitOf(house, first), "head1", {{"approved", true}, {"comment", "В добрый путь"}});
    EXPECT_EQ(house.kept.document(1)->status, engine::DocumentStatus::signedOff);
    house.goTo("2026-11-02");
    EXPECT_EQ(house.waits().size(), 1U); // Only the second school's review.
    house.crash();
    house.goTo("2026-11-03");
    const Wait asked = waitOf(house, first);
    EXPECT_EQ(faultsOf([&] {
                  house.answer(asked, "methodist", {{"answers", {{"hours", "пять"}}}});
              }),
              Texts({"EN035 «Согласен»: нужен ответ", "EN035 «Часы»: нужно число"}));
    house.answer(asked, "methodist", {{"answers", {{"agreed", true}, {"hours", 36}}}});
    EXPECT_EQ(house.task("2.1", first).result, Value({{"count", 3},
                                                      {"number", "1-ОД"},
                                                      {"signed", true},
                                                      {"comment", "В добрый путь"},
                                                      {"hours", 36},
                                                      {"who", "Методистова"}}));
    EXPECT_EQ(house.run(house.task("2.1", first)).state, RunState::done);
    EXPECT_EQ(sequence(house, *house.task("2.1", first).run), std::vector<int>({1, 2, 3, 4, 5}));
    EXPECT_EQ(house.numbers().size(), 1U);
    EXPECT_FALSE(store::verifyAudit(*house.database).broken);
}

TEST(DurableRunTest, OnlyWhoHoldsTheRoleForTheUnitMayAnswerAndOnlyOnce) {
    House house(withAction(wholeStory));
    house.goTo("2026-09-01");
    const Wait wait = waitOf(house, first);
    for (const char* stranger : {"mentor1", "head2", "methodist"})
        EXPECT_EQ(faultsOf([&] { house.answer(wait, stranger, Value::object()); }),
                  Texts({"EN033 отвечать может только тот, у кого роль «curator»"}));
    house.answer(wait, "curator1", nullptr); // Nothing changed: the value as it was proposed.
    EXPECT_EQ(house.kept.document(1)->data["count"], 1);
    EXPECT_EQ(faultsOf([&] { house.answer(wait, "curator1", Value::object()); }),
              Texts({"EN044 вопроса № 1 нет или на него уже ответили"}));
    EXPECT_EQ(faultsOf([&] {
                  house.answer(waitOf(house, first), "head1", {{"approved", "да"}});
              }),
              Texts({"EN034 approved: нужно true или false"}));
    house.answer(waitOf(house, second), "head2", Value::object()); // Stands in: the school has no curator.
    EXPECT_EQ(house.numbers().size(), 2U);
}

TEST(DurableRunTest, RetriesWithGrowingDelaysThenWaitsForAPersonWithTheReason) {
    House house(withAction(R"(return lab.try { with = "x" })"));
    house.capabilities.plan("lab.try", [](engine::CallId id, const Call&) { return lostReply(id); });
    house.goTo("2026-09-30");
    const Id run = *house.task("2.1", first).run;
    EXPECT_EQ(house.history("run:" + std::to_string(run)),
              Texts({"failed", "failed", "failed", "failed", "failed", "failed", "stuck"}));
    EXPECT_EQ(house.run(house.task("2.1", first)).trouble, "PL021 плагин упал");
    EXPECT_EQ(house.run(house.task("2.1", first)).state, RunState::stuck);
    std::vector<std::int64_t> seconds;
    store::Query at = house.database->query("SELECT at / 1000000 FROM audit WHERE subject = ? ORDER BY id",
                                            "run:" + std::to_string(run));
    while (at.next())
        seconds.push_back(at.integer(0));
    for (std::size_t i = seconds.size() - 1; i > 0; --i)
        seconds[i] -= seconds[i - 1];
    seconds.erase(seconds.begin());
    EXPECT_EQ(seconds, std::vector<std::int64_t>({1, 10, 60, 600, 3600, 21600}));
    EXPECT_EQ(
        house.letters("stuck").front(),
        "2026-09-01 Кураторова: Остановилось выполнение: Приказ о парах | Школа № 1: действие по задаче 2.1 «Приказ "
        "о парах» остановилось. Причина: PL021 плагин упал");
    house.capabilities.plan("lab.try", [](engine::CallId id, const Call&) { return answered(id, {{"ok", true}}); });
    house.repeat(run);
    EXPECT_EQ(house.run(house.task("2.1", first)).state, RunState::done);
    EXPECT_EQ(house.task("2.1", first).result, Value({{"ok", true}}));
    EXPECT_EQ(faultsOf([&] { house.repeat(run); }),
              Texts({"EN040 выполнение № " + std::to_string(run) + " не остановилось: повторять нечего"}));
}

TEST(DurableRunTest, AsksAgainAfterAFaultInsteadOfReadingItFromTheJournal) {
    House house(withAction(R"(return lab.try { with = "x" })"));
    int asked = 0;
    house.capabilities.plan("lab.try", [&](engine::CallId id, const Call&) {
        return ++asked <= 4 ? refused(id, {"не вышло", "did not work"}) : answered(id, asked);
    });
    house.goTo("2026-09-02");
    EXPECT_EQ(house.run(house.task("2.1", first)).state, RunState::done);
    EXPECT_EQ(sequence(house, *house.task("2.1", first).run), std::vector<int>({1}));
    EXPECT_EQ(house.run(house.task("2.1", first)).trouble, "");
}

TEST(DurableRunTest, EndsARunThatIsCancelledAndItsQuestions) {
    House house(withAction(wholeStory));
    house.goTo("2026-09-01");
    const Wait wait = waitOf(house, first);
    house.cancel(wait.run, "Пары закрепят позже");
    EXPECT_EQ(house.run(house.task("2.1", first)).state, RunState::cancelled);
    EXPECT_EQ(house.waits().size(), 1U);
    EXPECT_EQ(faultsOf([&] { house.answer(wait, "curator1", Value::object()); }),
              Texts({"EN044 вопроса № 1 нет или на него уже ответили"}));
    EXPECT_EQ(faultsOf([&] { house.cancel(wait.run, "ещё раз"); }),
              Texts({"EN040 выполнение № 1 не идёт: отменять нечего"}));
    house.goTo("2026-10-10");
    EXPECT_EQ(house.run(house.task("2.1", first)).state, RunState::cancelled);
    EXPECT_EQ(house.stateOf("2.1", first), "open");
    house.submit(house.task("2.1", first)); // People may still do it themselves.
    EXPECT_EQ(house.stateOf("2.1", first), "accepted");
}

TEST(DurableRunTest, SaysWhatWasChangedWhenTheJournalAndTheActionDoNotFitAnyMore) {
    House house(withAction(R"(lab.try { with = 1 } task:wait { days = 3 } return lab.try { with = 2 })"));
    house.goTo("2026-09-01");
    const Id run = *house.task("2.1", first).run;
    house.act([&](engine::Turn& turn) { // As if an earlier version of the script had asked for something else.
        auto steps = turn.ledger.journal(run);
        turn.ledger.removeLastStep(run);
        turn.ledger.removeLastStep(run);
        steps[0].request = {{"with", "прежнее"}};
        turn.ledger.appendStep(run, steps[0]);
        turn.ledger.appendStep(run, steps[1]);
    });
    house.goTo("2026-09-04");
    const std::string trouble = house.run(house.task("2.1", first)).trouble;
    EXPECT_NE(trouble.find("RN001 шаг 1: в журнале lab.try"), std::string::npos) << trouble;
    EXPECT_NE(trouble.find("верните прежнюю версию скрипта"), std::string::npos) << trouble;
    EXPECT_EQ(house.run(house.task("2.1", second)).state, RunState::done);
}

TEST(DurableRunTest, RefusesToAskForSomethingElseThanItsIntent) {
    House house(withAction(R"(return documents.generate { template = "order", data = { title = "Приказ" } })"));
    house.capabilities.plan("documents.generate", [](engine::CallId, const Call&) { return std::nullopt; });
    house.goOnWithoutWaiting("2026-09-01");
    const Id run = *house.task("2.1", first).run;
    house.kept.begin();
    auto step = house.kept.journal(run).at(0);
    step.verb = "documents.fill";
    house.kept.removeLastStep(run);
    house.kept.appendStep(run, step);
    house.kept.commit();
    house.crash();
    house.rounds();
    EXPECT_EQ(house.run(house.task("2.1", first)).trouble,
              "EN042 действие при повторе просит другое, чем записано в журнале: было «documents.fill», стало "
              "«documents.generate»");
}

TEST(DurableRunTest, StartsWithoutAPluginThatIsGoneAndOnlyTheRunsThatNeedItSaySo) {
    House house(withAction(R"(return documents.generate { template = "order", data = { title = "Приказ" } })"));
    house.capabilities.plan("documents.generate", [](engine::CallId, const Call&) { return std::nullopt; });
    house.goOnWithoutWaiting("2026-09-01");
    house.capabilities.withdraw("documents.generate");
    house.crash();
    house.rounds();
    EXPECT_EQ(house.run(house.task("2.1", first)).trouble, "actions.lua:1: RN023 имя «documents» неизвестно");
}

TEST(DurableRunTest, TellsAScriptWhatItGotWrongInsteadOfBreakingTheRound) {
    const std::pair<const char*, const char*> mistakes[] = {
        {R"(task:approve { by = "head", document = { id = 999 } })", "EN021 документа № 999 в этой программе нет"},
        {R"(task:approve { by = "head", document = { id = "x" } })", "EN021 документа № 0 в этой программе нет"},
        {R"(task:wait { days = 1e9 })", "EN032 task:wait: days — число от 0 до 3660"},
        {R"(task:wait { days = -1 })", "EN032 task:wait: days — число от 0 до 3660"},
        {R"(local who = "heda" task:review { by = who })",
         "EN030 by: роли «heda» в дорожной карте нет; возможно, «head»?"},
        {R"(pairs.fix { pairs = { { mentor = 5, mentee = 6, subject = 7 } }, order = { id = 999 } })",
         "EN021 документа № 999 в этой программе нет"},
        {R"(people.list { role = "head", school = { id = "x" } })",
         "EN010 school: организация № 0 недоступна действию этой организации"},
    };
    for (const auto& [mistake, fault] : mistakes) {
        House house(withAction(mistake));
        house.goTo("2026-09-01");
        const std::string trouble = house.run(house.task("2.1", first)).trouble;
        EXPECT_NE(trouble.find(fault), std::string::npos) << mistake << ": " << trouble;
        EXPECT_TRUE(house.reported.empty()) << mistake;
    }
}

} // namespace nastavnik
