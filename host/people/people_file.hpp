// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/error.hpp"
#include "people/directory.hpp"

#include <map>
#include <string>
#include <vector>

namespace nastavnik::people {

/// The people of a municipality as a file gives them. Organisations and persons know one another by code; ids are given
/// when they are kept.
struct PeopleFile {
    struct Member {
        Person person;
        std::string organisation; ///< code
    };
    struct Branch {
        Organisation organisation;
        std::string parent; ///< code; empty for the top
    };
    std::vector<Branch> organisations; ///< parents before children
    std::vector<Member> persons;
    /// For rehearsals: form id → answers that people may give to it.
    std::map<std::string, std::vector<Value>> answers;
};

/// {"organisations": [{"code", "kind", "parent", "name", "short_name", "details"}], "persons": [{"code", "surname",
/// "given", "patronymic", "gender", "email", "organisation", "position", "roles", "profile"}], "answers": {…}}.
/// Organisations and persons may have "forms": {"name": {"dative": …}, "position": {…}}, which go before the rules of
/// declension in documents.
/// Throws Error with every fault (PF001 missing or ill-typed, PF002 doubled code, PF003 unknown organisation, PF004 no
/// department at the top), the path of the entry as its place.
PeopleFile readPeopleFile(const Value& file, const std::string& name);

} // namespace nastavnik::people
