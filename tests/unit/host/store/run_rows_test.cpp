// SPDX-License-Identifier: MIT
#include "store_fixture.hpp"

#include <gmock/gmock.h>

namespace nastavnik::store {

namespace {

using engine::RunState;
using testing::ElementsAre;
using testing::IsEmpty;

class RunRowsTest : public StoreTest {
protected:
    std::vector<Id> dueIds(Moment now, int limit = 100) { return ledger().dueRuns(now, limit); }

    engine::StoredLetter letter(engine::LetterState state, std::int64_t due) {
        engine::StoredLetter letter;
        letter.programme = programme_;
        letter.state = state;
        letter.due = at(due);
        return letter;
    }
};

INSTANTIATE_TEST_SUITE_P(On, RunRowsTest, testing::Values(Dialect::sqlite, Dialect::postgres), dialectName);

TEST_P(RunRowsTest, KeepsARunAndItsChanges) {
    ledger().begin();
    engine::Run run = ledger().run(newRun()).value();
    run.state = RunState::retrying;
    run.wake = at(9'000'000'000'000'001);
    run.attempts = 3;
    run.trouble = "почта не отвечает";
    ledger().saveRun(run);
    ledger().commit();
    const engine::Run kept = ledger().run(run.id).value();
    EXPECT_EQ(std::tie(kept.programme, kept.task, kept.version, kept.action, kept.argument, kept.state),
              std::tie(run.programme, run.task, run.version, run.action, run.argument, run.state));
    EXPECT_EQ(std::tie(kept.started, kept.wake, kept.attempts, kept.trouble),
              std::tie(run.started, run.wake, run.attempts, run.trouble));
    EXPECT_EQ(ledger().run(run.id + 1), std::nullopt);
}

TEST_P(RunRowsTest, GivesReadyRunsFirstAndThenThoseWhoseWakeHasCome) {
    ledger().begin();
    const Id late = newRun(RunState::waiting, at(300));
    const Id early = newRun(RunState::retrying, at(200));
    const Id ready = newRun(RunState::ready);
    newRun(RunState::waiting);
    newRun(RunState::stuck, at(100));
    newRun(RunState::done, at(100));
    ledger().commit();
    EXPECT_THAT(dueIds(at(199)), ElementsAre(ready));
    EXPECT_THAT(dueIds(at(300)), ElementsAre(ready, early, late));
    EXPECT_THAT(dueIds(at(300), 2), ElementsAre(ready, early));
}

TEST_P(RunRowsTest, WakesForTheEarliestRunOrLetter) {
    EXPECT_EQ(ledger().nextWake(), std::nullopt);
    ledger().begin();
    newRun(RunState::ready);
    EXPECT_EQ(ledger().nextWake(), std::nullopt);
    newRun(RunState::waiting, at(300));
    EXPECT_EQ(ledger().nextWake(), at(300));
    ledger().addLetter(letter(engine::LetterState::waiting, 200));
    ledger().addLetter(letter(engine::LetterState::delivered, 100));
    ledger().commit();
    EXPECT_EQ(ledger().nextWake(), at(200));
}

TEST_P(RunRowsTest, KeepsAJournal) {
    const Fault fault{"DC004", {"нет шаблона", "no template"}, {"actions.lua", 12}};
    ledger().begin();
    const Id run = newRun();
    ledger().appendStep(
        run, {.seq = 1, .verb = "matching.propose", .request = {{"n", 1}}, .result = {}, .error = {}, .at = at(10)});
    ledger().appendStep(
        run, {.seq = 2, .verb = "task.wait", .request = {}, .result = Value(nullptr), .error = {}, .at = at(20)});
    ledger().appendStep(
        run, {.seq = 3, .verb = "documents.generate", .request = {}, .result = {}, .error = {}, .at = at(30)});
    ledger().finishStep(run,
                        {.seq = 1, .verb = "", .request = {}, .result = binary("\xff"), .error = {}, .at = at(11)});
    ledger().finishStep(run, {.seq = 3, .verb = "", .request = {}, .result = {}, .error = fault, .at = at(31)});
    ledger().commit();
    const auto journal = ledger().journal(run);
    ASSERT_EQ(journal.size(), 3U);
    EXPECT_EQ(std::tie(journal[0].seq, journal[0].verb, journal[0].request, journal[0].result, journal[0].at),
              std::tuple(1, "matching.propose", Value{{"n", 1}}, std::optional(binary("\xff")), at(11)));
    EXPECT_EQ(journal[1].result, std::optional(Value(nullptr)));
    EXPECT_EQ(journal[2].result, std::nullopt);
    EXPECT_EQ(journal[2].error, std::optional(fault));
}

TEST_P(RunRowsTest, TakesTheLastStepAwayBeforeItIsTriedAgain) {
    ledger().begin();
    const Id run = newRun();
    for (const int seq : {1, 2})
        ledger().appendStep(run, {.seq = seq, .verb = "x", .request = {}, .result = {}, .error = {}});
    ledger().removeLastStep(run);
    EXPECT_EQ(ledger().journal(run).size(), 1U);
    ledger().removeLastStep(run);
    EXPECT_THROW(ledger().removeLastStep(run), std::logic_error);
    ledger().rollback();
}

TEST_P(RunRowsTest, ShowsWaitsUntilTheyAreAnswered) {
    ledger().begin();
    const Id run = newRun();
    engine::Wait wait{.run = run,
                      .seq = 2,
                      .task = ledger().run(run)->task,
                      .kind = "review",
                      .role = "school_curator",
                      .unit = {.kind = engine::UnitKind::school, .id = school_, .organisation = school_},
                      .title = "Проверить пары",
                      .form = "pairs",
                      .value = {{"pairs", Value::array()}},
                      .document = {},
                      .asked = at(50)};
    wait.id = ledger().addWait(wait);
    const auto open = ledger().openWaits(programme_);
    ASSERT_EQ(open.size(), 1U);
    EXPECT_EQ(std::tie(open[0].run, open[0].seq, open[0].task, open[0].kind, open[0].role, open[0].unit),
              std::tie(wait.run, wait.seq, wait.task, wait.kind, wait.role, wait.unit));
    EXPECT_EQ(std::tie(open[0].title, open[0].form, open[0].value, open[0].document, open[0].asked),
              std::tie(wait.title, wait.form, wait.value, wait.document, wait.asked));
    wait.answered = true;
    ledger().saveWait(wait);
    ledger().commit();
    EXPECT_THAT(ledger().openWaits(programme_), IsEmpty());
    EXPECT_EQ(ledger().waitsOf(run).size(), 1U);
    EXPECT_TRUE(ledger().wait(wait.id)->answered);
}

TEST_P(RunRowsTest, FindsDueRunsLettersAndWakesByAnIndex) {
    if (GetParam() != Dialect::sqlite)
        return; // The planner of PostgreSQL decides by the size of the tables.
    for (const char* sql :
         {"SELECT id FROM run WHERE due <= ? ORDER BY due, id LIMIT ?", "SELECT min(due) FROM run WHERE due > ?",
          "SELECT id FROM letter WHERE state = 'waiting' AND due <= ? ORDER BY due, id LIMIT ?",
          "SELECT min(due) FROM letter WHERE state = 'waiting'"}) {
        Query plan = database_->query(std::string("EXPLAIN QUERY PLAN ") + sql);
        ASSERT_TRUE(plan.next());
        EXPECT_THAT(plan.text(3), testing::HasSubstr("_by_due")) << sql;
        EXPECT_FALSE(plan.next()) << sql << ": " << plan.text(3);
    }
}

} // namespace

} // namespace nastavnik::store
