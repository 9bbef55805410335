// SPDX-License-Identifier: MIT
#pragma once

#include "engine/task.hpp"
#include "store/rows.hpp"

#include <vector>

namespace nastavnik::store {

class TaskRows {
public:
    explicit TaskRows(Database& database) : database_(database) {}

    Id add(const engine::Task& task);
    void save(const engine::Task& task);
    std::vector<engine::Task> all(Id programme);

private:
    Database& database_;
};

} // namespace nastavnik::store
