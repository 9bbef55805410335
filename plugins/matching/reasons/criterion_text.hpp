// SPDX-License-Identifier: MIT
#pragma once

#include "criteria/scoring.hpp"

#include "nastavnik/text.hpp"

#include <string>

namespace nastavnik::matching {

/// What a criterion found for a pair and how many points it gave: "«Предмет»: совпадает («физика») — 300 из 300."
std::string sentence(const Scoring& scoring, std::size_t criterion, std::size_t mentor, std::size_t mentee,
                     Language language);

} // namespace nastavnik::matching
