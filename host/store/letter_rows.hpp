// SPDX-License-Identifier: MIT
#pragma once

#include "engine/papers.hpp"
#include "store/rows.hpp"

#include <optional>
#include <vector>

namespace nastavnik::store {

/// Letters: the inbox of persons and the outbox at once.
class LetterRows {
public:
    explicit LetterRows(Database& database) : database_(database) {}

    Id add(const engine::StoredLetter& letter);
    void save(const engine::StoredLetter& letter);
    std::vector<engine::StoredLetter> due(Moment now, int limit);
    std::optional<Moment> nextWake();

private:
    Database& database_;
};

} // namespace nastavnik::store
