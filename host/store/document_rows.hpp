// SPDX-License-Identifier: MIT
#pragma once

#include "engine/papers.hpp"
#include "store/rows.hpp"

#include <optional>
#include <string>
#include <vector>

namespace nastavnik::store {

/// Registered papers and their numbers.
class DocumentRows {
public:
    explicit DocumentRows(Database& database) : database_(database) {}

    int takeNumber(const engine::Register& numbers);
    void giveBack(const engine::Register& numbers, int number);
    int lastNumber(const engine::Register& numbers);
    void setLastNumber(const engine::Register& numbers, int last);
    Id add(const engine::Document& document);
    void save(const engine::Document& document);
    void keepVersion(const engine::Document& document);
    std::optional<engine::Document> find(Id id);
    std::vector<Id> unread(Id programme);

private:
    void addParts(Id id, const engine::Document& document);
    std::vector<engine::StoredFile> filesOf(Id document);
    std::vector<engine::Acquaintance> acquaintancesOf(Id document);

    Database& database_;
};

} // namespace nastavnik::store
