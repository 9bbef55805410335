// SPDX-License-Identifier: MIT
#pragma once

#include "engine/run.hpp"
#include "store/rows.hpp"

#include <optional>
#include <vector>

namespace nastavnik::store {

/// Runs, and when they may go on: ready ones first, by age, then those whose wake has come, by wake.
class RunRows {
public:
    explicit RunRows(Database& database) : database_(database) {}

    Id add(const engine::Run& run);
    /// What changes in a run's life. The argument is large and stays.
    void save(const engine::Run& run);
    std::optional<engine::Run> find(Id id);
    std::vector<Id> due(Moment now, int limit);
    std::optional<Moment> nextWake();

private:
    Database& database_;
};

} // namespace nastavnik::store
