// SPDX-License-Identifier: MIT
#include "store/sqlite_statement.hpp"

#include "store/errors.hpp"

#include <new>
#include <stdexcept>

namespace nastavnik::store {

namespace {

/// A null pointer would bind NULL instead of an empty text.
const char* dataOf(std::string_view text) { return text.data() ? text.data() : ""; }

} // namespace

void raiseSqlite(sqlite3* handle, int result, const std::filesystem::path& file, std::string_view sql) {
    const DatabaseReport report{file.string(), handle ? sqlite3_errmsg(handle) : sqlite3_errstr(result)};
    switch (result & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_INTERRUPT:
        throw busy(report);
    case SQLITE_FULL:
        throw diskFull(report);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        throw damaged(report);
    case SQLITE_READONLY:
        throw readOnly(report);
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        throw unreachable(report);
    case SQLITE_IOERR:
        throw notServed(report);
    case SQLITE_CONSTRAINT:
        throw result == SQLITE_CONSTRAINT_TRIGGER ? auditIsFinal(report) : notAllowed(report);
    case SQLITE_TOOBIG:
        throw notAllowed(report);
    case SQLITE_NOMEM:
        throw std::bad_alloc();
    default:
        throw std::logic_error("SQL: " + report.said + ": " + std::string(sql));
    }
}

SqliteStatement::SqliteStatement(sqlite3* handle, std::string_view sql, const std::filesystem::path& file)
    : Statement(sql), handle_(handle), file_(file) {
    sqlite3_stmt* statement = nullptr;
    const int result = sqlite3_prepare_v3(handle, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                                          &statement, nullptr);
    statement_.reset(statement);
    check(result);
}

void SqliteStatement::check(int result) const {
    if (result != SQLITE_OK)
        raiseSqlite(handle_, result, file_, sql());
}

void SqliteStatement::bindNull(int place) { check(sqlite3_bind_null(statement_.get(), place + 1)); }

void SqliteStatement::bindInteger(int place, std::int64_t value) {
    check(sqlite3_bind_int64(statement_.get(), place + 1, value));
}

void SqliteStatement::bindReal(int place, double value) {
    check(sqlite3_bind_double(statement_.get(), place + 1, value));
}

void SqliteStatement::bindText(int place, std::string_view value) {
    check(sqlite3_bind_text64(statement_.get(), place + 1, dataOf(value), value.size(), SQLITE_STATIC, SQLITE_UTF8));
}

void SqliteStatement::bindCopy(int place, std::string_view text) {
    check(sqlite3_bind_text64(statement_.get(), place + 1, dataOf(text), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}

void SqliteStatement::bindBlob(int place, std::string_view value) {
    check(sqlite3_bind_blob64(statement_.get(), place + 1, dataOf(value), value.size(), SQLITE_STATIC));
}

bool SqliteStatement::step() {
    const int result = sqlite3_step(statement_.get());
    if (result == SQLITE_ROW)
        return true;
    if (result != SQLITE_DONE)
        raiseSqlite(handle_, sqlite3_extended_errcode(handle_), file_, sql());
    return false;
}

std::int64_t SqliteStatement::changes() const { return sqlite3_changes64(handle_); }

void SqliteStatement::reset() noexcept {
    sqlite3_reset(statement_.get());
    sqlite3_clear_bindings(statement_.get());
}

int SqliteStatement::columns() const { return sqlite3_column_count(statement_.get()); }

bool SqliteStatement::isNull(int column) const { return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL; }

std::int64_t SqliteStatement::integer(int column) const { return sqlite3_column_int64(statement_.get(), column); }

double SqliteStatement::real(int column) const { return sqlite3_column_double(statement_.get(), column); }

std::string_view SqliteStatement::bytes(int column) const {
    const auto* content = static_cast<const char*>(sqlite3_column_blob(statement_.get(), column));
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column));
    return content ? std::string_view(content, size) : std::string_view();
}

} // namespace nastavnik::store
