// SPDX-License-Identifier: MIT
#pragma once

#include "engine/task.hpp"
#include "roadmap/roadmap_reader.hpp"

#include <string>

namespace nastavnik::engine {

/// What a programme ran under before it went over to another version of its roadmap or to other inputs. Tasks that
/// finish under it name it.
struct Edition {
    Id id = 0;
    Id programme = 0;
    std::string version; ///< Bundle::version()
    roadmap::InputValues inputs = {};
    Moment left{};        ///< when the programme went over
    Value undo = nullptr; ///< what going back needs, see migration_undo.hpp; null when that is not possible any more
};

} // namespace nastavnik::engine
