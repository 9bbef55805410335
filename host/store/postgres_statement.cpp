// SPDX-License-Identifier: MIT
#include "store/postgres_statement.hpp"

#include "store/postgres_database.hpp"

#include <bit>
#include <charconv>
#include <stdexcept>

namespace nastavnik::store {

namespace {

constexpr int asText = 0;
constexpr int asBinary = 1;
constexpr Oid float8Type = 701;

std::uint64_t bigEndian(std::string_view bytes) {
    std::uint64_t number = 0;
    for (const char byte : bytes)
        number = number << 8U | static_cast<unsigned char>(byte);
    return number;
}

} // namespace

PostgresStatement::PostgresStatement(PGconn* session, std::string_view sql, std::string name)
    : Statement(sql), session_(session), name_(std::move(name)) {
    const PostgresResult result(PQprepare(session_, name_.c_str(), numberPlaceholders(sql).c_str(), 0, nullptr));
    checkPostgres(session_, result.get(), sql);
}

PostgresStatement::~PostgresStatement() {
    if (PQtransactionStatus(session_) == PQTRANS_IDLE || PQtransactionStatus(session_) == PQTRANS_INTRANS)
        PQclear(PQexec(session_, ("DEALLOCATE " + name_).c_str()));
}

void PostgresStatement::makeRoom(int place) {
    const auto size = static_cast<std::size_t>(place) + 1;
    if (parameters_.values.size() >= size)
        return;
    parameters_.owned.resize(size);
    parameters_.values.resize(size, nullptr);
    parameters_.sizes.resize(size, 0);
    parameters_.formats.resize(size, asText);
}

void PostgresStatement::put(int place, std::string_view value, int format) {
    makeRoom(place);
    const auto index = static_cast<std::size_t>(place);
    parameters_.values[index] = value.data() ? value.data() : "";
    parameters_.sizes[index] = static_cast<int>(value.size());
    parameters_.formats[index] = format;
}

void PostgresStatement::putOwned(int place, std::string value, int format) {
    makeRoom(place);
    auto& owned = parameters_.owned[static_cast<std::size_t>(place)];
    owned = std::move(value);
    put(place, owned, format);
}

void PostgresStatement::bindNull(int place) {
    makeRoom(place);
    parameters_.values[static_cast<std::size_t>(place)] = nullptr;
}

void PostgresStatement::bindInteger(int place, std::int64_t value) { putOwned(place, std::to_string(value), asText); }

void PostgresStatement::bindReal(int place, double value) {
    char text[32];
    const auto end = std::to_chars(std::begin(text), std::end(text), value).ptr;
    putOwned(place, std::string(text, end), asText);
}

// The binary form of a text is its bytes, so it needs no terminating zero and no copy.
void PostgresStatement::bindText(int place, std::string_view value) { put(place, value, asBinary); }

void PostgresStatement::bindCopy(int place, std::string_view text) { putOwned(place, std::string(text), asBinary); }

void PostgresStatement::bindBlob(int place, std::string_view value) { put(place, value, asBinary); }

void PostgresStatement::run() {
    result_.reset(PQexecPrepared(session_, name_.c_str(), static_cast<int>(parameters_.values.size()),
                                 parameters_.values.data(), parameters_.sizes.data(), parameters_.formats.data(),
                                 asBinary));
    checkPostgres(session_, result_.get(), sql());
}

bool PostgresStatement::step() {
    if (!result_)
        run();
    return ++row_ < PQntuples(result_.get());
}

std::int64_t PostgresStatement::changes() const {
    const std::string_view text = PQcmdTuples(result_.get());
    std::int64_t count = 0;
    std::from_chars(text.data(), text.data() + text.size(), count);
    return count;
}

void PostgresStatement::reset() noexcept {
    result_.reset();
    row_ = -1;
    parameters_ = {};
}

int PostgresStatement::columns() const { return PQnfields(result_.get()); }

bool PostgresStatement::isNull(int column) const { return PQgetisnull(result_.get(), row_, column) != 0; }

std::int64_t PostgresStatement::integer(int column) const {
    const std::string_view raw = bytes(column);
    switch (raw.size()) {
    case 0:
        return 0;
    case 1:
        return raw[0];
    case 2:
        return static_cast<std::int16_t>(bigEndian(raw));
    case 4:
        return static_cast<std::int32_t>(bigEndian(raw));
    case 8:
        return static_cast<std::int64_t>(bigEndian(raw));
    default:
        throw std::logic_error("column " + std::to_string(column) + " holds no integer: " + sql());
    }
}

double PostgresStatement::real(int column) const {
    if (PQftype(result_.get(), column) == float8Type)
        return std::bit_cast<double>(bigEndian(bytes(column)));
    return static_cast<double>(integer(column));
}

std::string_view PostgresStatement::bytes(int column) const {
    return {PQgetvalue(result_.get(), row_, column),
            static_cast<std::size_t>(PQgetlength(result_.get(), row_, column))};
}

} // namespace nastavnik::store
