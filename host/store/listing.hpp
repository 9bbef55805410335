// SPDX-License-Identifier: MIT
#pragma once

#include "store/conditions.hpp"
#include "store/read_model.hpp"

#include <functional>

// What the lists of the read model share.
namespace nastavnik::store {

struct Listing {
    std::string_view columns;
    std::string_view from;  ///< "FROM task"
    std::string_view order; ///< "ORDER BY id"
};

/// {"items", "total"}
Value list(Database& database, const Listing& listing, const Conditions& conditions, Page page,
           const std::function<Value(const Query&)>& entry);
/// The first row as a value, or null.
Value showOne(Database& database, const Listing& listing, const Conditions& conditions,
              const std::function<Value(const Query&)>& entry);

Value textOrNull(const Query& row, int column);
Value idOrNull(const Query& row, int column);
Value momentOrNull(const Query& row, int column);

} // namespace nastavnik::store
