// SPDX-License-Identifier: MIT
#include "store/read_model.hpp"

#include "store_fixture.hpp"

#include <gmock/gmock.h>

namespace nastavnik::store {

namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class ReadModelTest : public StoreTest {
protected:
    ReadModelTest() {
        ledger().begin();
        mentor_ = newPerson("mentor");
        mentee_ = newPerson("mentee");
        people::Mentorship mentorship;
        mentorship.organisation = school_;
        mentorship.mentors = {mentor_};
        mentorship.mentees = {mentee_};
        mentorship.from = day("2026-09-10");
        mentorship_ = ledger().addMentorship(mentorship);
        ledger().commit();
    }

    Id addTask(engine::UnitKind kind, Id unit, engine::TaskState state, const char* end) {
        engine::Task task;
        task.programme = programme_;
        task.activity = "5.3";
        task.unit = {.kind = kind, .id = unit, .organisation = school_};
        task.window = {.start = day("2026-09-01"), .end = day(end)};
        task.state = state;
        return commit([&] { return ledger().addTask(task); });
    }

    std::vector<Id> taskIds(const TaskFilter& filter, Page page = {}) {
        std::vector<Id> ids;
        const Value tasks = listTasks(*reader(), filter, today_, page);
        for (const Value& task : tasks.at("items"))
            ids.push_back(task.at("id"));
        return ids;
    }

    Date today_ = day("2026-10-15");
    Id mentor_ = 0;
    Id mentee_ = 0;
    Id mentorship_ = 0;
};

INSTANTIATE_TEST_SUITE_P(On, ReadModelTest, testing::Values(Dialect::sqlite, Dialect::postgres), dialectName);

using engine::TaskState;
using engine::UnitKind;

TEST_P(ReadModelTest, CountsTasksByStateAndOverdueOnes) {
    addTask(UnitKind::school, school_, TaskState::open, "2026-10-14");
    addTask(UnitKind::school, school_, TaskState::open, "2026-10-15");
    addTask(UnitKind::school, school_, TaskState::accepted, "2026-10-01");
    const Value programme = showProgramme(*reader(), programme_, today_);
    EXPECT_EQ(programme.at("counts"), Value({{"open", 2}, {"accepted", 1}}));
    EXPECT_EQ(programme.at("overdue"), 1);
    EXPECT_EQ(listProgrammes(*reader(), today_).at("items"), Value::array({programme}));
    EXPECT_EQ(showProgramme(*reader(), 99, today_), nullptr);
}

TEST_P(ReadModelTest, FiltersTasks) {
    const Id late = addTask(UnitKind::school, school_, TaskState::open, "2026-10-14");
    const Id pair = addTask(UnitKind::mentorship, mentorship_, TaskState::submitted, "2026-11-30");
    const Id other = addTask(UnitKind::school, department_, TaskState::planned, "2026-12-31");
    EXPECT_THAT(taskIds({}), ElementsAre(late, pair, other));
    EXPECT_THAT(taskIds({.programme = programme_ + 1}), IsEmpty());
    EXPECT_THAT(taskIds({.states = {"open", "planned"}}), ElementsAre(late, other));
    EXPECT_THAT(taskIds({.activities = {"5.4"}}), IsEmpty());
    EXPECT_THAT(taskIds({.unitKind = "mentorship", .unit = mentorship_}), ElementsAre(pair));
    EXPECT_THAT(taskIds({.person = mentee_}), ElementsAre(late, pair));
    EXPECT_THAT(taskIds({.overdueOnly = true}), ElementsAre(late));
    EXPECT_THAT(taskIds({.dueUntil = "2026-11-30"}), ElementsAre(late, pair));
}

TEST_P(ReadModelTest, GivesListsInPagesWithTheTotal) {
    const Id first = addTask(UnitKind::school, school_, TaskState::open, "2026-10-14");
    const Id second = addTask(UnitKind::school, school_, TaskState::open, "2026-10-15");
    EXPECT_THAT(taskIds({}, {.limit = 1}), ElementsAre(first));
    EXPECT_THAT(taskIds({}, {.limit = 1, .offset = 1}), ElementsAre(second));
    EXPECT_THAT(taskIds({}, {.limit = -5, .offset = -5}), IsEmpty());
    EXPECT_EQ(listTasks(*reader(), {}, today_, {.limit = 1}).at("total"), 2);
}

TEST_P(ReadModelTest, ShowsATaskWithAllThatBelongsToIt) {
    ledger().begin();
    const Id run = newRun(engine::RunState::stuck);
    const Id task = ledger().run(run)->task;
    engine::Wait wait;
    wait.run = run;
    wait.task = task;
    wait.role = "head";
    wait.unit = {.kind = UnitKind::school, .id = school_, .organisation = school_};
    ledger().addWait(wait);
    ledger().record({.at = at(1'500'000),
                     .actor = "system",
                     .cause = "term",
                     .subject = "task:" + std::to_string(task),
                     .what = "opened"});
    ledger().commit();
    const Value shown = showTask(*reader(), task, today_);
    EXPECT_EQ(shown.at("state"), "planned");
    EXPECT_EQ(shown.at("waits").at(0).at("role"), "head");
    EXPECT_EQ(shown.at("runs").at(0).at("state"), "stuck");
    EXPECT_EQ(shown.at("history").at(0).at("at"), "1970-01-01T00:00:01.500000Z");
    EXPECT_EQ(shown.at("documents"), Value::array());
    EXPECT_EQ(showTask(*reader(), 99, today_), nullptr);
}

TEST_P(ReadModelTest, FindsDocumentsAndTheBytesOfTheirFiles) {
    ledger().begin();
    engine::Document document;
    document.programme = programme_;
    document.organisation = school_;
    document.kind = "order_pairs";
    document.number = "14-ОД";
    document.date = day("2026-09-15");
    document.data = {{"pairs", 3}};
    document.files = {ledger().keepFile({.name = "приказ.odt", .type = "application/odt", .bytes = "PK"})};
    const Id id = ledger().addDocument(document);
    ledger().commit();
    const auto database = reader();
    EXPECT_EQ(listDocuments(*database, {.kind = "order_pairs", .number = "14-ОД"})
                  .at("items")
                  .at(0)
                  .at("files")
                  .at(0)
                  .at("size"),
              2);
    EXPECT_EQ(listDocuments(*database, {.status = "signed"}).at("total"), 0);
    EXPECT_EQ(showDocument(*database, id).at("data"), Value({{"pairs", 3}}));
    const auto file = documentFile(*database, id, "приказ.odt");
    ASSERT_TRUE(file);
    EXPECT_EQ(file->bytes, "PK");
    EXPECT_EQ(file->type, "application/odt");
    EXPECT_FALSE(documentFile(*database, id, "../приказ.odt"));
}

TEST_P(ReadModelTest, FindsPeopleByRoleAndSurname) {
    ledger().begin();
    people::Person head;
    head.code = "head";
    head.surname = "100%";
    head.organisation = department_;
    head.roles = {"head"};
    ledger().addPerson(head);
    ledger().commit();
    const auto database = reader();
    EXPECT_EQ(listPersons(*database, {}).at("total"), 3);
    EXPECT_EQ(listPersons(*database, {.organisation = department_, .role = "head"}).at("total"), 1);
    EXPECT_EQ(listPersons(*database, {.search = "Ива"}).at("total"), 2);
    EXPECT_EQ(listPersons(*database, {.search = "%"}).at("total"), 0);
    EXPECT_EQ(listPersons(*database, {.search = "100%"}).at("total"), 1);
    EXPECT_EQ(listPersons(*database, {.search = "'; DROP TABLE person; --"}).at("total"), 0);
    EXPECT_EQ(listOrganisations(*database, "school").at("total"), 2);
}

TEST_P(ReadModelTest, ShowsAPersonWithMentorships) {
    const Value shown = showPerson(*reader(), mentor_);
    EXPECT_EQ(shown.at("surname"), "Иванова");
    EXPECT_EQ(shown.at("mentorships").at(0).at("mentees").at(0).at("id"), mentee_);
    EXPECT_EQ(listMentorships(*reader(), {.openOn = "2026-09-09"}).at("total"), 0);
    EXPECT_EQ(listMentorships(*reader(), {.organisation = school_, .openOn = "2026-09-10"}).at("total"), 1);
}

TEST_P(ReadModelTest, ShowsTheInboxOfAPerson) {
    ledger().begin();
    engine::StoredLetter letter;
    letter.programme = programme_;
    letter.person = mentee_;
    letter.subject = "Срок подходит";
    letter.state = engine::LetterState::inbox;
    ledger().addLetter(letter);
    ledger().commit();
    EXPECT_EQ(listLetters(*reader(), {.person = mentee_}).at("items").at(0).at("subject"), "Срок подходит");
    EXPECT_EQ(listLetters(*reader(), {.person = mentor_}).at("total"), 0);
    EXPECT_EQ(listLetters(*reader(), {.person = mentee_, .state = "waiting"}).at("total"), 0);
}

TEST_P(ReadModelTest, ShowsRunsInTroubleWithTheirJournal) {
    ledger().begin();
    newRun(engine::RunState::done);
    const Id stuck = newRun(engine::RunState::stuck);
    engine::Step step;
    step.seq = 1;
    step.verb = "documents.generate";
    step.error = Fault{"DC004", {"нет шаблона", "no template"}};
    ledger().appendStep(stuck, step);
    ledger().commit();
    EXPECT_EQ(listRuns(*reader(), {.states = {"retrying", "stuck"}}).at("items").at(0).at("id"), stuck);
    const Value journal = showRun(*reader(), stuck).at("journal");
    EXPECT_EQ(journal.at(0).at("verb"), "documents.generate");
    EXPECT_EQ(journal.at(0).at("finished"), true);
    EXPECT_EQ(journal.at(0).at("error").at("code"), "DC004");
}

TEST_P(ReadModelTest, ShowsTheEndOfTheAuditLog) {
    for (const char* what : {"opened", "submitted"}) {
        ledger().begin();
        ledger().record({.at = at(1), .actor = "person:1", .cause = "command", .subject = "task:1", .what = what});
        ledger().commit();
    }
    const Value log = listAudit(*reader(), {.subject = "task:1"}, {.limit = 1});
    EXPECT_EQ(log.at("total"), 2);
    EXPECT_EQ(log.at("items").at(0).at("what"), "submitted");
    EXPECT_EQ(listAudit(*reader(), {.actor = "person:2"}).at("total"), 0);
}

} // namespace

} // namespace nastavnik::store
