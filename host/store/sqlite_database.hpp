// SPDX-License-Identifier: MIT
#pragma once

#include "store/database.hpp"
#include "store/server_lock.hpp"

#include <sqlite3.h>

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace nastavnik::store {

/// What survives a power cut.
enum class Durability {
    full,   ///< everything that was committed
    nothing ///< nothing is promised: rehearsals, demonstrations, tests
};

/// SQLite in WAL mode with the settings of a server: one writer, which also does all checkpoints, and any number of
/// read-only connections.
class SqliteDatabase final : public Database {
public:
    /// Opens or creates `file` as its only writer; ST005 when another process or connection is the writer. After an
    /// unclean end the file is looked over for at most 50 ms.
    static std::unique_ptr<SqliteDatabase> openWriter(const std::filesystem::path& file,
                                                      Durability durability = Durability::full);
    /// Reads a database that may have a writer elsewhere; never writes or checkpoints.
    static std::unique_ptr<SqliteDatabase> openReader(const std::filesystem::path& file);
    static std::unique_ptr<SqliteDatabase> inMemory();

    ~SqliteDatabase() override;

    Dialect dialect() const override { return Dialect::sqlite; }
    std::string address() const override { return file_.string(); }
    void execute(const std::string& script) override;
    void begin() override;
    void beginRead(std::chrono::milliseconds limit) override;
    void commit() override;
    void rollback() noexcept override;

    /// Moves what the log holds into the file, as far as readers allow. Commits do it by themselves; call it in quiet
    /// moments. No transaction may be open.
    void checkpoint();
    const std::filesystem::path& file() const { return file_; }
    sqlite3* handle() const { return handle_.get(); } ///< for the backup only

protected:
    std::unique_ptr<Statement> compile(std::string_view sql) override;

private:
    struct Close {
        void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
    };
    explicit SqliteDatabase(std::filesystem::path file) : file_(std::move(file)) {}
    void open(const std::string& name, int flags);
    void configure();
    void lookOver();
    void boundLog() noexcept;
    void check(int result) const;

    static int noteLog(void* self, sqlite3* handle, const char* schema, int pages);
    static int isLate(void* self);

    std::filesystem::path file_;
    std::optional<ServerLock> lock_;
    std::unique_ptr<sqlite3, Close> handle_;
    std::optional<std::chrono::steady_clock::time_point> deadline_;
    int logPages_ = 0;
    int checkpointAt_ = 0; ///< pages of the log
};

} // namespace nastavnik::store
