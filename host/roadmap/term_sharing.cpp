// SPDX-License-Identifier: MIT
#include "roadmap/term_grammar.hpp"

#include <algorithm>
#include <array>

namespace nastavnik::roadmap {

namespace {

bool joins(const Token& token) {
    static constexpr std::array<std::string_view, 9> joints{",", "и", "-", "по", "с", "до", "/", "в", "на"};
    return std::ranges::find(joints, token.symbol) != joints.end();
}

Point* pointOf(Token& token) { return token.symbol == "POINT" ? std::get_if<Point>(&token.meaning) : nullptr; }

/// The point after `at` that only joints separate from it.
Point* pointAfter(std::vector<Token>& tokens, std::size_t at) {
    for (++at; at < tokens.size() && joins(tokens[at]); ++at) {
    }
    return at < tokens.size() ? pointOf(tokens[at]) : nullptr;
}

bool isNumbered(Grain grain) { return grain <= Grain::decade || (grain >= Grain::quarter && grain <= Grain::halfYear); }

bool isSeparated(const std::vector<Token>& tokens, std::size_t at) {
    return at + 1 < tokens.size() && joins(tokens[at + 1]);
}

/// Where the point lies in a calendar year, to find out which of two comes first.
int placeInYear(const Point& point) {
    switch (point.grain) {
    case Grain::quarter:
        return point.number * 3 - 2;
    case Grain::halfYear:
        return point.number * 6 - 5;
    default:
        return point.month;
    }
}

void fromRight(Point& point, const Point& next) {
    if (point.year || !next.year || point.grain >= Grain::year || next.grain >= Grain::year)
        return;
    const bool before = placeInYear(point) > placeInYear(next);
    point.year = *next.year - (before && !next.ofSchoolYear ? 1 : 0);
    point.ofSchoolYear = next.ofSchoolYear;
}

void fromLeft(Point& point, const Point& previous) {
    if (!previous.year)
        return;
    if (point.grain == Grain::year && previous.grain < Grain::year && point.year) {
        const int year = *point.year;
        point = previous;
        point.year = year;
    } else if (!point.year && point.grain < Grain::year) {
        const bool after = placeInYear(point) < placeInYear(previous) && previous.grain < Grain::year;
        point.year = *previous.year + (after && !previous.ofSchoolYear ? 1 : 0);
        point.ofSchoolYear = previous.ofSchoolYear;
    }
}

void shareToTheLeft(std::vector<Token>& tokens) {
    for (std::size_t at = tokens.size(); at-- > 0;) {
        const Point* next = pointAfter(tokens, at);
        if (!next)
            continue;
        if (tokens[at].symbol == "NUMBER" && isNumbered(next->grain) && isSeparated(tokens, at)) {
            Point copy = *next;
            copy.number = tokens[at].value;
            copy.part = Point::whole;
            tokens[at].symbol = "POINT";
            tokens[at].meaning = copy;
        } else if (tokens[at].symbol == "PART" && next->part != Point::whole && isSeparated(tokens, at)) {
            Point copy = *next; // «в начале и в конце учебного года»
            copy.part = static_cast<Point::Part>(tokens[at].value);
            tokens[at].symbol = "POINT";
            tokens[at].meaning = copy;
        } else if (Point* point = pointOf(tokens[at])) {
            fromRight(*point, *next);
        }
    }
}

/// «2026 год: май, октябрь»: a year in front belongs to the months behind it and is no term of its own.
void shareToTheRight(std::vector<Token>& tokens) {
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const Point* point = pointOf(tokens[at]);
        Point* next = point ? pointAfter(tokens, at) : nullptr;
        if (!next)
            continue;
        const bool onlyLendsItsYear = point->grain == Grain::year && next->grain < Grain::year && !next->year;
        fromLeft(*next, *point);
        if (onlyLendsItsYear)
            tokens[at] = {.symbol = ",", .value = 0, .text = tokens[at].text, .meaning = {}};
    }
}

} // namespace

void shareMonthsAndYears(std::vector<Token>& tokens) {
    shareToTheLeft(tokens);
    shareToTheRight(tokens);
}

} // namespace nastavnik::roadmap
