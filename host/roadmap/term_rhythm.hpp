// SPDX-License-Identifier: MIT
#pragma once

#include "roadmap/term_token.hpp"
#include "roadmap/window.hpp"

#include <string>
#include <vector>

namespace nastavnik::roadmap {

/// "FREQ=MONTHLY;INTERVAL=3;X-MIN=1": RFC 5545 with X-MIN (at least), X-MAX (at most), X-TIMES (exactly, from 2 on).
std::string recurrenceText(const Frequency& frequency);

/// The stretches of `window` in each of which the rhythm wants one entry: months, weeks, calendar quarters, halves
/// of the school year, single days; cut to the window. Daily means working days.
std::vector<Window> periodsIn(Window window, const Frequency& frequency);

} // namespace nastavnik::roadmap
