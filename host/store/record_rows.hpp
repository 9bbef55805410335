// SPDX-License-Identifier: MIT
#pragma once

#include "store/rows.hpp"

#include <optional>
#include <string>
#include <vector>

namespace nastavnik::store {

/// Things noted in the course of the year, by kind and unit.
class RecordRows {
public:
    explicit RecordRows(Database& database) : database_(database) {}

    Id add(Id programme, const std::string& kind, const engine::Unit& unit, Date date, const Value& data);
    std::vector<Value> all(Id programme, const std::string& kind, const std::optional<engine::Unit>& unit);

private:
    Query select(Id programme, const std::string& kind, const std::optional<engine::Unit>& unit);

    Database& database_;
};

} // namespace nastavnik::store
