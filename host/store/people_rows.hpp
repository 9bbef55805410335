// SPDX-License-Identifier: MIT
#pragma once

#include "people/directory.hpp"
#include "store/rows.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nastavnik::store {

std::string_view name(people::OrganisationKind kind);

/// Organisations and persons.
class PeopleRows {
public:
    explicit PeopleRows(Database& database) : database_(database) {}

    Id add(const people::Organisation& organisation);
    Id add(const people::Person& person);
    void save(const people::Person& person);
    void save(const people::Organisation& organisation);
    void saveSpecial(Id person, const Value& data);
    Value special(Id person);
    std::vector<people::Organisation> organisations();
    std::vector<people::Person> persons();

private:
    void addRoles(Id person, const std::vector<std::string>& roles);

    Database& database_;
};

} // namespace nastavnik::store
