// SPDX-License-Identifier: MIT
#pragma once

#include "people/directory.hpp"
#include "store/rows.hpp"

#include <string_view>
#include <vector>

namespace nastavnik::store {

/// Mentorships with their two sides: many-to-many is possible.
class MentorshipRows {
public:
    explicit MentorshipRows(Database& database) : database_(database) {}

    Id add(const people::Mentorship& mentorship);
    void save(const people::Mentorship& mentorship);
    std::vector<people::Mentorship> all();

private:
    void addSides(Id id, const people::Mentorship& mentorship);

    Database& database_;
};

} // namespace nastavnik::store
