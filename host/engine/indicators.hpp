// SPDX-License-Identifier: MIT
#pragma once

#include "engine/ledger.hpp"
#include "engine/world.hpp"

#include <string>

namespace nastavnik::engine {

/// What the indicators of a programme are today for one school, or for the municipality when it is the department:
/// {"id", "title", "organisation", "numerator", "denominator", "value", "unit": "%" or "", "date", "source", "target",
/// "by", "reached", "last_year": {"value", "date", "source"} or null, "missing": [{"id", "name", "school"}]}.
/// `missing` names whom the denominator counts and the numerator does not. A typed indicator shows its latest value.
Value indicatorsOf(const World& world, const ProgrammeState& programme, Ledger& ledger, Id organisation, Date today);

/// Texts for a template: shares with a comma and one figure after it, a dash for what is not known.
Value printedIndicators(const Value& indicators);

} // namespace nastavnik::engine
