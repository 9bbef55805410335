// SPDX-License-Identifier: MIT
#include "store/query.hpp"

#include "store/database.hpp"
#include "store/errors.hpp"

#include <stdexcept>

namespace nastavnik::store {

Query::Query(Database& database, std::unique_ptr<Statement> statement)
    : database_(&database), statement_(std::move(statement)) {}

Query::~Query() {
    if (statement_)
        database_->giveBack(std::move(statement_));
}

std::int64_t Query::finish() {
    while (statement_->step())
        continue;
    return statement_->changes();
}

int Query::smallInteger(int column) const { return static_cast<int>(integer(column)); }

std::optional<std::int64_t> Query::optionalInteger(int column) const {
    return isNull(column) ? std::nullopt : std::optional(integer(column));
}

std::optional<Moment> Query::optionalMoment(int column) const {
    return isNull(column) ? std::nullopt : std::optional(moment(column));
}

Date Query::date(int column) const {
    const auto date = parseDate(bytes(column));
    if (!date)
        throw damagedValue(statement_->sql(), column);
    return *date;
}

std::optional<Date> Query::optionalDate(int column) const {
    return isNull(column) ? std::nullopt : std::optional(date(column));
}

Value Query::value(int column) const {
    if (isNull(column))
        return nullptr;
    Value value = Value::from_cbor(bytes(column), true, false);
    if (value.is_discarded())
        throw damagedValue(statement_->sql(), column);
    return value;
}

} // namespace nastavnik::store
