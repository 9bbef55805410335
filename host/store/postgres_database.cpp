// SPDX-License-Identifier: MIT
#include "store/postgres_database.hpp"

#include "store/errors.hpp"
#include "store/postgres_statement.hpp"

#include <algorithm>

namespace nastavnik::store {

namespace {

/// Of the advisory lock that marks the writer: "nast" in ASCII.
constexpr std::int64_t writerLock = 0x6e617374;

constexpr const char* commonSettings = R"(
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET lock_timeout = '5s';
SET idle_in_transaction_session_timeout = '60s';
)";
constexpr const char* writerSettings = "SET synchronous_commit = on; SET statement_timeout = '60s'";
constexpr const char* readerSettings = "SET default_transaction_read_only = on; SET statement_timeout = '10s'";

/// Where the quoted text or comment that begins at `from` ends; `from` itself when none begins there.
std::size_t endOfQuoted(std::string_view sql, std::size_t from) {
    const auto after = [&](std::string_view end, std::size_t skip) {
        const std::size_t found = sql.find(end, from + skip);
        return found == std::string_view::npos ? sql.size() : found + end.size();
    };
    if (sql[from] == '\'' || sql[from] == '"')
        return after(sql.substr(from, 1), 1);
    if (sql.substr(from, 2) == "--")
        return after("\n", 2);
    if (sql.substr(from, 2) == "/*")
        return after("*/", 2);
    return from;
}

} // namespace

std::string numberPlaceholders(std::string_view sql) {
    std::string numbered;
    int number = 0;
    for (std::size_t at = 0; at < sql.size();) {
        const std::size_t end = endOfQuoted(sql, at);
        if (end > at) {
            numbered += sql.substr(at, end - at);
            at = end;
            continue;
        }
        if (sql[at] == '?')
            numbered.append("$").append(std::to_string(++number));
        else
            numbered += sql[at];
        ++at;
    }
    return numbered;
}

std::unique_ptr<PostgresDatabase> PostgresDatabase::openWriter(const std::string& address) {
    std::unique_ptr<PostgresDatabase> database(new PostgresDatabase(Use::writing));
    database->connect(address);
    return database;
}

std::unique_ptr<PostgresDatabase> PostgresDatabase::openReader(const std::string& address) {
    std::unique_ptr<PostgresDatabase> database(new PostgresDatabase(Use::reading));
    database->connect(address);
    return database;
}

PostgresDatabase::~PostgresDatabase() { forgetStatements(); }

std::string PostgresDatabase::address() const { return whereIs(session_.get()); }

void PostgresDatabase::connect(const std::string& address) {
    // What stands in the address overrides what stands before it.
    const char* const keys[] = {"connect_timeout", "application_name", "dbname", nullptr};
    const char* const values[] = {"5", "nastavnik", address.c_str(), nullptr};
    session_.reset(PQconnectdbParams(keys, values, 1));
    if (!session_)
        throw std::bad_alloc();
    PQsetNoticeProcessor(
        session_.get(), [](void*, const char*) {}, nullptr);
    configure();
}

void PostgresDatabase::configure() {
    if (PQstatus(session_.get()) != CONNECTION_OK) {
        std::string said = PQerrorMessage(session_.get());
        std::replace(said.begin(), said.end(), '\n', ' ');
        throw unreachable({.where = whereIs(session_.get()), .said = said.substr(0, said.find_last_not_of(' ') + 1)});
    }
    execute(std::string(commonSettings) + (use_ == Use::writing ? writerSettings : readerSettings));
    if (use_ == Use::writing)
        becomeOnlyWriter();
}

void PostgresDatabase::becomeOnlyWriter() {
    if (number("SELECT CASE WHEN pg_try_advisory_lock(?) THEN 1 ELSE 0 END", writerLock) == 1)
        return;
    throw alreadyServed(whereIs(session_.get()), "PostgreSQL");
}

void PostgresDatabase::reconnectIfBroken() {
    if (PQstatus(session_.get()) == CONNECTION_OK)
        return;
    forgetStatements();
    PQreset(session_.get());
    configure();
}

void PostgresDatabase::execute(const std::string& script) {
    const PostgresResult result(PQexec(session_.get(), script.c_str()));
    checkPostgres(session_.get(), result.get(), script);
}

void PostgresDatabase::begin() {
    reconnectIfBroken();
    execute("BEGIN");
}

void PostgresDatabase::beginRead(std::chrono::milliseconds limit) {
    reconnectIfBroken();
    execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL statement_timeout = " +
            std::to_string(limit.count()));
}

void PostgresDatabase::commit() {
    const PostgresResult result(PQexec(session_.get(), "COMMIT"));
    checkPostgres(session_.get(), result.get(), "COMMIT");
    // A transaction in which a statement failed answers COMMIT with success and the tag ROLLBACK.
    if (std::string_view(PQcmdStatus(result.get())) != "COMMIT")
        throw commitRefused(whereIs(session_.get()));
}

void PostgresDatabase::rollback() noexcept {
    const PGTransactionStatusType status = PQtransactionStatus(session_.get());
    if (status == PQTRANS_INTRANS || status == PQTRANS_INERROR)
        PQclear(PQexec(session_.get(), "ROLLBACK"));
}

std::unique_ptr<Statement> PostgresDatabase::compile(std::string_view sql) {
    return std::make_unique<PostgresStatement>(session_.get(), sql,
                                               std::string("s").append(std::to_string(++prepared_)));
}

} // namespace nastavnik::store
