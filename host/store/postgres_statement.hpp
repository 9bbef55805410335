// SPDX-License-Identifier: MIT
#pragma once

#include "store/query.hpp"

#include <libpq-fe.h>

#include <deque>
#include <memory>
#include <string>
#include <vector>

namespace nastavnik::store {

struct ClearResult {
    void operator()(PGresult* result) const { PQclear(result); }
};
using PostgresResult = std::unique_ptr<PGresult, ClearResult>;

/// A statement prepared in one session; its rows come all at once.
class PostgresStatement final : public Statement {
public:
    PostgresStatement(PGconn* session, std::string_view sql, std::string name);
    ~PostgresStatement() override;

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
    struct Parameters {
        std::deque<std::string> owned; ///< stay where they are when it grows
        std::vector<const char*> values;
        std::vector<int> sizes;
        std::vector<int> formats;
    };

    void put(int place, std::string_view value, int format);
    void putOwned(int place, std::string value, int format);
    void makeRoom(int place);
    void run();

    PGconn* session_;
    std::string name_;
    Parameters parameters_;
    PostgresResult result_;
    int row_ = -1;
};

std::string whereIs(PGconn* session);
/// Throws what the SQLSTATE of a failed result means; a success passes.
void checkPostgres(PGconn* session, const PGresult* result, std::string_view sql);

} // namespace nastavnik::store
