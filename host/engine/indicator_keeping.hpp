// SPDX-License-Identifier: MIT
#pragma once

#include "engine/turn.hpp"

namespace nastavnik::engine {

/// Keeps a value that a person typed. Throws Error with all faults: EN076 no such indicator, or one that is counted;
/// EN077 a denominator that is not positive, a numerator below zero, a day that has not come, no source.
Id enterIndicator(Turn& turn, people::IndicatorValue value);

/// Keeps what was counted today, once a day: next year stands beside it.
void keepIndicators(Turn& turn, const ProgrammeState& programme, Id organisation, const Value& indicators);

} // namespace nastavnik::engine
