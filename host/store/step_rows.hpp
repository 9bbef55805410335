// SPDX-License-Identifier: MIT
#pragma once

#include "engine/run.hpp"
#include "store/rows.hpp"

#include <cstdint>
#include <vector>

namespace nastavnik::store {

/// The journals of all runs. Appending is what a busy server does most: its buffers are reused.
class StepRows {
public:
    explicit StepRows(Database& database) : database_(database) {}

    void append(Id run, const engine::Step& step);
    void finish(Id run, const engine::Step& step);
    void removeLast(Id run);
    std::vector<engine::Step> journal(Id run);

private:
    std::optional<Blob> resultOf(const engine::Step& step);
    std::optional<Blob> errorOf(const engine::Step& step);

    Database& database_;
    std::vector<std::uint8_t> request_;
    std::vector<std::uint8_t> result_;
    std::vector<std::uint8_t> error_;
};

} // namespace nastavnik::store
