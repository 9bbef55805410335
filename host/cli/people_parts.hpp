// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/error.hpp"
#include "nastavnik/value.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace nastavnik::cli {

/// By which fields people fall into parts that have nothing to do with one another.
struct PartFields {
    std::string mentor, mentee;
};

/// The people of one value, with the decided pairs among them.
struct PeoplePart {
    Value question;
    std::map<std::string, std::vector<int>> rows; ///< of a list: where its entries stood, from 1

    /// Faults of the part with the rows of the whole.
    std::vector<Fault> placed(std::vector<Fault> faults) const;
};

/// The fields of a hard rule `equal` by which everybody has exactly one value: pairs across them cannot be, so the
/// parts together have the optimum of the whole. Nothing when there is no such rule.
std::optional<PartFields> dividingFields(const Value& question);

/// Splits a question of matching. Parts that a pinned pair joins stay together; other decided pairs across parts are
/// left out, because they are never made. Throws Error CL092 for everybody without exactly one value; `file` is their
/// place.
std::vector<PeoplePart> partsBy(Value question, const PartFields& fields, const std::string& file);

/// The results of the parts as one.
Value joined(std::vector<Value> results);

/// Takes away what the criteria do not ask for: less has to be passed on.
void keepAskedFields(Value& question);

} // namespace nastavnik::cli
