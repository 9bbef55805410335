// SPDX-License-Identifier: MIT
#pragma once

#include "engine/edition.hpp"
#include "store/rows.hpp"

#include <vector>

namespace nastavnik::store {

/// Former editions of programmes.
class EditionRows {
public:
    explicit EditionRows(Database& database) : database_(database) {}

    Id add(const engine::Edition& edition);
    /// What may change: undo.
    void save(const engine::Edition& edition);
    std::vector<engine::Edition> of(Id programme);

private:
    Database& database_;
};

} // namespace nastavnik::store
