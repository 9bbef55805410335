// SPDX-License-Identifier: MIT
#pragma once

#include "engine/programme.hpp"
#include "store/file_rows.hpp"
#include "store/rows.hpp"

#include <string>
#include <vector>

namespace nastavnik::store {

/// Versions of roadmaps, and the programmes that are pinned to them.
class ProgrammeRows {
public:
    explicit ProgrammeRows(Database& database) : database_(database), files_(database) {}

    void keep(const roadmap::Bundle& bundle);
    roadmap::Bundle bundle(const std::string& version);
    Id add(const engine::Programme& programme);
    /// What may change: version, title, place, inputs.
    void save(const engine::Programme& programme);
    std::vector<engine::Programme> all();

private:
    Database& database_;
    FileRows files_;
};

} // namespace nastavnik::store
