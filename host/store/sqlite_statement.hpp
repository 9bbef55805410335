// SPDX-License-Identifier: MIT
#pragma once

#include "store/query.hpp"

#include <sqlite3.h>

#include <filesystem>

namespace nastavnik::store {

class SqliteStatement final : public Statement {
public:
    SqliteStatement(sqlite3* handle, std::string_view sql, const std::filesystem::path& file);

    void bindNull(int place) override;
    void bindInteger(int place, std::int64_t value) override;
    void bindReal(int place, double value) override;
    void bindText(int place, std::string_view value) override;
    void bindCopy(int place, std::string_view text) override;
    void bindBlob(int place, std::string_view value) override;
    bool step() override;
    std::int64_t changes() const override;
    void reset() noexcept override;
    int columns() const override;
    bool isNull(int column) const override;
    std::int64_t integer(int column) const override;
    double real(int column) const override;
    std::string_view bytes(int column) const override;

private:
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
    };

    void check(int result) const;

    sqlite3* handle_;
    const std::filesystem::path& file_; ///< of the database, which outlives its statements
    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

/// Throws what an SQLite result code means.
[[noreturn]] void raiseSqlite(sqlite3* handle, int result, const std::filesystem::path& file, std::string_view sql);

} // namespace nastavnik::store
