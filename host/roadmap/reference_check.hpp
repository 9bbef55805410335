// SPDX-License-Identifier: MIT
#pragma once

#include "roadmap/roadmap_check.hpp"

#include <map>
#include <string>
#include <vector>

namespace nastavnik::roadmap {

/// A kind of thing that is referred to by its name.
struct Namespace {
    const char* code;
    Text unknown; ///< "роли «{}» нет", with {} for the name
    std::vector<std::string> names;
    std::map<std::string, Text> advice = {}; ///< for names that stand in files which are not required
};

/// All that a roadmap declares, by kind.
struct Names {
    explicit Names(const Roadmap& roadmap, const Surrounding& surrounding);

    Namespace roles, activities, documents, forms, notices, templates, actions, capabilities;
};

/// Complains unless `name` is known. `subject` begins the text.
void requireName(const Namespace& known, const std::string& name, const std::string& subject, const Place& place,
                 std::vector<Fault>& faults);

/// Calls in scripts: capabilities, and what their literals name.
std::vector<Fault> checkCalls(const Names& names, const Surrounding& surrounding);

} // namespace nastavnik::roadmap
