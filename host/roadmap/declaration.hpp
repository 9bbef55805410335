// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/error.hpp"
#include "nastavnik/value.hpp"

#include <map>
#include <string>

namespace nastavnik::roadmap {

/// One word of a roadmap as it was written: `activity "5.3" { … }`.
struct Declaration {
    std::string word;
    std::string id;
    Value fields = Value::object();
    Place place;
    std::map<std::string, int> lines = {}; ///< of the keys, as far as they are known

    Place at(const std::string& key) const {
        const auto found = lines.find(key);
        return found == lines.end() ? place : Place{place.file, found->second};
    }
};

/// `document "id"` without a table, where it refers to a declaration: {"$ref": "document", "id": "id"}.
inline constexpr const char* referenceKey = "$ref";
/// Stands for a value that was already complained of: {"$faulty": true}.
inline constexpr const char* faultyKey = "$faulty";

} // namespace nastavnik::roadmap
