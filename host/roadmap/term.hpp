// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/text.hpp"
#include "nastavnik/value.hpp"
#include "roadmap/school_year.hpp"
#include "roadmap/window.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nastavnik::roadmap {

enum class TermKind { window, date, yearly, recurring, wholePeriod, eventRelative, unknown };

/// When an activity is due: the words of the order and what they mean in one school year.
struct Term {
    std::string phrase; ///< as it was written
    TermKind kind = TermKind::unknown;
    std::optional<Date> start = {};
    std::optional<Date> end = {};
    std::optional<std::string> recurrence = {}; ///< in the manner of RFC 5545, see docs of the `term` command
    std::vector<Window> windows = {};           ///< the closed pieces of which the term consists, in order
    std::vector<std::string> unread = {};       ///< words that no rule took, in lower case
    Text note = {};       ///< doubts, other readings, the reason of `unknown`; empty when there are none
    bool expired = false; ///< everything lies before the school year that was asked for

    bool operator==(const Term&) const = default;
};

/// Longer phrases are answered with `unknown`: no cell of an order is that long.
inline constexpr std::size_t longestTerm = 500; // characters

/// Understands a phrase as terms.md says. Never throws over what a person wrote: what is not understood
/// is `unknown` with the reason in the note. Takes time linear in the length of the phrase.
Term understandTerm(std::string_view phrase, SchoolYear year);

/// The windows in which the engine opens a task in that school year (the phrase is read anew for it), in order:
/// a list gives its pieces; a monthly rhythm one window a month, a quarterly one the calendar quarters, a half-yearly
/// one September–December and January–May; a deadline runs from the start of the programme period; a window followed by
/// a rhythm («Сентябрь; занятия не реже одного раза в месяц») gives the window and then the rhythm up to 31 May.
/// Windows are cut to the school year. Expired, event-relative and unknown terms give none.
std::vector<Window> occurrences(const Term& term, SchoolYear year);

/// "window", "whole-period", …
std::string_view name(TermKind kind);

/// Exactly {"phrase","kind","start","end","recurrence","windows":[{"start","end"}],"note"}; null where nothing is
/// given.
Value toJson(const Term& term, Language language);

} // namespace nastavnik::roadmap
