// SPDX-License-Identifier: MIT
#include "store/sqlite_database.hpp"

#include "store/backup.hpp"
#include "store/check.hpp"
#include "store/errors.hpp"
#include "store/migrations.hpp"
#include "store/readers.hpp"
#include "store_fixture.hpp"

#include <fstream>
#include <future>

namespace nastavnik::store {

namespace {

class SqliteDatabaseTest : public testing::Test {
protected:
    std::string file() const { return (folder_ / "store.db").string(); }

    void fill(Database& database) {
        SqlLedger ledger(database);
        ledger.begin();
        ledger.addOrganisation({.code = "school", .name = "Школа", .shortName = "Школа", .parent = {}});
        ledger.record({.at = at(1), .actor = "system", .cause = "setup", .subject = "organisation:1", .what = "added"});
        ledger.commit();
    }

    TemporaryFolder folder_;
};

std::int64_t settingOf(Database& database, const std::string& name) { return database.number("PRAGMA " + name); }

TEST_F(SqliteDatabaseTest, HasTheSettingsOfAServer) {
    const auto database = SqliteDatabase::openWriter(file());
    EXPECT_EQ(settingOf(*database, "synchronous"), 2);
    EXPECT_EQ(settingOf(*database, "foreign_keys"), 1);
    EXPECT_EQ(settingOf(*database, "trusted_schema"), 0);
    EXPECT_EQ(settingOf(*database, "secure_delete"), 1);
    EXPECT_EQ(settingOf(*database, "busy_timeout"), 5000);
    EXPECT_EQ(settingOf(*database, "journal_size_limit"), 64 << 20);
    Query mode = database->query("PRAGMA journal_mode");
    ASSERT_TRUE(mode.next());
    EXPECT_EQ(mode.text(0), "wal");
}

TEST_F(SqliteDatabaseTest, RefusesAFileThatIsNoDatabase) {
    std::ofstream(file()) << std::string(5000, 'x');
    EXPECT_EQ(errorOf([&] { openWriter(file()); }),
              "ST003 The file is not a Nastavnik database, or it is damaged. Check the path; if it is right, restore "
              "the database from a backup (nastavnik restore). The database says: \"file is not a database\".");
}

TEST_F(SqliteDatabaseTest, NamesTheFolderThatIsMissing) {
    EXPECT_EQ(errorOf([&] { openWriter((folder_ / "absent/store.db").string()); }),
              "ST010 The database does not open. Check the path or address, the access rights and whether the database "
              "server runs. The database says: \"No such file or directory\".");
}

TEST_F(SqliteDatabaseTest, DoesNotReadWhatIsNotThere) {
    EXPECT_TRUE(errorOf([&] { openReader(file()); }).starts_with("ST010 "));
}

TEST_F(SqliteDatabaseTest, ReadersCannotWrite) {
    openWriter(file());
    const auto reader = openReader(file());
    EXPECT_TRUE(
        errorOf([&] { reader->run("DELETE FROM organisation"); }).starts_with("ST006 The database is read-only"));
}

TEST_F(SqliteDatabaseTest, FoldsTheLogBackSoThatItStaysBounded) {
    const auto database = SqliteDatabase::openWriter(file());
    database->execute("CREATE TABLE pile (bytes BLOB)");
    const std::string bytes(1 << 20, 'x');
    for (int round = 0; round < 80; ++round) {
        database->begin();
        database->run("INSERT INTO pile VALUES (?)", Blob(bytes));
        database->commit();
    }
    EXPECT_LT(std::filesystem::file_size(file() + "-wal"), 64U << 20U);
}

TEST_F(SqliteDatabaseTest, LeavesNoLogAfterACleanEnd) {
    fill(*openWriter(file()));
    EXPECT_FALSE(std::filesystem::exists(file() + "-wal"));
    EXPECT_EQ(std::filesystem::file_size(file() + ".lock"), 0U);
}

TEST_F(SqliteDatabaseTest, LooksOverTheFileAfterAnUncleanEnd) {
    fill(*openWriter(file()));
    std::ofstream(file() + ".lock") << "pid 1";
    {
        std::fstream content(file(), std::ios::in | std::ios::out | std::ios::binary);
        content.seekp(4096 * 3);
        content << std::string(4096, '\x7f');
    }
    EXPECT_TRUE(errorOf([&] { openWriter(file()); }).starts_with("ST003 "));
}

TEST_F(SqliteDatabaseTest, KeepsAllInMemoryForRehearsals) {
    const auto database = SqliteDatabase::inMemory();
    migrate(*database);
    fill(*database);
    EXPECT_EQ(SqlLedger(*database).organisations().size(), 1U);
    EXPECT_EQ(verifyAudit(*database).links, 1);
}

TEST_F(SqliteDatabaseTest, BacksUpWhileTheServerWrites) {
    const auto database = openWriter(file());
    fill(*database);
    database->begin();
    database->run("UPDATE organisation SET name = 'не должно попасть в копию'");
    backUp(file(), folder_ / "copy.db");
    database->commit();
    const auto copy = openReader((folder_ / "copy.db").string());
    EXPECT_EQ(SqlLedger(*copy).organisations().at(0).name, "Школа");
    EXPECT_TRUE(checkDatabase(*copy).at("sound"));
    EXPECT_FALSE(std::filesystem::exists(folder_ / "copy.db.part"));
}

TEST_F(SqliteDatabaseTest, DoesNotBackUpOverAFile) {
    openWriter(file());
    EXPECT_EQ(errorOf([&] { backUp(file(), file()); }),
              "ST015 There is such a file already; a backup does not replace existing files. Give another name.");
}

TEST_F(SqliteDatabaseTest, RestoresABackupAndSetsTheOldAside) {
    fill(*openWriter(file()));
    backUp(file(), folder_ / "copy.db");
    openWriter(file())->run("DELETE FROM organisation");
    restore(folder_ / "copy.db", file());
    EXPECT_EQ(SqlLedger(*openWriter(file())).organisations().size(), 1U);
    EXPECT_EQ(SqlLedger(*openReader(file() + ".replaced")).organisations().size(), 0U);
}

TEST_F(SqliteDatabaseTest, DoesNotRestoreUnderARunningServer) {
    const auto database = openWriter(file());
    backUp(file(), folder_ / "copy.db");
    EXPECT_TRUE(errorOf([&] { restore(folder_ / "copy.db", file()); }).starts_with("ST005 "));
}

TEST_F(SqliteDatabaseTest, ChecksEverythingForTheDoctor) {
    const auto database = openWriter(file());
    fill(*database);
    const Value found = checkDatabase(*database);
    EXPECT_EQ(found.at("sound"), true) << found.dump();
    EXPECT_EQ(found.at("audit").at("links"), 1);
    EXPECT_EQ(found.at("schema"), schemaNumber(*database));
    EXPECT_GT(found.at("bytes").get<int>() + found.at("log_bytes").get<int>(), 4096);
}

TEST_F(SqliteDatabaseTest, NamesRowsThatReferToNothing) {
    const auto database = openWriter(file());
    database->execute("PRAGMA foreign_keys = OFF; INSERT INTO person_role (person, place, role) VALUES (9, 0, 'head')");
    const Value found = checkDatabase(*database);
    EXPECT_EQ(found.at("sound"), false);
    EXPECT_EQ(found.at("foreign_keys").at(0).at("refers_to"), "person");
}

TEST_F(SqliteDatabaseTest, ReadersSeeOneMomentWhileTheWriterGoesOn) {
    const auto database = openWriter(file());
    Readers readers([this] { return openReader(file()); });
    const auto count = [](Database& reader) { return reader.number("SELECT count(*) FROM organisation"); };
    readers.read([&](Database& reader) {
        EXPECT_EQ(count(reader), 0);
        fill(*database);
        EXPECT_EQ(count(reader), 0);
    });
    EXPECT_EQ(readers.read(count), 1);
}

TEST_F(SqliteDatabaseTest, AReadThatLastsTooLongIsInterrupted) {
    openWriter(file());
    Readers readers(
        [this] { return openReader(file()); },
        {.connections = 1, .waiting = std::chrono::milliseconds(1), .reading = std::chrono::milliseconds(20)});
    const char* endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";
    EXPECT_TRUE(errorOf([&] {
                    readers.read([&](Database& reader) { return reader.number(endless); });
                }).starts_with("ST001 The database has been busy"));
    EXPECT_EQ(readers.read([](Database& reader) { return reader.number("SELECT 1"); }), 1);
}

TEST_F(SqliteDatabaseTest, SaysThatAllReadersAreInUse) {
    openWriter(file());
    Readers readers([this] { return openReader(file()); },
                    {.connections = 1, .waiting = std::chrono::milliseconds(1), .reading = std::chrono::seconds(5)});
    readers.read([&](Database&) {
        EXPECT_TRUE(errorOf([&] {
                        readers.read([](Database&) { return 0; });
                    }).ends_with("\"all connections for reading are in use\"."));
    });
}

TEST_F(SqliteDatabaseTest, TellsAFullDiskFromOtherFaults) {
    const auto database = openWriter(file());
    database->execute("PRAGMA max_page_count = 100");
    const std::string bytes(1 << 20, 'x');
    database->begin();
    EXPECT_TRUE(errorOf([&] {
                    database->run("INSERT INTO file (hash, size, bytes) VALUES ('h', 1, ?)", Blob(bytes));
                }).starts_with("ST002 The disk of the database is full"));
    database->rollback();
    fill(*database);
}

} // namespace

} // namespace nastavnik::store
