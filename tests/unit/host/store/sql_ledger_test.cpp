// SPDX-License-Identifier: MIT
#include "store_fixture.hpp"

#include <gmock/gmock.h>

namespace nastavnik::store {

namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class SqlLedgerTest : public StoreTest {
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

INSTANTIATE_TEST_SUITE_P(On, SqlLedgerTest, testing::Values(Dialect::sqlite, Dialect::postgres), dialectName);

TEST_P(SqlLedgerTest, KeepsABundleOnceWithAllItsFiles) {
    roadmap::Bundle bundle{.name = "glyaden", .files = {{"a.lua", std::string("\0\xff|", 3)}, {"b.lua", ""}}};
    ledger().begin();
    ledger().keepBundle(bundle);
    ledger().keepBundle(bundle);
    ledger().commit();
    const roadmap::Bundle kept = ledger().bundle(bundle.version());
    EXPECT_EQ(kept.name, bundle.name);
    EXPECT_EQ(kept.files, bundle.files);
}

TEST_P(SqlLedgerTest, NamesTheVersionThatItDoesNotKeep) {
    EXPECT_EQ(errorOf([&] { ledger().bundle("abc"); }),
              "ST012 The database does not hold: version of a roadmap \"abc\". Check that the right database is open "
              "and the reference is not outdated.");
}

TEST_P(SqlLedgerTest, KeepsProgrammes) {
    const auto programmes = ledger().programmes();
    ASSERT_EQ(programmes.size(), 1U);
    const engine::Programme& kept = programmes[0];
    EXPECT_EQ(std::tie(kept.id, kept.roadmap, kept.version, kept.title, kept.place, kept.year.first, kept.department),
              std::tuple(programme_, "prokopyevsk", bundle_.version(), "Дорожная карта", "Прокопьевский округ", 2026,
                         department_));
}

TEST_P(SqlLedgerTest, KeepsOrganisationsAsATree) {
    const Id id = commit([&] {
        return ledger().addOrganisation({.code = "partner",
                                         .kind = people::OrganisationKind::partner,
                                         .name = "Колледж «Вектор»",
                                         .shortName = "Вектор",
                                         .parent = department_,
                                         .details = {{"town", "Прокопьевск"}}});
    });
    const people::Organisation kept = ledger().organisations().back();
    EXPECT_EQ(std::tie(kept.id, kept.code, kept.kind, kept.name, kept.shortName, kept.parent),
              std::tuple(id, "partner", people::OrganisationKind::partner, "Колледж «Вектор»", "Вектор",
                         std::optional(department_)));
    EXPECT_EQ(kept.details, Value({{"town", "Прокопьевск"}}));
}

TEST_P(SqlLedgerTest, KeepsAPersonAndItsChanges) {
    people::Person person{.code = "ivanova",
                          .surname = "Иванова",
                          .given = "Анна",
                          .patronymic = "Петровна",
                          .gender = "female",
                          .email = "ivanova@school.test",
                          .organisation = school_,
                          .position = "учитель",
                          .roles = {"school_curator", "mentor"},
                          .absences = {{day("2026-10-01"), day("2026-10-14")}},
                          .profile = {{"experience_years", 12}}};
    person.id = commit([&] { return ledger().addPerson(person); });
    person.roles = {"head"};
    person.surname = "Сидорова";
    ledger().begin();
    ledger().savePerson(person);
    ledger().commit();
    const auto persons = ledger().persons();
    ASSERT_EQ(persons.size(), 1U);
    const people::Person& kept = persons[0];
    EXPECT_EQ(
        std::tie(kept.id, kept.code, kept.surname, kept.given, kept.patronymic, kept.gender, kept.email),
        std::tie(person.id, person.code, person.surname, person.given, person.patronymic, person.gender, person.email));
    EXPECT_EQ(std::tie(kept.organisation, kept.position, kept.roles, kept.profile),
              std::tie(person.organisation, person.position, person.roles, person.profile));
    ASSERT_EQ(kept.absences.size(), 1U);
    EXPECT_EQ(kept.absences[0].to, day("2026-10-14"));
}

TEST_P(SqlLedgerTest, RefusesASecondPersonWithTheSameCode) {
    ledger().begin();
    newPerson("ivanova");
    EXPECT_TRUE(errorOf([&] {
                    newPerson("ivanova");
                }).starts_with("ST013 The entry was refused: it doubles an existing one or refers to a missing one."));
    ledger().rollback();
}

TEST_P(SqlLedgerTest, KeepsBothSidesOfAMentorshipInOrder) {
    ledger().begin();
    const Id first = newPerson("a"), second = newPerson("b"), third = newPerson("c");
    people::Mentorship mentorship{.organisation = school_,
                                  .mentors = {second, first},
                                  .mentees = {third},
                                  .form = "учитель — учитель",
                                  .kind = "традиционное",
                                  .subject = "физика",
                                  .from = day("2026-09-10"),
                                  .to = {},
                                  .order = {}};
    mentorship.id = ledger().addMentorship(mentorship);
    mentorship.to = day("2027-05-31");
    mentorship.mentees = {third, first};
    ledger().saveMentorship(mentorship);
    ledger().commit();
    const people::Mentorship kept = ledger().mentorships().at(0);
    EXPECT_EQ(std::tie(kept.id, kept.organisation, kept.mentors, kept.mentees, kept.form, kept.kind, kept.subject),
              std::tie(mentorship.id, mentorship.organisation, mentorship.mentors, mentorship.mentees, mentorship.form,
                       mentorship.kind, mentorship.subject));
    EXPECT_EQ(std::tie(kept.from, kept.to, kept.order), std::tie(mentorship.from, mentorship.to, mentorship.order));
}

TEST_P(SqlLedgerTest, GivesRecordsInTheOrderOfWriting) {
    const engine::Unit pair{.kind = engine::UnitKind::mentorship, .id = 7, .organisation = school_};
    const engine::Unit school{.kind = engine::UnitKind::school, .id = school_, .organisation = school_};
    ledger().begin();
    const Id id = ledger().addRecord(programme_, "meeting", pair, day("2026-10-02"), {{"topic", "урок"}});
    ledger().addRecord(programme_, "meeting", school, day("2026-10-01"), 1);
    ledger().addRecord(programme_, "request", pair, day("2026-10-03"), 2);
    ledger().commit();
    EXPECT_EQ(ledger().records(programme_, "meeting", std::nullopt).size(), 2U);
    EXPECT_THAT(ledger().records(programme_, "meeting", pair),
                ElementsAre(Value{{"id", id},
                                  {"kind", "meeting"},
                                  {"unit", {{"kind", "mentorship"}, {"id", 7}}},
                                  {"organisation", school_},
                                  {"date", "2026-10-02"},
                                  {"data", {{"topic", "урок"}}}}));
}

TEST_P(SqlLedgerTest, KeepsATaskAndItsChanges) {
    ledger().begin();
    const Id id = newTask();
    engine::Task task = ledger().tasks(programme_).at(0);
    EXPECT_EQ(task.state, engine::TaskState::planned);
    EXPECT_EQ(task.opened, std::nullopt);
    EXPECT_EQ(task.result, nullptr);
    task.state = engine::TaskState::returned;
    task.opened = day("2026-09-01");
    task.closed = day("2026-09-20");
    task.reason = "нет подписи";
    task.reminded = 2;
    task.escalated = 1;
    task.run = 5;
    task.result = {{"pairs", {1, 2}}};
    task.event = {{"name", "[данные уничтожены]"}}; // It changes when a person is erased.
    ledger().saveTask(task);
    ledger().commit();
    const engine::Task kept = ledger().tasks(programme_).at(0);
    EXPECT_EQ(std::tie(kept.id, kept.programme, kept.activity, kept.unit, kept.window, kept.state),
              std::tie(id, programme_, task.activity, task.unit, task.window, task.state));
    EXPECT_EQ(std::tie(kept.opened, kept.closed, kept.reason, kept.reminded, kept.escalated, kept.run),
              std::tie(task.opened, task.closed, task.reason, task.reminded, task.escalated, task.run));
    EXPECT_EQ(std::tie(kept.result, kept.event), std::tie(task.result, task.event));
}

TEST_P(SqlLedgerTest, DoesNotSaveATaskThatWasNeverAdded) {
    ledger().begin();
    engine::Task task;
    task.id = 99;
    task.programme = programme_;
    task.unit.organisation = school_;
    EXPECT_THROW(ledger().saveTask(task), std::logic_error);
    ledger().rollback();
}

TEST_P(SqlLedgerTest, NumbersWithoutGapsAlthoughTransactionsAreUndone) {
    const auto take = [&] { return ledger().takeNumber({school_, "order", 2026}); };
    EXPECT_EQ(commit(take), 1);
    ledger().begin();
    EXPECT_EQ(take(), 2);
    EXPECT_EQ(take(), 3);
    ledger().rollback();
    EXPECT_EQ(commit(take), 2);
    EXPECT_EQ(commit([&] { return ledger().takeNumber({school_, "order", 2027}); }), 1);
    EXPECT_EQ(commit([&] { return ledger().takeNumber({department_, "order", 2026}); }), 1);
}

TEST_P(SqlLedgerTest, GivesReturnedNumbersOutFirst) {
    const auto take = [&] { return ledger().takeNumber({school_, "order", 2026}); };
    ledger().begin();
    for (const int expected : {1, 2, 3})
        EXPECT_EQ(take(), expected);
    ledger().giveBackNumber({school_, "order", 2026}, 3);
    ledger().giveBackNumber({school_, "order", 2026}, 2);
    ledger().commit();
    ledger().begin();
    for (const int expected : {2, 3, 4})
        EXPECT_EQ(take(), expected);
    ledger().commit();
}

TEST_P(SqlLedgerTest, KeepsADocumentWithItsFiles) {
    ledger().begin();
    const engine::StoredFile file =
        ledger().keepFile({.name = "п.odt", .type = "application/odt", .bytes = {"PK\0x", 4}});
    engine::Document document{.programme = programme_,
                              .organisation = school_,
                              .task = newTask(),
                              .kind = "order_pairs",
                              .title = "О закреплении пар",
                              .number = "14-ОД",
                              .date = day("2026-09-15"),
                              .data = {{"pairs", 3}},
                              .files = {file}};
    document.id = ledger().addDocument(document);
    document.status = engine::DocumentStatus::signedOff;
    ledger().saveDocument(document);
    ledger().commit();
    const engine::Document kept = ledger().document(document.id).value();
    EXPECT_EQ(std::tie(kept.programme, kept.organisation, kept.task, kept.kind, kept.title, kept.number, kept.date),
              std::tie(document.programme, document.organisation, document.task, document.kind, document.title,
                       document.number, document.date));
    EXPECT_EQ(std::tie(kept.status, kept.data), std::tie(document.status, document.data));
    ASSERT_EQ(kept.files.size(), 1U);
    EXPECT_EQ(std::tie(kept.files[0].name, kept.files[0].type, kept.files[0].hash, kept.files[0].size),
              std::tuple("п.odt", "application/odt", file.hash, 4));
    EXPECT_EQ(ledger().fileBytes(file.hash), Bytes("PK\0x", 4));
}

TEST_P(SqlLedgerTest, KeepsTheSameBytesOnce) {
    ledger().begin();
    const auto first = ledger().keepFile({.name = "a", .type = "t", .bytes = "same"});
    const auto second = ledger().keepFile({.name = "b", .type = "t", .bytes = "same"});
    EXPECT_EQ(first.hash, "0967115f2813a3541eaef77de9d9d5773f1c0c04314b0bbfe4ff3b3b1c55b5d5");
    EXPECT_EQ(first.hash, second.hash);
    EXPECT_EQ(database_->number("SELECT count(*) FROM file WHERE hash = ?", first.hash), 1);
    ledger().rollback();
}

TEST_P(SqlLedgerTest, GivesDueLettersWithEverythingInThem) {
    ledger().begin();
    engine::StoredLetter sent{.programme = programme_,
                              .task = newTask(),
                              .person = newPerson("ivanova"),
                              .address = "ivanova@school.test",
                              .notice = "reminder",
                              .subject = "Срок подходит",
                              .text = "Осталось 7 дней",
                              .documents = {3, 1},
                              .messageId = "<1@nastavnik>",
                              .written = at(5),
                              .due = at(100),
                              .attempts = 2,
                              .answer = "451 later"};
    sent.id = ledger().addLetter(sent);
    ledger().addLetter(letter(engine::LetterState::inbox, 1));
    EXPECT_THAT(ledger().dueLetters(at(99), 10), IsEmpty());
    const auto due = ledger().dueLetters(at(100), 10);
    ASSERT_EQ(due.size(), 1U);
    EXPECT_EQ(
        std::tie(due[0].id, due[0].task, due[0].person, due[0].address, due[0].notice, due[0].subject, due[0].text),
        std::tie(sent.id, sent.task, sent.person, sent.address, sent.notice, sent.subject, sent.text));
    EXPECT_EQ(std::tie(due[0].documents, due[0].messageId, due[0].state, due[0].written, due[0].due, due[0].attempts,
                       due[0].answer),
              std::tie(sent.documents, sent.messageId, sent.state, sent.written, sent.due, sent.attempts, sent.answer));
    sent.state = engine::LetterState::delivered;
    ledger().saveLetter(sent);
    EXPECT_THAT(ledger().dueLetters(at(100), 10), IsEmpty());
    ledger().commit();
}

TEST_P(SqlLedgerTest, LeavesNothingOfWhatWasRolledBack) {
    ledger().begin();
    newPerson("ivanova");
    newRun();
    ledger().record({.at = at(1), .actor = "system", .cause = "term", .subject = "task:1", .what = "opened"});
    ledger().rollback();
    EXPECT_THAT(ledger().persons(), IsEmpty());
    EXPECT_THAT(ledger().tasks(programme_), IsEmpty());
    EXPECT_THAT(dueIds(at(1)), IsEmpty());
    EXPECT_EQ(verifyAudit(*database_).links, 0);
}

TEST_P(SqlLedgerTest, IsThereAgainAfterReopening) {
    commit([&] { return newTask(); });
    reopen();
    EXPECT_EQ(ledger().tasks(programme_).size(), 1U);
}

TEST_P(SqlLedgerTest, UndoesToASavepointAndKeepsTheRest) {
    ledger().begin();
    newPerson("a");
    database_->savepoint("trial");
    newPerson("b");
    database_->rollbackTo("trial");
    newPerson("c");
    database_->release("trial");
    ledger().commit();
    std::vector<std::string> codes;
    for (const people::Person& person : ledger().persons())
        codes.push_back(person.code);
    EXPECT_THAT(codes, ElementsAre("a", "c"));
}

TEST_P(SqlLedgerTest, RefusesASecondWriterWithItsOwnCode) {
    EXPECT_TRUE(
        errorOf([&] { openWriter(address_); }).starts_with("ST005 Another server already works with this database ("));
}

} // namespace

} // namespace nastavnik::store
