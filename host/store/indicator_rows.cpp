// SPDX-License-Identifier: MIT
#include "store/indicator_rows.hpp"

namespace nastavnik::store {

Id IndicatorRows::add(const people::IndicatorValue& value) {
    return database_.number("INSERT INTO indicator_value (programme, indicator, organisation, date, numerator, "
                            "denominator, source) VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id",
                            value.programme, value.indicator, value.organisation, value.date, value.numerator,
                            value.denominator, value.source);
}

std::vector<people::IndicatorValue> IndicatorRows::all() {
    std::vector<people::IndicatorValue> values;
    Query row = database_.query("SELECT id, programme, indicator, organisation, date, numerator, denominator, source "
                                "FROM indicator_value ORDER BY id");
    while (row.next())
        values.push_back({.id = row.integer(0),
                          .programme = row.integer(1),
                          .indicator = row.text(2),
                          .organisation = row.integer(3),
                          .date = row.date(4),
                          .numerator = row.real(5),
                          .denominator = row.isNull(6) ? std::nullopt : std::optional(row.real(6)),
                          .source = row.text(7)});
    return values;
}

} // namespace nastavnik::store
