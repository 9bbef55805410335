// SPDX-License-Identifier: MIT
#pragma once

#include "people/indicator_values.hpp"
#include "store/rows.hpp"

#include <vector>

namespace nastavnik::store {

class IndicatorRows {
public:
    explicit IndicatorRows(Database& database) : database_(database) {}

    Id add(const people::IndicatorValue& value);
    std::vector<people::IndicatorValue> all();

private:
    Database& database_;
};

} // namespace nastavnik::store
