// SPDX-License-Identifier: MIT
#include "roadmap/term_meaning.hpp"
#include "roadmap/term_rhythm.hpp"

#include <algorithm>

namespace nastavnik::roadmap {

using namespace std::chrono;

namespace {

std::optional<Window> cut(Window window, Window frame) {
    const Window result{std::max(window.start, frame.start), std::min(window.end, frame.end)};
    return result.start <= result.end ? std::optional{result} : std::nullopt;
}

/// An open beginning is that of the programme period, an open end its end, as long as the other edge allows.
Window closed(const Term& term, SchoolYear year) {
    const Window period = year.programmePeriod();
    const Date end = term.end.value_or(!term.start || *term.start <= period.end ? period.end : year.ends());
    return {term.start.value_or(end >= period.start ? period.start : year.begins()), end};
}

/// «до 20 декабря и 20 мая»: every deadline has the days since the one before.
std::vector<Window> betweenDeadlines(const Term& term, SchoolYear year) {
    std::vector<Window> result = term.windows;
    Date from = closed(term, year).start;
    for (Window& window : result) {
        window.start = std::min(from, window.end);
        from = window.end + days{1};
    }
    return result;
}

std::vector<Window> piecesOf(const Term& term, SchoolYear year) {
    const std::vector<Window> all = term.windows.empty() ? std::vector{closed(term, year)}
                                    : term.start         ? term.windows
                                                         : betweenDeadlines(term, year);
    const bool overPeriod = term.kind == TermKind::wholePeriod || term.kind == TermKind::recurring;
    const Window frame =
        overPeriod && term.start < year.begins() ? year.programmePeriod() : Window{year.begins(), year.ends()};
    std::vector<Window> result;
    for (const Window& window : all)
        if (const auto piece = cut(window, frame))
            result.push_back(*piece);
    return result;
}

void append(std::vector<Window>& result, const std::vector<Window>& more) {
    result.insert(result.end(), more.begin(), more.end());
}

/// «2 раза в год (декабрь, май)»: the pieces are the times that the rhythm asks for.
bool piecesAreTheRhythm(const std::vector<Window>& pieces, const Frequency& rhythm) {
    return rhythm.unit >= Frequency::quarter && pieces.size() > 1;
}

std::vector<Window> inside(const std::vector<Window>& pieces, const Frequency& rhythm) {
    if (rhythm.unit == Frequency::unspecified || piecesAreTheRhythm(pieces, rhythm))
        return pieces;
    std::vector<Window> result;
    for (const Window& piece : pieces)
        append(result, periodsIn(piece, rhythm));
    return result;
}

/// «Октябрь–май, ежемесячно» divides the window; «Сентябрь; занятия ежемесячно» goes on behind it.
std::vector<Window> windowThenRhythm(const std::vector<Window>& pieces, const Frequency& rhythm, SchoolYear year) {
    std::vector<Window> divided = inside(pieces, rhythm);
    const bool goesOn = pieces.size() == 1 && divided.size() <= 1 && rhythm.unit != Frequency::unspecified;
    if (!goesOn)
        return divided;
    std::vector<Window> result = pieces;
    const Window rest{pieces.back().end + days{1}, year.programmePeriod().end};
    if (rest.start <= rest.end)
        append(result, periodsIn(rest, rhythm));
    return result;
}

} // namespace

std::vector<Window> occurrences(const Term& term, SchoolYear year) {
    const auto [here, rhythm] = meaningOf(term.phrase, year);
    if (here.expired || here.kind == TermKind::unknown || here.kind == TermKind::eventRelative)
        return {};
    const std::vector<Window> pieces = piecesOf(here, year);
    if (!rhythm || pieces.empty())
        return pieces;
    return here.kind == TermKind::recurring ? inside(pieces, *rhythm) : windowThenRhythm(pieces, *rhythm, year);
}

} // namespace nastavnik::roadmap
