// SPDX-License-Identifier: MIT
#pragma once

#include "criteria/column.hpp"
#include "criteria/criterion.hpp"

namespace nastavnik::matching {

/// What one criterion says about one pair.
struct Finding {
    enum class State { met, unmet, missing } state = State::missing;
    std::int32_t points = 0;
    std::int64_t measure = 0; ///< common words, difference or distance in thousandths, place in the wishes from 1
};

/// Compares two fields. Criteria on ids (wish, unlisted) are compared by `compareListed`.
Finding compare(const Criterion& criterion, const FieldValue& mentor, const FieldValue& mentee,
                const Vocabulary& vocabulary);

/// The same for `covers` and `shared`, when the number of common words is known already and nothing is missing.
Finding compareCounted(const Criterion& criterion, int common, const FieldValue& mentee);

/// `place`: position of the other person's id in the list, from 1; 0 when it is not there. `known`: there is a list.
Finding compareListed(const Criterion& criterion, std::int32_t place, bool known);

/// Whether a hard criterion lets the pair through.
bool admits(const Criterion& criterion, const Finding& finding);

} // namespace nastavnik::matching
