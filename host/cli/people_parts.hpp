// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/value.hpp"

#include <string>
#include <vector>

namespace nastavnik::cli {

/// Splits a question of matching by a field of the people, a municipality say: each part has the people of one value
/// and the decided pairs among them. With a hard rule `equal` on the field the parts together have the optimum of the
/// whole. Throws Error CL085 for everybody without exactly one value and every pair across two parts; `file` is their
/// place.
std::vector<Value> partsBy(const Value& question, const std::string& field, const std::string& file);

/// The results of the parts as one.
Value joined(std::vector<Value> results);

/// Takes away what the criteria do not ask for: large lists become small enough to be passed on.
void keepAskedFields(Value& question);

} // namespace nastavnik::cli
