// SPDX-License-Identifier: MIT
#pragma once

#include "store/query.hpp"

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace nastavnik::store {

enum class Dialect { sqlite, postgres };

/// One connection to a database, used by one thread at a time. SQL is written with ? placeholders, the same for both
/// dialects. Throws Error ST001–ST013 (see errors.hpp); SQL that the database does not understand is a logic error.
class Database {
public:
    Database() = default;
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;
    virtual ~Database() = default;

    virtual Dialect dialect() const = 0;
    /// File, or host and name of the database; without a password.
    virtual std::string address() const = 0;

    /// Runs a script of several statements without parameters.
    virtual void execute(const std::string& script) = 0;

    /// Changes are durable when commit() returns. A commit that the server turned into a rollback throws ST008.
    virtual void begin() = 0;
    /// A view of one moment for reading; ended by rollback(). Statements that run into the limit throw ST001.
    virtual void beginRead(std::chrono::milliseconds limit) = 0;
    virtual void commit() = 0;
    /// Also after an error inside the transaction; without a transaction it does nothing.
    virtual void rollback() noexcept = 0;

    /// Savepoints nest; `name` is a plain identifier.
    void savepoint(std::string_view name);
    void release(std::string_view name);
    void rollbackTo(std::string_view name);

    /// Binds `values` to the placeholders and gives the rows. Blobs and texts that are not temporary strings are not
    /// copied: they have to live as long as the query.
    template <typename... Values>
    Query query(std::string_view sql, Values&&... values) {
        Query query = prepare(sql);
        query.bindAll(std::forward<Values>(values)...);
        return query;
    }

    /// Runs one statement to its end; returns how many rows it changed.
    template <typename... Values>
    std::int64_t run(std::string_view sql, Values&&... values) {
        return query(sql, std::forward<Values>(values)...).finish();
    }

    /// The single integer of the single row that `sql` gives (COUNT, RETURNING id …).
    template <typename... Values>
    std::int64_t number(std::string_view sql, Values&&... values) {
        return numberOf(query(sql, std::forward<Values>(values)...));
    }

    /// Statements are prepared once a connection and reused.
    Query prepare(std::string_view sql);

protected:
    virtual std::unique_ptr<Statement> compile(std::string_view sql) = 0;
    /// To be called while the connection is still open.
    void forgetStatements() noexcept { idle_.clear(); }

private:
    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };

    static std::int64_t numberOf(Query query);
    void giveBack(std::unique_ptr<Statement> statement) noexcept;
    friend class Query;

    std::unordered_map<std::string, std::vector<std::unique_ptr<Statement>>, TextHash, std::equal_to<>> idle_;
};

/// A transaction that is rolled back unless commit() was reached.
class Transaction {
public:
    explicit Transaction(Database& database) : database_(database) { database_.begin(); }
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction() {
        if (open_)
            database_.rollback();
    }

    void commit() {
        database_.commit();
        open_ = false;
    }

private:
    Database& database_;
    bool open_ = true;
};

} // namespace nastavnik::store
