// SPDX-License-Identifier: MIT
#pragma once

#include "roadmap/term_grammar.hpp"

#include <optional>
#include <string>
#include <vector>

namespace nastavnik::roadmap {

/// What a phrase says, sorted by what it is about. Not yet laid into a school year.
struct Reading {
    std::vector<Range> spans;
    std::vector<Range> firstSpans; ///< those before «и далее»
    std::vector<Point> untils;
    std::vector<Point> sinces;
    std::vector<Point> afters;
    std::optional<Years> years;
    std::optional<Frequency> frequency;
    std::optional<Offset> shift;
    bool frequencyFirst = false; ///< the rhythm stands before every date
    bool shiftFirst = false;     ///< so does the distance from an event
    bool yearly = false;
    bool whole = false;
    bool continuous = false;
    bool adHoc = false;
    bool external = false;
    bool event = false;
    bool either = false;             ///< «или» stands between dates
    std::vector<std::string> events; ///< the words of what depends on an event
    std::vector<std::string> unread; ///< words that no rule took
    std::optional<Text> fault;       ///< why the phrase must not be understood at all

    bool hasDates() const { return !spans.empty() || !untils.empty() || !sinces.empty() || !afters.empty(); }
    /// «со дня подписания до 31 мая»: the event only begins what the deadline ends.
    bool beginsWithEvent() const { return shift && shift->amount == 0 && !untils.empty(); }
    bool dependsOnEvent() const { return shift || adHoc || external || event; }
};

Reading readTerm(std::string_view phrase);

} // namespace nastavnik::roadmap
