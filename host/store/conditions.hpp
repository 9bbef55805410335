// SPDX-License-Identifier: MIT
#pragma once

#include "store/database.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace nastavnik::store {

/// The WHERE of a list that people filter: SQL written here, values only ever bound.
class Conditions {
public:
    using Parameter = std::variant<std::int64_t, std::string>;

    /// `sql` has one placeholder for each of `parameters`.
    void add(std::string_view sql, std::vector<Parameter> parameters = {});
    void equal(std::string_view column, const std::optional<std::int64_t>& wanted);
    void equal(std::string_view column, const std::string& wanted);      ///< empty: any
    void beginsWith(std::string_view column, const std::string& wanted); ///< empty: anything
    void contains(std::string_view column, const std::string& wanted);
    void oneOf(std::string_view column, const std::vector<std::string>& wanted);

    /// Runs `select` with this WHERE, followed by `rest`, whose placeholders are bound to `more`.
    Query query(Database& database, std::string_view select, std::string_view rest,
                std::vector<Parameter> more = {}) const;

private:
    std::string sql_;
    std::vector<Parameter> parameters_;
};

} // namespace nastavnik::store
