// SPDX-License-Identifier: MIT
#pragma once

#include "cli/console.hpp"
#include "engine/task.hpp"

#include <string>
#include <vector>

namespace nastavnik::cli {

struct NextYearWish {
    std::string database;
    std::string roadmap;           ///< folder
    engine::Id programme = 0;      ///< 0: the only one, or the last of this roadmap
    std::vector<engine::Id> close; ///< pairs that end by decision
    bool apply = false;
    bool json = false;
};

/// Shows what goes over into the next school year, or carries it over.
int nextYear(const NextYearWish& wish, const Console& console);

} // namespace nastavnik::cli
