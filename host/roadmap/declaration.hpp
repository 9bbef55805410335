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
    std::map<std::string, int> lines = {};     ///< of the keys, as far as they are known
    std::map<std::string, Place> changed = {}; ///< keys that a `change` has given
    int layer = 0;                             ///< 0: the roadmap itself, 1: what it is based on, 2: the base of that

    Place at(const std::string& key) const {
        if (const auto other = changed.find(key); other != changed.end())
            return other->second;
        const auto found = lines.find(key);
        return found == lines.end() ? place : Place{place.file, found->second};
    }
};

/// `document "id"` without a table, where it refers to a declaration: {"$ref": "document", "id": "id"}. With a table,
/// "at" is its place in the list of declarations.
inline constexpr const char* referenceKey = "$ref";
/// Stands for a value that was already complained of: {"$faulty": true}.
inline constexpr const char* faultyKey = "$faulty";

} // namespace nastavnik::roadmap
