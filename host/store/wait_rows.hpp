// SPDX-License-Identifier: MIT
#pragma once

#include "engine/run.hpp"
#include "store/rows.hpp"

#include <optional>
#include <vector>

namespace nastavnik::store {

/// What runs wait for from people.
class WaitRows {
public:
    explicit WaitRows(Database& database) : database_(database) {}

    Id add(const engine::Wait& wait);
    void save(const engine::Wait& wait);
    std::optional<engine::Wait> find(Id id);
    std::vector<engine::Wait> open(Id programme);
    std::vector<engine::Wait> of(Id run);

private:
    Database& database_;
};

} // namespace nastavnik::store
