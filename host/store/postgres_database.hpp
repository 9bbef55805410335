// SPDX-License-Identifier: MIT
#pragma once

#include "store/database.hpp"

#include <libpq-fe.h>

#include <memory>
#include <string>

namespace nastavnik::store {

/// One session of a PostgreSQL server. A session that broke is made anew by the next begin().
class PostgresDatabase final : public Database {
public:
    /// `address` is a connection URI or "key=value" text of libpq. ST005 when another session is the writer.
    static std::unique_ptr<PostgresDatabase> openWriter(const std::string& address);
    static std::unique_ptr<PostgresDatabase> openReader(const std::string& address);

    ~PostgresDatabase() override;

    Dialect dialect() const override { return Dialect::postgres; }
    std::string address() const override;
    void execute(const std::string& script) override;
    void begin() override;
    void beginRead(std::chrono::milliseconds limit) override;
    void commit() override;
    void rollback() noexcept override;

protected:
    std::unique_ptr<Statement> compile(std::string_view sql) override;

private:
    enum class Use { writing, reading };
    struct Close {
        void operator()(PGconn* session) const { PQfinish(session); }
    };

    explicit PostgresDatabase(Use use) : use_(use) {}
    void connect(const std::string& address);
    void configure();
    void becomeOnlyWriter();
    void reconnectIfBroken();

    Use use_;
    std::unique_ptr<PGconn, Close> session_;
    int prepared_ = 0;
};

/// The SQL with ? turned into $1, $2 …, but for those in quotes and comments.
std::string numberPlaceholders(std::string_view sql);

} // namespace nastavnik::store
