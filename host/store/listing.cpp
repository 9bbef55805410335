// SPDX-License-Identifier: MIT
#include "store/listing.hpp"

#include <algorithm>
#include <cstdio>

namespace nastavnik::store {

namespace {

constexpr int entriesAtMost = 500;

std::string selectOf(std::string_view columns, std::string_view from) {
    return std::string("SELECT ").append(columns).append(" ").append(from);
}

} // namespace

Value list(Database& database, const Listing& listing, const Conditions& conditions, Page page,
           const std::function<Value(const Query&)>& entry) {
    Query count = conditions.query(database, selectOf("count(*)", listing.from), "");
    count.next();
    Value result = {{"items", Value::array()}, {"total", count.integer(0)}};
    Query row = conditions.query(
        database, selectOf(listing.columns, listing.from), std::string(listing.order).append(" LIMIT ? OFFSET ?"),
        {std::int64_t{std::clamp(page.limit, 0, entriesAtMost)}, std::int64_t{std::max(page.offset, 0)}});
    while (row.next())
        result["items"].push_back(entry(row));
    return result;
}

Value showOne(Database& database, const Listing& listing, const Conditions& conditions,
              const std::function<Value(const Query&)>& entry) {
    Query row = conditions.query(database, selectOf(listing.columns, listing.from), listing.order);
    return row.next() ? entry(row) : Value(nullptr);
}

Value textOrNull(const Query& row, int column) {
    return row.isNull(column) ? Value(nullptr) : Value(row.bytes(column));
}

Value idOrNull(const Query& row, int column) {
    return row.isNull(column) ? Value(nullptr) : Value(row.integer(column));
}

Value momentOrNull(const Query& row, int column) {
    return row.isNull(column) ? Value(nullptr) : Value(isoText(row.moment(column)));
}

std::string isoText(Moment moment) {
    const auto day = std::chrono::floor<std::chrono::days>(moment);
    const std::chrono::hh_mm_ss time(moment - day);
    char text[64];
    std::snprintf(text, sizeof text, "%sT%02d:%02d:%02d.%06dZ", nastavnik::isoText(day).c_str(),
                  static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                  static_cast<int>(time.seconds().count()), static_cast<int>(time.subseconds().count()));
    return text;
}

} // namespace nastavnik::store
