// SPDX-License-Identifier: MIT
#include "store/migrations.hpp"

#include "store/errors.hpp"
#include "store/postgres_database.hpp"
#include "store_fixture.hpp"

namespace nastavnik::store {

namespace {

class MigrationsTest : public StoreTest {
protected:
    std::vector<MigrationFile> with(std::string_view name, std::string_view sql) {
        std::vector<MigrationFile> files = migrationFiles();
        files.push_back({name, sql});
        return files;
    }

    static int newest() { return std::stoi(std::string(migrationFiles().back().name)); }
};

INSTANTIATE_TEST_SUITE_P(On, MigrationsTest, testing::Values(Dialect::sqlite, Dialect::postgres), dialectName);

TEST_P(MigrationsTest, ChangeNothingTheSecondTime) {
    migrate(*database_);
    EXPECT_EQ(schemaNumber(*database_), newest());
    EXPECT_EQ(ledger().programmes().size(), 1U);
}

TEST_P(MigrationsTest, ApplyWhatIsNewInOrder) {
    migrate(*database_, with("900_more.sql", "CREATE TABLE more (id {id}, bytes {blob}){table}"));
    EXPECT_EQ(database_->number("INSERT INTO more (bytes) VALUES (NULL) RETURNING id"), 1);
    EXPECT_EQ(schemaNumber(*database_), 900);
}

TEST_P(MigrationsTest, LeaveNothingOfAFileThatDidNotSucceed) {
    EXPECT_THROW(migrate(*database_, with("900_more.sql", "CREATE TABLE more (id {id}); CREATE TABLE more (id {id})")),
                 std::logic_error);
    EXPECT_EQ(schemaNumber(*database_), newest());
    migrate(*database_, with("900_more.sql", "CREATE TABLE more (id {id})"));
    EXPECT_EQ(schemaNumber(*database_), 900);
}

TEST_P(MigrationsTest, RefuseANewerSchema) {
    migrate(*database_, with("900_more.sql", "CREATE TABLE more (id {id})"));
    const std::string expected =
        "ST004 The database was written by a newer program: its schema has number 900, this program knows schemas up "
        "to " +
        std::to_string(newest()) + ". Install the newer Nastavnik or restore an earlier backup.";
    EXPECT_EQ(errorOf([&] { migrate(*database_); }), expected);
    EXPECT_EQ(errorOf([&] { reader(); }), expected);
}

TEST_P(MigrationsTest, RefuseASchemaThatWasBuiltOtherwise) {
    std::vector<MigrationFile> files = migrationFiles();
    files.front().sql = "CREATE TABLE other (id {id})";
    EXPECT_EQ(errorOf([&] { migrate(*database_, files); }),
              "ST009 The schema of the database was built by another variant of step \"001_everything_kept.sql\" than "
              "this program has. Install the build of Nastavnik that the database was used with.");
}

TEST_P(MigrationsTest, TellReadersThatTheSchemaIsOld) {
    database_->execute("DELETE FROM migration WHERE number > 1");
    EXPECT_EQ(errorOf([&] { reader(); }),
              "ST018 The schema of the database has number 1, this program needs schema " + std::to_string(newest()) +
                  ". Start nastavnik serve once: the server brings the database up to date.");
}

TEST(NumberPlaceholdersTest, LeavesQuotesAndCommentsAlone) {
    EXPECT_EQ(numberPlaceholders("SELECT '?' , \"a?\" /* ? */ , ? -- ?\n , ?"),
              "SELECT '?' , \"a?\" /* ? */ , $1 -- ?\n , $2");
    EXPECT_EQ(numberPlaceholders("SELECT 'it''s ?', ?"), "SELECT 'it''s ?', $1");
    EXPECT_EQ(numberPlaceholders("SELECT '?"), "SELECT '?");
}

TEST(PostgresDatabaseTest, TakesACommitThatBecameARollbackForAFailure) {
    const auto database = openWriter(PostgresServer::shared().newDatabase());
    database->begin();
    EXPECT_THROW(database->run("SELECT absent FROM person"), std::logic_error);
    EXPECT_EQ(
        errorOf([&] { database->commit(); }),
        "ST008 The database rolled the change back instead of keeping it. Repeat the action; if it happens again, "
        "look into the log of the database server.");
}

TEST(PostgresDatabaseTest, ReportsADeadlockAsAConflictThatMayBeRepeated) {
    const auto database = openWriter(PostgresServer::shared().newDatabase());
    const auto raise = [&](const std::string& state) {
        return "DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '" + state + "'; END $$";
    };
    for (const char* state : {"40001", "40P01", "55P03"}) {
        try {
            database->execute(raise(state));
            FAIL();
        } catch (const Error& error) {
            EXPECT_TRUE(isRetriable(error)) << state;
        }
    }
    EXPECT_TRUE(errorOf([&] { database->execute(raise("53100")); }).starts_with("ST002 "));
    EXPECT_TRUE(errorOf([&] { database->execute(raise("25006")); }).starts_with("ST006 "));
}

TEST(PostgresDatabaseTest, SaysThatTheServerIsNotThere) {
    EXPECT_TRUE(errorOf([] { openWriter("postgresql://nobody@127.0.0.1:1/none"); }).starts_with("ST010 "));
}

TEST(PostgresDatabaseTest, ConnectsAnewAfterItsSessionWasCut) {
    const auto database = openWriter(PostgresServer::shared().newDatabase());
    const auto count = [&] { return database->number("SELECT count(*) FROM person"); };
    EXPECT_EQ(count(), 0);
    EXPECT_THROW(database->execute("SELECT pg_terminate_backend(pg_backend_pid())"), Error);
    EXPECT_THROW(count(), Error);
    database->begin();
    EXPECT_EQ(count(), 0);
    database->commit();
}

} // namespace

} // namespace nastavnik::store
