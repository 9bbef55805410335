// SPDX-License-Identifier: MIT
#include "scenarios/commands/program.hpp"

#include "store/audit.hpp"
#include "store/open_database.hpp"

#include <gmock/gmock.h>

namespace nastavnik::test {

namespace {

class DataTest : public testing::Test {
protected:
    DataTest() {
        const auto database = store::openWriter(program.path("town.db"));
        store::AuditChain chain(*database);
        store::Transaction transaction(*database);
        for (const char* what : {"founded", "opened", "done"})
            chain.append({.actor = "person:1", .cause = "test", .subject = "task:5", .what = what, .details = nullptr});
        chain.close();
        transaction.commit();
    }

    Program program;
};

/// The check of this name in the answer of `doctor --json`.
Value found(const Value& answer, const std::string& name) {
    for (const Value& check : answer["checks"])
        if (check["check"] == name)
            return check;
    return nullptr;
}

} // namespace

TEST_F(DataTest, ListsTheNewestEntriesOfTheLog) {
    const Ended ended = program.run({"audit", "--db", "town.db", "--limit", "2"});
    EXPECT_EQ(ended.code, 0) << ended.err;
    EXPECT_EQ(ended.out, "1970-01-01T00:00:00.000000Z  person:1  done  task:5\n"
                         "1970-01-01T00:00:00.000000Z  person:1  opened  task:5\n");
    EXPECT_EQ(program.run({"audit", "--db", "town.db", "--json"}).json()["total"], 3);
}

TEST_F(DataTest, ProvesThatTheLogIsSound) {
    const Ended ended = program.run({"audit", "verify", "--db", "town.db"});
    EXPECT_EQ(ended.code, 0) << ended.err;
    EXPECT_THAT(ended.out, testing::StartsWith("Журнал цел. Записей: 3, последняя: "));
    const Value found = program.run({"audit", "verify", "--db", "town.db", "--json"}).json();
    EXPECT_EQ(found["sound"], true);
    EXPECT_EQ(found["links"], 3);
}

TEST_F(DataTest, BacksUpRehearsesAndRestores) {
    EXPECT_THAT(program.run({"backup", "--db", "town.db", "copy.db"}).out,
                testing::StartsWith("Копия готова: copy.db"));
    EXPECT_EQ(program.run({"backup", "--db", "town.db", "copy.db"}).code, 1);
    EXPECT_EQ(program.run({"restore", "--check", "copy.db"}).out,
              "Копия годится: она восстанавливается, данные целы, журнал цел (записей: 3).\n");
    EXPECT_EQ(program.run({"restore", "copy.db", "--db", "new.db"}).code, 0);
    EXPECT_EQ(program.run({"audit", "verify", "--db", "new.db", "--json"}).json()["links"], 3);
}

TEST_F(DataTest, FindsThatABackupIsDamaged) {
    std::string bytes = program.read("town.db");
    program.write("damaged.db", bytes.replace(4096, 20'000, std::string(20'000, 'x')));
    program.write("text.db", "это не база");
    for (const char* file : {"damaged.db", "text.db"}) {
        const Ended ended = program.run({"restore", "--check", file, "--json"});
        EXPECT_EQ(ended.code, 3) << file;
        EXPECT_EQ(ended.json()["sound"], false) << file;
    }
}

TEST_F(DataTest, RefusesWrongUsage) {
    EXPECT_EQ(program.run({"audit", "--db", "none.db"}).err,
              "none.db: CL060 файла данных здесь нет; укажите тот, с которым работает nastavnik serve --db\n");
    EXPECT_FALSE(program.has("none.db"));
    EXPECT_EQ(program.run({"restore", "town.db"}).err,
              "CL061 укажите одно из двух: --check (проверить копию) или --db ФАЙЛ (восстановить в него)\n");
    EXPECT_EQ(program.run({"backup", "--db", ".", "x.db"}).code, 2);
    EXPECT_EQ(program.run({"audit", "--db", "town.db", "--limit", "0"}).code, 2);
}

TEST_F(DataTest, ExaminesEverything) {
    const Ended ended = program.run({"doctor", "--db", "town.db", "--json"});
    EXPECT_EQ(ended.code, 0) << ended.out;
    const Value answer = ended.json();
    EXPECT_EQ(answer["sound"], true);
    for (const char* name : {"data", "integrity", "audit", "disk", "plugin"})
        EXPECT_EQ(found(answer, name)["state"], "ok") << name;
    for (const char* name : {"rights", "clock", "mail", "office"})
        EXPECT_FALSE(found(answer, name).is_null()) << name;
}

TEST_F(DataTest, ExaminesTheRestWhenTheDataAreBroken) {
    program.write("text.db", "это не база");
    const Ended ended = program.run({"doctor", "--db", "text.db", "--json"});
    EXPECT_EQ(ended.code, 3);
    const Value answer = ended.json();
    EXPECT_EQ(found(answer, "data")["state"], "failed");
    EXPECT_EQ(found(answer, "data")["repair"], "nastavnik restore BACKUP --db text.db");
    EXPECT_EQ(found(answer, "plugin")["state"], "ok");
}

} // namespace nastavnik::test
