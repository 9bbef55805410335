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

    int takeNumber(Id organisation, const std::string& kind, int year);
    void giveBack(Id organisation, const std::string& kind, int year, int number);
    Id add(const engine::Document& document);
    void save(const engine::Document& document);
    std::optional<engine::Document> find(Id id);

private:
    void addFiles(Id document, const std::vector<engine::StoredFile>& files);
    std::vector<engine::StoredFile> filesOf(Id document);

    Database& database_;
};

} // namespace nastavnik::store
