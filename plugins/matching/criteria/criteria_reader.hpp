// SPDX-License-Identifier: MIT
#pragma once

#include "criteria/criterion.hpp"
#include "people/fault_list.hpp"

#include "nastavnik/value.hpp"

#include <string>
#include <vector>

namespace nastavnik::matching {

/// Reads the declaration: a list of criteria, or a table with such a list under "criteria".
/// Criteria that name other forms of mentoring than `form` are left out. Faults: MT010–MT019.
std::vector<Criterion> readCriteria(const Value& declaration, const std::string& form, FaultList& faults);

} // namespace nastavnik::matching
