// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/date.hpp"
#include "store/rows.hpp"

#include <optional>
#include <string>

namespace nastavnik::store {

/// A log-in link, key or session, known by the hash of its secret.
struct AccessRow {
    std::string hash;
    Id person = 0;
    std::string kind;
    Moment made{};
    Moment used{};
    Moment ends{};
};

class AccessRows {
public:
    explicit AccessRows(Database& database) : database_(database) {}

    void add(const AccessRow& access);
    std::optional<AccessRow> find(const std::string& hash);
    void noteUse(const std::string& hash, Moment used);
    /// False when there is no such row (any more).
    bool remove(const std::string& hash);
    void removeEnded(Moment now);

private:
    Database& database_;
};

} // namespace nastavnik::store
