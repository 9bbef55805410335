// SPDX-License-Identifier: MIT
#pragma once

#include "roadmap/term_grammar.hpp"

#include <span>

namespace nastavnik::roadmap {

/// The grammar of terms. Within a stage the first rule that fits wins, so special rules stand before general ones.
std::span<const Rule> termRules();

} // namespace nastavnik::roadmap
