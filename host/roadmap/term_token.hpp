// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/text.hpp"
#include "roadmap/offset.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace nastavnik::roadmap {

/// How large a named stretch of the calendar is. A term is a quarter of the school year (четверть).
enum class Grain { day, week, decade, halfMonth, weekday, month, quarter, term, halfYear, season, year, schoolYear };

/// A named stretch of the calendar, not yet laid into a year: «25 апреля», «II квартал», «конец мая 2027 года».
struct Point {
    enum Part { whole, beginning, middle, end };

    Grain grain;
    int number = 0; ///< which one of its kind inside the month or the year; -1 is the last one
    int month = 0;  ///< for the grains inside a month and for month itself
    std::optional<int> year = {};
    bool ofSchoolYear = false; ///< `year` is the first calendar year of a school year
    Part part = whole;
    int weekday = 0; ///< Monday is 1; for the grain weekday
    /// The month stands in the nominative after a number («5 сентябрь»), so the number may be one of a list.
    bool doubtful = false;

    bool operator==(const Point&) const = default;
};

/// From the first day of one point to the last day of the other.
struct Range {
    Point from;
    Point to;
};

/// «2022–2024 гг.», «2026–2027 учебный год».
struct Years {
    int first;
    int last;
    bool ofSchool;         ///< school years, otherwise calendar years
    bool doubtful = false; ///< neighbouring years that may be meant the other way
};

/// A rhythm. `times` is 1 unless the phrase says otherwise.
struct Frequency {
    enum Unit { day, week, month, quarter, term, halfYear, year, unspecified };

    Unit unit = unspecified;
    int interval = 1;
    int times = 1;
    bool atLeast = false;
    std::optional<int> atMost = {};
    std::vector<std::string> weekdays = {}; ///< RFC 5545: "FR", "1MO", "-1FR"
    int firstDay = 0;                       ///< days of the month: from, 0 when not said
    int lastDay = 0;                        ///< … to; -1 is the last day of the month
    bool isDeadline = false;                ///< the days lead up to the last of them
};

/// One word of a phrase, or several that a rule has joined into one.
struct Token {
    std::string_view symbol; ///< what rules match: a word of the vocabulary or a CAPITAL class
    int value = 0;
    std::string text = {}; ///< as it was written, for notes
    std::variant<std::monostate, Point, Range, Years, Frequency, Offset, Text> meaning = {};
};

/// The phrase with the sentence about what could not be read.
inline Token faultToken(Text reason) { return {.symbol = "FAULT", .meaning = std::move(reason)}; }

} // namespace nastavnik::roadmap
