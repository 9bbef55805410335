// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/date.hpp"
#include "nastavnik/value.hpp"

#include <concepts>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace nastavnik::store {

/// A prepared statement of one dialect. Places and columns count from 0. Owned and reused by its Database.
class Statement {
public:
    explicit Statement(std::string_view sql) : sql_(sql) {}
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;
    virtual ~Statement() = default;

    const std::string& sql() const { return sql_; }

    virtual void bindNull(int place) = 0;
    virtual void bindInteger(int place, std::int64_t value) = 0;
    virtual void bindReal(int place, double value) = 0;
    /// Texts and blobs are not copied: they have to live until reset().
    virtual void bindText(int place, std::string_view value) = 0;
    virtual void bindCopy(int place, std::string_view text) = 0;
    virtual void bindBlob(int place, std::string_view value) = 0;

    /// True while a row stands; false at the end.
    virtual bool step() = 0;
    virtual std::int64_t changes() const = 0; ///< rows changed, after the end
    virtual void reset() noexcept = 0;

    virtual int columns() const = 0;
    virtual bool isNull(int column) const = 0;
    virtual std::int64_t integer(int column) const = 0;
    virtual double real(int column) const = 0;
    /// Text or bytes; valid until the next step.
    virtual std::string_view bytes(int column) const = 0;

private:
    std::string sql_;
};

/// Bytes for a blob column, as opposed to text.
struct Blob {
    std::string_view bytes;

    Blob(std::string_view content) : bytes(content) {} // NOLINT: converts by intent
    Blob(const std::vector<std::uint8_t>& content)     // NOLINT: converts by intent
        : bytes(reinterpret_cast<const char*>(content.data()), content.size()) {}
};

class Database;

/// A running statement and its current row; gives the statement back to its database in the end.
class Query {
public:
    Query(Database& database, std::unique_ptr<Statement> statement);
    Query(Query&& other) noexcept = default;
    Query& operator=(Query&&) = delete;
    ~Query();

    /// Moves to the next row; false when there is none.
    bool next() { return statement_->step(); }
    /// Goes through all rows; returns how many were changed.
    std::int64_t finish();

    int columns() const { return statement_->columns(); }
    bool isNull(int column) const { return statement_->isNull(column); }
    std::int64_t integer(int column) const { return statement_->integer(column); }
    int smallInteger(int column) const;
    double real(int column) const { return statement_->real(column); }
    bool flag(int column) const { return statement_->integer(column) != 0; }
    std::string text(int column) const { return std::string(statement_->bytes(column)); }
    std::string_view bytes(int column) const { return statement_->bytes(column); }
    std::optional<std::int64_t> optionalInteger(int column) const;
    Moment moment(int column) const { return Moment(std::chrono::microseconds(integer(column))); }
    std::optional<Moment> optionalMoment(int column) const;
    Date date(int column) const;
    std::optional<Date> optionalDate(int column) const;
    /// A value kept as CBOR; NULL reads as null.
    Value value(int column) const;

    /// Optionals without a value become NULL. A std::string that is about to die is copied, other texts are not.
    template <typename... Values>
    void bindAll(Values&&... values) {
        int place = 0;
        (bind(place++, std::forward<Values>(values)), ...);
    }

    template <typename T>
    void bind(int place, T&& value) {
        using Plain = std::remove_cvref_t<T>;
        if constexpr (requires { value.has_value(); }) {
            if (value)
                bind(place, *value);
            else
                statement_->bindNull(place);
        } else if constexpr (std::integral<Plain>)
            statement_->bindInteger(place, static_cast<std::int64_t>(value));
        else if constexpr (std::floating_point<Plain>)
            statement_->bindReal(place, value);
        else if constexpr (std::same_as<Plain, Moment>)
            statement_->bindInteger(place, value.time_since_epoch().count());
        else if constexpr (std::same_as<Plain, Date>)
            statement_->bindCopy(place, isoText(value));
        else if constexpr (std::same_as<Plain, Blob>)
            statement_->bindBlob(place, value.bytes);
        else if constexpr (std::same_as<T, std::string>)
            statement_->bindCopy(place, value);
        else
            statement_->bindText(place, value);
    }

private:
    Database* database_;
    std::unique_ptr<Statement> statement_;
};

} // namespace nastavnik::store
