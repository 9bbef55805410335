// SPDX-License-Identifier: MIT
#include "store/sqlite_database.hpp"

#include "store/errors.hpp"
#include "store/sqlite_statement.hpp"

namespace nastavnik::store {

namespace {

using namespace std::chrono_literals;

constexpr int waitForLock_ms = 5000;
constexpr int waitForReaders_ms = 1000;
/// Pages of 4 KB: the log is written back from 16 MB on, and emptied by force from 48 MB on, so that it stays below the
/// 64 MB that it may keep.
constexpr int logPagesBeforeCheckpoint = 4000;
constexpr int logPagesAtMost = 12000;
constexpr auto lookOverTime = 50ms;

constexpr const char* settings = R"(
PRAGMA foreign_keys = ON;
PRAGMA trusted_schema = OFF;
PRAGMA cell_size_check = ON;
PRAGMA mmap_size = 0;
PRAGMA secure_delete = ON;
PRAGMA temp_store = MEMORY;
PRAGMA cache_size = -32000;
PRAGMA journal_size_limit = 67108864;
)";

} // namespace

std::unique_ptr<SqliteDatabase> SqliteDatabase::openWriter(const std::filesystem::path& file, Durability durability) {
    std::unique_ptr<SqliteDatabase> database(new SqliteDatabase(file));
    database->lock_.emplace(file);
    database->open(file.string(), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    database->execute("PRAGMA journal_mode = WAL");
    database->configure();
    database->execute(durability == Durability::full ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = OFF");
    sqlite3_wal_hook(database->handle(), &SqliteDatabase::noteLog, database.get());
    database->checkpointAt_ = logPagesBeforeCheckpoint;
    if (database->lock_->afterUncleanEnd())
        database->lookOver();
    return database;
}

std::unique_ptr<SqliteDatabase> SqliteDatabase::openReader(const std::filesystem::path& file) {
    std::unique_ptr<SqliteDatabase> database(new SqliteDatabase(file));
    database->open(file.string(), SQLITE_OPEN_READONLY);
    database->configure();
    database->execute("PRAGMA query_only = ON");
    return database;
}

std::unique_ptr<SqliteDatabase> SqliteDatabase::inMemory() {
    std::unique_ptr<SqliteDatabase> database(new SqliteDatabase(":memory:"));
    database->open(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY);
    database->configure();
    database->execute("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF");
    return database;
}

SqliteDatabase::~SqliteDatabase() {
    forgetStatements();
    const bool wasOpen = handle_ != nullptr;
    handle_.reset();
    if (lock_ && wasOpen)
        lock_->noteCleanEnd();
}

void SqliteDatabase::open(const std::string& name, int flags) {
    sqlite3* handle = nullptr;
    const int result = sqlite3_open_v2(name.c_str(), &handle, flags | SQLITE_OPEN_NOMUTEX, nullptr);
    handle_.reset(handle);
    check(result);
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_busy_timeout(handle, waitForLock_ms);
}

void SqliteDatabase::configure() {
    execute(settings);
    sqlite3_progress_handler(handle(), 20000, &SqliteDatabase::isLate, this);
    execute("SELECT count(*) FROM sqlite_schema"); // Reads the file: what is no database shows here, not later.
}

void SqliteDatabase::lookOver() {
    deadline_ = std::chrono::steady_clock::now() + lookOverTime;
    try {
        Query found = query("PRAGMA quick_check(1)");
        if (found.next() && found.bytes(0) != "ok")
            throw damaged({.where = file_.string(), .said = found.text(0)});
    } catch (const Error& error) {
        if (!hasCode(error, "ST001")) // Being out of time is no finding: the rest is doctor's.
            throw;
    }
    deadline_.reset();
}

void SqliteDatabase::execute(const std::string& script) {
    check(sqlite3_exec(handle(), script.c_str(), nullptr, nullptr, nullptr));
}

void SqliteDatabase::begin() { run("BEGIN IMMEDIATE"); }

void SqliteDatabase::beginRead(std::chrono::milliseconds limit) {
    run("BEGIN");
    deadline_ = std::chrono::steady_clock::now() + limit;
}

void SqliteDatabase::commit() {
    run("COMMIT");
    boundLog();
}

void SqliteDatabase::rollback() noexcept {
    deadline_.reset();
    if (!sqlite3_get_autocommit(handle()))
        sqlite3_exec(handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void SqliteDatabase::checkpoint() {
    check(sqlite3_wal_checkpoint_v2(handle(), nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr));
}

void SqliteDatabase::boundLog() noexcept {
    if (logPages_ < checkpointAt_ || checkpointAt_ == 0)
        return;
    const bool byForce = logPages_ >= logPagesAtMost;
    // The commit is durable already: a checkpoint that does not succeed now is tried again and is nobody's error.
    sqlite3_busy_timeout(handle(), waitForReaders_ms);
    sqlite3_wal_checkpoint_v2(handle(), nullptr, byForce ? SQLITE_CHECKPOINT_TRUNCATE : SQLITE_CHECKPOINT_PASSIVE,
                              nullptr, nullptr);
    sqlite3_busy_timeout(handle(), waitForLock_ms);
    checkpointAt_ = logPages_ + logPagesBeforeCheckpoint / 4;
}

std::unique_ptr<Statement> SqliteDatabase::compile(std::string_view sql) {
    return std::make_unique<SqliteStatement>(handle(), sql, file_);
}

void SqliteDatabase::check(int result) const {
    if (result != SQLITE_OK)
        raiseSqlite(handle(), handle() ? sqlite3_extended_errcode(handle()) : result, file_, "");
}

int SqliteDatabase::noteLog(void* self, sqlite3*, const char*, int pages) {
    auto& database = *static_cast<SqliteDatabase*>(self);
    // The log began anew, so the next checkpoint is far away again.
    if (pages < database.logPages_)
        database.checkpointAt_ = logPagesBeforeCheckpoint;
    database.logPages_ = pages;
    return SQLITE_OK;
}

int SqliteDatabase::isLate(void* self) {
    const auto& deadline = static_cast<SqliteDatabase*>(self)->deadline_;
    return deadline && std::chrono::steady_clock::now() > *deadline ? 1 : 0;
}

} // namespace nastavnik::store
