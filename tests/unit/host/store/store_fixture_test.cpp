// SPDX-License-Identifier: MIT
#include "store_fixture.hpp"

namespace nastavnik::store {

std::string textOf(const Error& error) {
    std::string text;
    for (const Fault& fault : error.faults())
        text += (text.empty() ? "" : "\n") + fault.code + " " + fault.message.en;
    return text;
}

StoreTest::StoreTest() {
    address_ = GetParam() == Dialect::sqlite ? (folder_ / "store.db").string() : PostgresServer::shared().newDatabase();
    reopen();
    ledger().begin();
    ledger().keepBundle(bundle_);
    department_ = newOrganisation("department");
    school_ = newOrganisation("school-1");
    programme_ = ledger().addProgramme({.roadmap = "prokopyevsk",
                                        .version = bundle_.version(),
                                        .title = "Дорожная карта",
                                        .place = "Прокопьевский округ",
                                        .year = {.first = 2026},
                                        .department = department_});
    ledger().commit();
}

void StoreTest::reopen() {
    ledger_.reset();
    database_.reset();
    database_ = openWriter(address_);
    ledger_ = std::make_unique<SqlLedger>(*database_);
}

Id StoreTest::newOrganisation(const std::string& code) {
    return ledger().addOrganisation({.code = code, .name = "Школа № 1", .shortName = "Школа 1", .parent = {}});
}

Id StoreTest::newPerson(const std::string& code) {
    people::Person person;
    person.code = code;
    person.surname = "Иванова";
    person.given = "Анна";
    person.organisation = school_;
    return ledger().addPerson(person);
}

Id StoreTest::newTask() {
    engine::Task task;
    task.programme = programme_;
    task.activity = "5.3";
    task.unit = {.kind = engine::UnitKind::school, .id = school_, .organisation = school_};
    task.window = {.start = day("2026-09-01"), .end = day("2026-09-30")};
    return ledger().addTask(task);
}

Id StoreTest::newRun(engine::RunState state, std::optional<Moment> wake) {
    engine::Run run;
    run.programme = programme_;
    run.task = newTask();
    run.version = bundle_.version();
    run.action = "pairs.fix";
    run.state = state;
    run.started = at(1000);
    run.wake = wake;
    return ledger().addRun(run);
}

std::string dialectName(const testing::TestParamInfo<Dialect>& info) {
    return info.param == Dialect::sqlite ? "Sqlite" : "Postgres";
}

} // namespace nastavnik::store
